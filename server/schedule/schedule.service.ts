import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SessionService } from '../access/session.service.js';
import { MonitoringService } from '../evaluation/monitoring/monitoring.service.js';
import { FormStates } from '../evaluation/states/form-states.service.js';
import { SealService } from '../journal/seal.service.js';
import { AnnouncerService } from '../realtime/announcer.service.js';

const seconds = 1000;

/** Every timed task of the system. Each may run twice or on several servers at once and does the same as once. */
@Injectable()
export class ScheduleService implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly log = new Logger('Schedule');
  private readonly running = new Map<string, Promise<void>>();
  private stopped = false;

  constructor(
    private readonly seals: SealService, private readonly announcer: AnnouncerService, private readonly sessions: SessionService,
    private readonly monitoring: MonitoringService, private readonly states: FormStates,
  ) {}

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

  /** Makes the monthly runs and the draft of the year's end when they are due, and those that were missed while no server ran. */
  @Interval(3600 * seconds)
  monitor(): Promise<void> {
    return this.once('monitor', async () => { await this.monitoring.runDue(new Date()); });
  }

  /** Keeps the running forms once a day: with the first look after midnight. */
  @Interval(600 * seconds)
  keepForms(): Promise<void> {
    return this.once('keep forms', async () => { await this.states.keepDue(new Date()); });
  }

  /** Begins nothing more, and waits for what is under way while there is a database. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running.values());
  }

  /** Nobody writes any more, and no server may run for days: what was written last is sealed. */
  async onApplicationShutdown(): Promise<void> {
    await this.attempt('seal', () => this.seals.sealAll());
  }

  private async once(name: string, task: () => Promise<void>): Promise<void> {
    if (this.stopped || this.running.has(name)) return;
    const run = this.attempt(name, task);
    this.running.set(name, run);
    await run;
    this.running.delete(name);
  }

  private async attempt(name: string, task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.log.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
