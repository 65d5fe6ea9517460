import { setImmediate, setTimeout } from 'node:timers/promises';

/** Milliseconds. One alone never waits for it. */
const gatheringTime = 1;

/** What one request asks to be written: kept together, because a later edit may rest on an earlier one. */
interface Waiting<Item, Answer> {
  readonly items: readonly Item[];
  resolve(answers: Answer[]): void;
  reject(error: unknown): void;
}

/**
 * Group commit: what arrives for a bureau while its transactions are under way is written together in the next one. The head of a
 * bureau's journal is locked from numbering to commit, so that its transactions end one after another; a second one may do its reading
 * and inserting while the first is being committed, a third would only wait.
 */
export class WriteQueue<Item, Answer> {
  private waiting: Waiting<Item, Answer>[] = [];
  private underway = 0;
  private starting = false;
  private crowded = false;

  /** `write` answers each item in order; what it throws, every request of that transaction gets. */
  constructor(private readonly write: (items: readonly Item[]) => Promise<Answer[]>, private readonly most: number, private readonly lanes = 2) {}

  /** Requests that wait. */
  get length(): number {
    return this.waiting.length;
  }

  add(items: readonly Item[]): Promise<Answer[]> {
    const answers = new Promise<Answer[]>((resolve, reject) => this.waiting.push({ items, resolve, reject }));
    void this.start();
    return answers;
  }

  /** Waits for the end of the turn; where several were just answered, a moment longer, in which they ask for the next. */
  private async start(): Promise<void> {
    if (this.starting || this.underway >= this.lanes) return;
    this.starting = true;
    await (this.crowded ? setTimeout(gatheringTime) : setImmediate());
    this.starting = false;
    const together = this.take();
    if (together.length === 0) return;
    this.crowded = together.length > 1;
    this.underway += 1;
    await this.writeTogether(together);
    this.underway -= 1;
    if (this.waiting.length > 0) void this.start();
  }

  /** Whole requests, as many as fit, and at least one. */
  private take(): Waiting<Item, Answer>[] {
    let items = 0;
    let requests = 0;
    for (const { items: { length } } of this.waiting) {
      if (requests > 0 && items + length > this.most) break;
      items += length;
      requests += 1;
    }
    return this.waiting.splice(0, requests);
  }

  private async writeTogether(together: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.write(together.flatMap(({ items }) => items));
      let from = 0;
      for (const { items, resolve } of together) resolve(answers.slice(from, from += items.length));
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  }
}
