import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Options } from '@fenghuo/server/options';
import { hazardBody, rectificationReplyBody, siteBody, transitionBody } from '../setup/builders.js';
import type { Answer, Client } from '../setup/client.js';

const root = join(import.meta.dirname, '../..');

/** The server in a process of its own, to be killed and started again on the same port. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private port = 0;
  /** The last of what it wrote to its log. */
  said = '';

  constructor(private readonly options: Options) {}

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Compiles what changed, so that what runs is what stands in the sources. */
  static async compile(): Promise<void> {
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'server'], { cwd: root });
  }

  async start(): Promise<void> {
    const { databaseUrl, dataDirectory } = this.options;
    const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.mjs')], {
      stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: databaseUrl, FENGHUO_DATA: dataDirectory, PORT: String(this.port) },
    });
    this.child = child;
    child.stdin.on('error', () => undefined);
    child.stderr.on('data', (words: Buffer) => { this.said = `${this.said}${words.toString()}`.slice(-4000); });
    const [line] = await Promise.race([
      once(child.stdout, 'data') as Promise<[Buffer]>, once(child, 'exit').then(() => { throw new Error('the server did not start'); })]);
    this.port = Number(new URL(line.toString().trim()).port);
  }

  /** As the power or the kernel ends it: no handler runs. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

/** Ends a PostgreSQL with all of its processes, none of which gets to write anything any more. */
export function killPostgres(postmaster: number): void {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster).map(Number);
  for (const pid of [postmaster, ...children]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined; // It has ended since the list was read.
  }
}

/** Milliseconds that a writer waits for an answer: many a first one is given up, as on a road without signal. */
const impatience = 100;
const patience = 10_000;

/** One operation of the storm, with the answer that was given for it. */
export interface Acknowledged {
  readonly operation: string;
  readonly record: AnyRecord;
  /** Times that it was sent before it was answered. */
  readonly sent: number;
}

/** Writers that send the same operation until it is answered, whatever happens to the server, as a tablet does. */
export class Storm {
  readonly acknowledged: Acknowledged[] = [];
  private stopping = false;
  /** An answer that no writer should ever get. */
  private failure: Error | undefined;
  private readonly writers: Promise<void>[];

  constructor(clients: readonly Client[]) {
    this.writers = clients.map((client, index) => this.write(client, index).catch((error: Error) => { this.failure ??= error; }));
  }

  /** Lets it rage until so many more operations are acknowledged. */
  async until(more: number): Promise<void> {
    const goal = this.acknowledged.length + more;
    while (this.acknowledged.length < goal && this.failure === undefined) await setTimeout(5);
    if (this.failure) throw this.failure;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.writers);
    if (this.failure) throw this.failure;
  }

  private async write(client: Client, index: number): Promise<void> {
    for (let round = index; !this.stopping; round += 1) {
      if (round % 3 === 0) await this.batch(client);
      else await this.hazard(client);
    }
  }

  /** A hazard with its order and its reply: three operations, the last of which moves two records. */
  private async hazard(client: Client): Promise<void> {
    const body = hazardBody();
    const found = await this.insist(body.operation, () => client.post<AnyRecord>('/api/hazards', body));
    const order = transitionBody(found, { disposition: 'onSite' });
    await this.insist(order.operation, () => client.post<AnyRecord>(`/api/hazards/${found.id}/transitions/order?bureau=${found.bureau}`, order));
    const reply = rectificationReplyBody({ hazard: found.id });
    await this.insist(reply.operation, () => client.post<AnyRecord>('/api/rectification-replies', reply));
  }

  private async batch(client: Client): Promise<void> {
    const bodies = Array.from({ length: 10 }, () => siteBody());
    const edits = bodies.map((body) => ({ action: 'create', type: 'site', body }));
    const { body, sent } = await answered(() => client.post<{ verdicts: { verdict: string; record: AnyRecord }[] }>('/api/edits', { edits }), [200]);
    for (const [index, { verdict, record }] of body.verdicts.entries()) {
      if (verdict === 'refused') throw new Error(JSON.stringify(body.verdicts[index]));
      this.acknowledged.push({ operation: bodies[index]!.operation, record, sent });
    }
  }

  private async insist(operation: string, send: () => Promise<Answer<AnyRecord>>): Promise<AnyRecord> {
    const { body, sent } = await answered(send, [201, 200]);
    this.acknowledged.push({ operation, record: body, sent });
    return body;
  }
}

/**
 * Sends the same thing until it is answered with one of the statuses expected, whatever happens to the server: no answer means that the
 * connection broke, nobody listened, or it took too long, and only the same operation again can tell what became of it.
 */
export async function answered<Body>(send: () => Promise<Answer<Body>>, expected: readonly number[]): Promise<{ body: Body; status: number; sent: number }> {
  for (let sent = 1; ; sent += 1) {
    const answer = await Promise.race([send().catch(() => undefined), setTimeout(sent === 1 ? Math.random() * impatience : patience, undefined)]);
    if (answer && expected.includes(answer.status)) return { body: answer.body, status: answer.status, sent };
    if (answer && answer.status !== 503) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    await setTimeout(50);
  }
}
