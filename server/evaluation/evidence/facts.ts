import type { CompiledLeaf } from './leaf.js';

/** What a record is to a question: `counted`, the number of the one reason why it is not, or null where it has nothing to do with it. */
export type Standing = 'counted' | number | null;

/** Conditions in one word: as many as an integer of the database has bits to spare. */
const inWord = 30;

/**
 * The conditions of many predicates, each worked out once for a group of records, whatever number of predicates it is part of. Which of them
 * are true is one text for each group: its words in decimal, with dots between them.
 */
export class Facts {
  private readonly places = new Map<string, number>();

  /** Where the condition stands: it is noted when it is new. */
  placeOf(condition: string): number {
    const known = this.places.get(condition);
    if (known !== undefined) return known;
    this.places.set(condition, this.places.size);
    return this.places.size - 1;
  }

  /** The text of a group, as SQL. */
  get sql(): string {
    const words: string[][] = [];
    for (const [condition, place] of this.places) {
      (words[Math.trunc(place / inWord)] ??= []).push(`CASE WHEN ${condition} THEN ${2 ** (place % inWord)} ELSE 0 END`);
    }
    return words.map((bits) => `(${bits.join(' + ')})::text`).join(` || '.' || `);
  }
}

/** The same predicate as `anyOf` makes SQL of, over the facts of a group. */
export function judgeOf(leaves: readonly CompiledLeaf[], facts: Facts): (text: string) => Standing {
  const places = (conditions: readonly string[]) => conditions.map((condition) => facts.placeOf(condition));
  let reasons = 0;
  const judged = leaves.map(({ about, near, conditions }) => {
    const first = reasons;
    reasons += conditions.length;
    return { about: places(about), near: facts.placeOf(near), conditions: places(conditions.map(({ sql }) => sql)), first };
  });
  return (text) => {
    const words = text.split('.').map(Number);
    const isTrue = (place: number) => ((words[Math.trunc(place / inWord)]! >> (place % inWord)) & 1) === 1;
    let reason: number | null = null;
    for (const { about, near, conditions, first } of judged) {
      if (!about.every(isTrue)) continue;
      const failing = conditions.filter((place) => !isTrue(place));
      if (failing.length === 0) return 'counted';
      if (reason === null && failing.length === 1 && isTrue(near)) reason = first + conditions.indexOf(failing[0]!);
    }
    return reason;
  };
}
