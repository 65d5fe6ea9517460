import { setTimeout } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import pg from 'pg';

const reconnectAfter = 1000;

interface Hearing {
  /** What to do with the payload, by channel. */
  readonly channels: Readonly<Record<string, (payload: string) => void>>;
  /** The connection was gone for a while: what was said meanwhile was not heard. */
  missed(): void;
}

/** A connection of its own on which notifications are heard; opened again when it breaks. */
export class Listener {
  private readonly log = new Logger('Listener');
  private connection: pg.Client | undefined;
  private stopped = false;

  constructor(private readonly url: string, private readonly hearing: Hearing) {}

  async listen(): Promise<void> {
    const { channels } = this.hearing;
    const connection = new pg.Client({ connectionString: this.url, keepAlive: true });
    // A connection that breaks says so more than once; while it is being opened, the one who opens it hears of it.
    let lost: (error: Error) => void = () => undefined;
    connection.on('error', (error) => lost(error));
    connection.on('notification', ({ channel, payload }) => { if (payload) channels[channel]?.(payload); });
    await connection.connect();
    await connection.query(Object.keys(channels).map((channel) => `LISTEN ${channel}`).join('; '));
    lost = (error) => {
      lost = () => undefined;
      this.lost(error);
    };
    this.connection = connection;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.connection?.end();
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
      this.hearing.missed();
    } catch (error) {
      this.lost(error as Error);
    }
  }
}
