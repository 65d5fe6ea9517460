import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { coordinateText } from '../../ui/coordinates.js';
import { same } from '../form/entry.js';

export interface Change {
  /** Name of a field, `division` or `place`. */
  readonly part: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two versions of a record. The state and the voiding are the action itself and are not named again. */
export function changesOf({ fields }: RecordType, before: AnyRecord, after: AnyRecord): readonly Change[] {
  const named = [...Object.keys(fields), 'division'].map((part) => ({ part, before: before[part], after: after[part] }));
  const place = { part: 'place', before: placeOf(before), after: placeOf(after) };
  return [...named, place].filter((change) => !same(change.before, change.after));
}

function placeOf({ longitude, latitude }: AnyRecord): string | null {
  return longitude === null || latitude === null ? null : coordinateText(longitude, latitude);
}
