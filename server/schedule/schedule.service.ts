import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SessionService } from '../access/session.service.js';
import { SealService } from '../journal/seal.service.js';
import { AnnouncerService } from '../realtime/announcer.service.js';

const seconds = 1000;

/** Every timed task of the system. Each may run twice or on several servers at once and does the same as once. */
@Injectable()
export class ScheduleService {
  private readonly log = new Logger('Schedule');
  private readonly running = new Set<string>();

  constructor(private readonly seals: SealService, private readonly announcer: AnnouncerService, private readonly sessions: SessionService) {}

  /** Seals the journal; one server at a time holds the lock. */
  @Interval(10 * seconds)
  seal(): Promise<void> {
    return this.once('seal', () => this.seals.sealAll());
  }

  /** Announces what a lost notification left unsaid. */
  @Interval(5 * seconds)
  announce(): Promise<void> {
    return this.once('announce', () => this.announcer.sweep());
  }

  /** Removes sessions that are over. */
  @Interval(600 * seconds)
  endSessions(): Promise<void> {
    return this.once('end sessions', () => this.sessions.sweep());
  }

  private async once(name: string, task: () => Promise<void>): Promise<void> {
    if (this.running.has(name)) return;
    this.running.add(name);
    try {
      await task();
    } catch (error) {
      this.log.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.running.delete(name);
    }
  }
}
