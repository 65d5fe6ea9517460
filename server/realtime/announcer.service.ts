import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Database } from '../database/database.js';
import { JournalService } from '../journal/journal.service.js';
import { JournalGateway } from './journal.gateway.js';

const rowsAtOnce = 500;
const reconnectAfter = 1000;

/**
 * Follows the journal of every bureau from where this server began and announces what is new. The notification says only that there
 * is something; the numbers say what, so that one that is lost is made up for by the next, or by the sweep.
 */
@Injectable()
export class AnnouncerService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Announcer');
  private readonly cursors = new Map<string, number>();
  private readonly busy = new Map<string, Promise<void>>();
  private listener: pg.Client | undefined;
  private stopped = false;

  constructor(
    private readonly url: string, private readonly database: Database, private readonly journal: JournalService, private readonly gateway: JournalGateway,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const bureau of await this.bureaus()) this.cursors.set(bureau, await this.journal.head(bureau));
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.listener?.end();
    await Promise.all(this.busy.values());
  }

  /** What a lost notification would have said. */
  async sweep(): Promise<void> {
    if (!this.stopped) await Promise.all((await this.bureaus()).map((bureau) => this.follow(bureau)));
  }

  private async bureaus(): Promise<string[]> {
    return (await this.database.catalogue<{ code: string }>('SELECT code FROM bureau')).map(({ code }) => code);
  }

  private async listen(): Promise<void> {
    const listener = new pg.Client({ connectionString: this.url, keepAlive: true });
    listener.on('notification', ({ payload }) => { if (payload) void this.follow(payload); });
    listener.on('error', (error) => this.reconnect(error));
    await listener.connect();
    await listener.query('LISTEN journal');
    this.listener = listener;
  }

  private reconnect(error: Error): void {
    if (this.stopped) return;
    this.log.warn(`listening broke off (${error.message}); the sweep goes on`);
    setTimeout(() => {
      if (!this.stopped) this.listen().catch((again: Error) => this.reconnect(again));
    }, reconnectAfter).unref();
  }

  /** One reading of a bureau at a time; what comes while it runs is read after it. */
  private follow(bureau: string): Promise<void> {
    const after = (this.busy.get(bureau) ?? Promise.resolve()).then(() => this.announceNew(bureau))
      .catch((error: unknown) => { if (!this.stopped) this.log.error(`announcing ${bureau}: ${String(error)}`); });
    this.busy.set(bureau, after);
    return after;
  }

  private async announceNew(bureau: string): Promise<void> {
    for (let more = true; more && !this.stopped;) {
      const cursor = this.cursors.get(bureau) ?? 0;
      const rows = await this.journal.announced(bureau, cursor, rowsAtOnce);
      this.gateway.announce(rows);
      if (rows.length > 0) this.cursors.set(bureau, rows.at(-1)!.n);
      more = rows.length === rowsAtOnce;
    }
  }
}
