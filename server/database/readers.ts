import type { Beside, Sql } from './database.js';

/** Pieces of work over one snapshot, each on the connection that is free first; the second is opened when one has to wait. */
export class Readers {
  private readonly free: Sql[];
  private readonly waiting: { readonly start: (sql: Sql) => void; readonly fail: (error: unknown) => void }[] = [];
  private asked = false;

  constructor(first: Sql, private readonly beside: Beside) {
    this.free = [first];
  }

  async run<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const sql = this.free.pop() ?? await this.nextFree();
    try {
      return await work(sql);
    } finally {
      this.pass(sql);
    }
  }

  private nextFree(): Promise<Sql> {
    const next = new Promise<Sql>((start, fail) => { this.waiting.push({ start, fail }); });
    if (!this.asked) {
      this.asked = true;
      this.beside().then((sql) => { if (sql) this.pass(sql); }, (error: unknown) => this.waiting.shift()?.fail(error));
    }
    return next;
  }

  private pass(sql: Sql): void {
    const next = this.waiting.shift();
    if (next) next.start(sql);
    else this.free.push(sql);
  }
}
