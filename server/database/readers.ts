import type { Beside, Sql } from './database.js';

/** A connection to work on, and whether other work goes on beside it. */
interface Turn {
  readonly sql: Sql;
  readonly beside: boolean;
}

interface Waiting {
  readonly weight: number;
  readonly start: (turn: Turn) => void;
}

/** Pieces of work over one snapshot, each on the connection that is free first: on a second one too where there are several. */
export class Readers {
  private readonly free: Sql[];
  private readonly waiting: Waiting[] = [];
  private working = 0;
  private second: boolean | null = null;

  constructor(first: Sql, private readonly openSecond: Beside) {
    this.free = [first];
  }

  /** The heaviest of what waits goes first. */
  async run<T>(weight: number, work: (sql: Sql, beside: boolean) => Promise<T>): Promise<T> {
    const turn = new Promise<Turn>((start) => { this.waiting.push({ weight, start }); });
    // What else is asked in this turn is known in the next.
    setImmediate(() => this.deal());
    const { sql, beside } = await turn;
    try {
      return await work(sql, beside);
    } finally {
      this.working -= 1;
      this.release(sql);
    }
  }

  private release(sql: Sql): void {
    this.free.push(sql);
    this.deal();
  }

  private deal(): void {
    const beside = this.working + this.waiting.length > 1 && this.hasSecond();
    this.waiting.sort((one, other) => other.weight - one.weight);
    for (const { start } of this.waiting.splice(0, this.free.length)) {
      this.working += 1;
      start({ sql: this.free.pop()!, beside });
    }
  }

  /** The first does not wait until the second is there. */
  private hasSecond(): boolean {
    if (this.second === null) {
      const opened = this.openSecond();
      // Why it could not be opened is said when the reading ends; until then the first one does all.
      opened?.then((sql) => this.release(sql), () => undefined);
      this.second = opened !== null;
    }
    return this.second;
  }
}
