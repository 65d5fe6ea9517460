import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Database } from '../database/database.js';
import { JournalService } from '../journal/journal.service.js';
import { JournalGateway } from './journal.gateway.js';

const rowsAtOnce = 500;
/** Milliseconds that a burst of writes is given to be announced in one reading. */
const gatheredFor = 50;
const reconnectAfter = 1000;

/**
 * Follows the journal of every bureau from where this server began and announces what is new. The notification says only that there
 * is something; the numbers say what, so that one that is lost is made up for by the next, or by the sweep.
 */
@Injectable()
export class AnnouncerService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Announcer');
  private readonly cursors = new Map<string, number>();
  private readonly reading = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, Promise<void>>();
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
    await Promise.all(this.reading.values());
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
    // A connection that breaks says so more than once; while it is being opened, the one who opens it hears of it.
    let lost: (error: Error) => void = () => undefined;
    listener.on('error', (error) => lost(error));
    listener.on('notification', ({ payload }) => { if (payload) this.heard(payload); });
    await listener.connect();
    await listener.query('LISTEN journal');
    lost = (error) => {
      lost = () => undefined;
      this.lost(error);
    };
    this.listener = listener;
  }

  private heard(bureau: string): void {
    void this.follow(bureau);
  }

  private lost(error: Error): void {
    if (this.stopped) return;
    this.log.warn(`listening broke off (${error.message}); the sweep goes on`);
    void this.listenAgain();
  }

  private async listenAgain(): Promise<void> {
    await setTimeout(reconnectAfter);
    if (this.stopped) return;
    try {
      await this.listen();
    } catch (error) {
      this.lost(error as Error);
    }
  }

  /** One reading of a bureau at a time; what comes before it begins is part of it. */
  private follow(bureau: string): Promise<void> {
    const waiting = this.waiting.get(bureau);
    if (waiting) return waiting;
    const reading = (this.reading.get(bureau) ?? Promise.resolve())
      .then(() => setTimeout(gatheredFor))
      .then(() => {
        this.waiting.delete(bureau);
        return this.announceNew(bureau);
      })
      .catch((error: unknown) => { if (!this.stopped) this.log.error(`announcing ${bureau}: ${String(error)}`); });
    this.waiting.set(bureau, reading);
    this.reading.set(bureau, reading);
    return reading;
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
