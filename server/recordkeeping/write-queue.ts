/** One submission waiting to be written. */
interface Waiting<Item, Answer> {
  readonly item: Item;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * Group commit: what arrives for a bureau while its last transaction is under way is written together in the next one. The head of a
 * bureau's journal is locked until commit anyway, so that transactions of one bureau cannot overlap; together they share the wait.
 */
export class WriteQueue<Item, Answer> {
  private waiting: Waiting<Item, Answer>[] = [];
  private running = false;

  /** `write` answers each item in order; what it throws, every item of that transaction gets. */
  constructor(private readonly write: (items: readonly Item[]) => Promise<Answer[]>, private readonly most: number) {}

  get length(): number {
    return this.waiting.length;
  }

  add(item: Item): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => this.waiting.push({ item, resolve, reject }));
    if (!this.running) void this.run();
    return answer;
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const together = this.waiting.splice(0, this.most);
      try {
        const answers = await this.write(together.map(({ item }) => item));
        together.forEach(({ resolve }, index) => resolve(answers[index]!));
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    this.running = false;
  }
}
