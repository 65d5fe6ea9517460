import { createReadStream, statSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { compiled } from '../../../server/bootstrap/paths.mjs';
import { bureau } from '../databases.mjs';

/** What the client of the other benchmarks has no use for: files sent, exports read and thrown away. */
export class FileClient {
  #url;
  #cookie = '';

  constructor(url) {
    this.#url = new URL(url);
  }

  async signIn(account) {
    const { demoPassword } = await compiled('seeding/accounts');
    const { headers } = await this.#send('POST', '/api/access/sign-in', JSON.stringify({ account, password: demoPassword }));
    this.#cookie = headers['set-cookie'][0].split(';', 1)[0];
    return this;
  }

  async upload(type, path) {
    const { importMediaType } = await import('@fenghuo/shared/transfer');
    return JSON.parse((await this.#send('POST', `/api/imports?bureau=${bureau}&type=${type}&name=ledger.xlsx`, createReadStream(path), {
      'content-type': importMediaType, 'content-length': statSync(path).size,
    })).body);
  }

  async order(method, { id }, below, body) {
    await this.#send(method, `/api/imports/${id}${below}?bureau=${bureau}`, JSON.stringify(body));
    for (;;) {
      const view = JSON.parse((await this.#send('GET', `/api/imports/${id}?bureau=${bureau}`)).body);
      if (view.state !== 'checking' && view.state !== 'committing') return view;
      await sleep(100);
    }
  }

  /** Reads an answer to its end: milliseconds to its first byte and to its last, and its bytes. */
  read(path) {
    const begin = performance.now();
    return new Promise((resolve, reject) => {
      request({ ...this.#target(path), method: 'GET', headers: { cookie: this.#cookie } }, (response) => {
        let [first, bytes] = [undefined, 0];
        response.on('data', (piece) => { first ??= performance.now() - begin; bytes += piece.length; })
          .on('end', () => (response.statusCode === 200 && response.complete ? resolve({ first, last: performance.now() - begin, bytes }) : reject(new Error(`${path}: ${response.statusCode}`))))
          .on('error', reject);
      }).on('error', reject).end();
    });
  }

  #target(path) {
    return { hostname: this.#url.hostname, port: this.#url.port, path };
  }

  #send(method, path, body, more = { 'content-type': 'application/json' }) {
    return new Promise((resolve, reject) => {
      const sent = request({ ...this.#target(path), method, headers: { 'x-fenghuo': '1', cookie: this.#cookie, ...(body === undefined ? {} : more) } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => { text += chunk; }).on('end', () => {
          if (response.statusCode < 300) resolve({ headers: response.headers, body: text });
          else reject(new Error(`${method} ${path} answered ${response.statusCode}: ${text.slice(0, 500)}`));
        });
      }).on('error', reject);
      if (body?.pipe) body.pipe(sent);
      else sent.end(body);
    });
  }
}
