export interface Answer<Body = unknown> {
  readonly status: number;
  /** Parsed JSON; the text of any other answer; null where there is none. */
  readonly body: Body;
  readonly headers: Headers;
}

interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
}

/** One browser session without the browser: keeps the cookie and sends the header that proves the request's origin. */
export class Client {
  #cookie: string | undefined;

  constructor(readonly url: string) {}

  /** Value for the Cookie header of a socket or a browser; empty before sign-in. */
  get cookie(): string {
    return this.#cookie ?? '';
  }

  get<Body>(path: string, sending?: Sending): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, undefined, sending);
  }

  post<Body>(path: string, body?: unknown, sending?: Sending): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body, sending);
  }

  patch<Body>(path: string, body?: unknown, sending?: Sending): Promise<Answer<Body>> {
    return this.send<Body>('PATCH', path, body, sending);
  }

  put<Body>(path: string, body?: unknown, sending?: Sending): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, body, sending);
  }

  /** The bytes of an answer, for photos and exports. */
  async bytes(path: string): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
    const response = await fetch(new URL(path, this.url), { headers: this.#headers() });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
  }

  /** Sends a body as it is when it is bytes, as JSON otherwise. */
  async send<Body>(method: string, path: string, body?: unknown, { headers = {} }: Sending = {}): Promise<Answer<Body>> {
    const raw = body instanceof Uint8Array;
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: { ...this.#headers(), 'x-fenghuo': '1', ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: raw ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    this.#keepCookie(response);
    return { status: response.status, body: await parsed(response) as Body, headers: response.headers };
  }

  #headers(): Record<string, string> {
    return this.#cookie ? { cookie: this.#cookie } : {};
  }

  #keepCookie(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const ended = pair.endsWith('=') || attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
      this.#cookie = ended ? undefined : pair;
    }
  }
}

async function parsed(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  return /\bjson\b/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
}
