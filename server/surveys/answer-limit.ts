import { createHmac, randomBytes } from 'node:crypto';

export interface Limit {
  /** As many as this within the window. */
  readonly most: number;
  /** Milliseconds. */
  readonly within: number;
}

interface Window {
  readonly since: number;
  count: number;
}

/** Windows kept at the most; whoever fills it with addresses only makes the oldest forgotten. */
const keptAtMost = 20_000;

/**
 * Counts in the memory of this server alone. Addresses are kept as keyed hashes under a key that dies with the process: nobody can tell later
 * who answered.
 */
export class AnswerLimit {
  private readonly key = randomBytes(32);
  private readonly windows = new Map<string, Window>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Whether one more is within the limit, and then counts it; otherwise the milliseconds to wait. */
  take(what: string, { most, within }: Limit): number {
    const now = this.now();
    const name = createHmac('sha256', this.key).update(what).digest('base64');
    const known = this.windows.get(name);
    const window = known && now - known.since < within ? known : { since: now, count: 0 };
    if (window.count >= most) return window.since + within - now;
    window.count += 1;
    this.windows.delete(name);
    this.windows.set(name, window);
    if (this.windows.size > keptAtMost) this.windows.delete(this.windows.keys().next().value!);
    return 0;
  }
}
