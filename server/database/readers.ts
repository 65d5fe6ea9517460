import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Beside, Sql } from './database.js';

/** Pieces of work over one snapshot, each on the connection that is free first: on a second one too where there are several. */
export class Readers {
  private readonly free: Sql[];
  private readonly waiting: ((sql: Sql) => void)[] = [];
  private second: boolean | null = null;
  private pieces = 0;

  constructor(first: Sql, private readonly beside: Beside) {
    this.free = [first];
  }

  /** The work is told whether other work goes on beside it. */
  async run<T>(work: (sql: Sql, beside: boolean) => Promise<T>): Promise<T> {
    this.pieces += 1;
    try {
      // What else is asked in this turn is known in the next.
      await nextTurn();
      const beside = this.pieces > 1 && this.hasSecond();
      const sql = this.free.pop() ?? await new Promise<Sql>((start) => { this.waiting.push(start); });
      try {
        return await work(sql, beside);
      } finally {
        this.pass(sql);
      }
    } finally {
      this.pieces -= 1;
    }
  }

  /** The first does not wait until the second is there. */
  private hasSecond(): boolean {
    if (this.second === null) {
      const opened = this.beside();
      // Why it could not be opened is said when the reading ends; until then the first one does all.
      opened?.then((sql) => this.pass(sql), () => undefined);
      this.second = opened !== null;
    }
    return this.second;
  }

  private pass(sql: Sql): void {
    const next = this.waiting.shift();
    if (next) next(sql);
    else this.free.push(sql);
  }
}
