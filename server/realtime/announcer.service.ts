import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JournalService } from '../journal/journal.service.js';
import { sessionChannel } from '../access/session.service.js';
import { JournalGateway } from './journal.gateway.js';
import { Listener } from './listener.js';

const rowsAtOnce = 500;
/** Milliseconds that a burst of writes is given to be announced in one reading. */
const gatheredFor = 50;

/**
 * Follows the journal of every bureau from where this server began and announces what is new. The notification says only that there
 * is something; the numbers say what, so that one that is lost is made up for by the next, or by the sweep. Sessions that end are heard of
 * on the same connection.
 */
@Injectable()
export class AnnouncerService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Announcer');
  private readonly cursors = new Map<string, number>();
  private readonly reading = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, Promise<void>>();
  private readonly listener: Listener;
  private stopped = false;

  constructor(url: string, private readonly database: Database, private readonly journal: JournalService, private readonly gateway: JournalGateway) {
    this.listener = new Listener(url, {
      channels: { journal: (bureau) => void this.follow(bureau), [sessionChannel]: (session) => this.gateway.end(session) },
      missed: () => void this.gateway.askAllAgain(),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const bureau of await this.bureaus()) this.cursors.set(bureau, await this.journal.head(bureau));
    await this.listener.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.listener.stop();
    await Promise.all(this.reading.values());
  }

  /** What a lost notification would have said. */
  async sweep(): Promise<void> {
    if (!this.stopped) await Promise.all((await this.bureaus()).map((bureau) => this.follow(bureau)));
  }

  private async bureaus(): Promise<string[]> {
    return (await this.database.catalogue<{ code: string }>('SELECT code FROM bureau')).map(({ code }) => code);
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
