import type { AnyRecord, Transition } from '@fenghuo/shared/records/record-type';
import type { RecordScreens } from '../record-screens.js';

/** The transitions of the type that the record can ever take, by name. */
export function stepsOf({ contract, steps }: RecordScreens, record: AnyRecord): readonly (readonly [name: string, transition: Transition])[] {
  const taken = steps?.(record);
  return Object.entries(contract.transitions).filter(([name]) => taken === undefined || taken.includes(name));
}

/**
 * The states in the order of the work: from the initial one, always along the first transition of the contract that leads to a state
 * not yet on the way. A present state beside that way is put at its end.
 */
export function trackOf(screens: RecordScreens, record: AnyRecord): readonly string[] {
  const { initial, states } = screens.contract;
  const transitions = stepsOf(screens, record).map(([, transition]) => transition);
  const way = [initial];
  for (;;) {
    const last = way.at(-1)!;
    const next = transitions.find(({ from, to }) => from.includes(last) && to !== undefined && !way.includes(to))?.to;
    if (next === undefined || way.length > Object.keys(states).length) break;
    way.push(next);
  }
  return way.includes(record.state) ? way : [...way, record.state];
}
