import type { Bucket } from './stretch.js';

/** Of the `size` records of a bucket, how many are counted, and how many nearly. */
export interface Counted {
  readonly size: number;
  readonly counted: number;
  readonly missed: number;
}

/** Partials by bucket, and what they add up to: of a series that follows another, only what differs is added up. */
export class Series<P extends Counted> {
  private constructor(private readonly partials: ReadonlyMap<Bucket, P>, readonly counted: number, readonly missed: number) {}

  static empty<P extends Counted>(): Series<P> {
    return new Series<P>(new Map(), 0, 0);
  }

  get(bucket: Bucket): P | undefined {
    return this.partials.get(bucket);
  }

  values(): IterableIterator<P> {
    return this.partials.values();
  }

  [Symbol.iterator](): IterableIterator<[Bucket, P]> {
    return this.partials[Symbol.iterator]();
  }

  /** Without the buckets that are gone, and with what was counted now. */
  followedBy(gone: readonly Bucket[], now: readonly (readonly [Bucket, P])[]): Series<P> {
    if (gone.length === 0 && now.length === 0) return this;
    const partials = new Map(this.partials);
    let { counted, missed } = this;
    for (const bucket of gone) {
      const partial = partials.get(bucket);
      if (!partial) continue;
      partials.delete(bucket);
      counted -= partial.counted;
      missed -= partial.missed;
    }
    for (const [bucket, partial] of now) {
      partials.set(bucket, partial);
      counted += partial.counted;
      missed += partial.missed;
    }
    return new Series(partials, counted, missed);
  }
}
