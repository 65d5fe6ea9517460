import type { RecordType } from '@fenghuo/shared/records/record-type';

/**
 * The states in the order of the work: from the initial one, always along the first transition of the contract that leads to a state
 * not yet on the way. A present state beside that way is put at its end.
 */
export function trackOf({ initial, transitions, states }: RecordType, present: string): readonly string[] {
  const way = [initial];
  for (;;) {
    const last = way.at(-1)!;
    const next = Object.values(transitions).find(({ from, to }) => from.includes(last) && to !== undefined && !way.includes(to))?.to;
    if (next === undefined || way.length > Object.keys(states).length) break;
    way.push(next);
  }
  return way.includes(present) ? way : [...way, present];
}
