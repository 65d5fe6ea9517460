import { Agent, request } from 'node:http';
import { compiled } from '../../server/bootstrap/paths.mjs';

/** A client that keeps its connections. Answers above 299 throw: a benchmark of refusals measures nothing. */
export class Client {
  #agent;
  #url;
  #cookie = '';

  constructor(url, connections = 1) {
    this.#url = new URL(url);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  async signIn(account) {
    const { demoPassword } = await compiled('seeding/accounts');
    const { headers } = await this.send('POST', '/api/access/sign-in', JSON.stringify({ account, password: demoPassword }));
    this.#cookie = headers['set-cookie'][0].split(';', 1)[0];
    return this;
  }

  /** For a socket of the same session. */
  get cookie() {
    return this.#cookie;
  }

  async get(path) {
    return JSON.parse((await this.send('GET', path)).body);
  }

  /** @returns {Promise<{ headers: import('node:http').IncomingHttpHeaders, body: string }>} */
  send(method, path, body) {
    return new Promise((resolve, reject) => {
      const headers = { 'x-fenghuo': '1', cookie: this.#cookie };
      if (body !== undefined) Object.assign(headers, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      const { hostname, port } = this.#url;
      const sent = request({ hostname, port, method, path, agent: this.#agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => { text += chunk; }).on('end', () => {
          if (response.statusCode < 300) resolve({ headers: response.headers, body: text });
          else reject(new Error(`${method} ${path} answered ${response.statusCode}: ${text.slice(0, 500)}`));
        }).on('error', reject);
      });
      sent.on('error', reject).end(body);
    });
  }

  close() {
    this.#agent.destroy();
  }
}
