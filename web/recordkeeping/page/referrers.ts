import { recordTypes } from '@fenghuo/shared/records/index';
import { entryFields, type AnyRecord, type RecordType } from '@fenghuo/shared/records/record-type';
import type { RecordScreens } from '../record-screens.js';
import { screensOf } from '../use-record-type.js';

/** A type whose records name records of another type in a field. */
export interface Referrer {
  readonly screens: RecordScreens;
  readonly field: string;
  /** The type alone does not say how its records are tied to this one: the field does. */
  readonly byField: boolean;
}

/** Every type with a reference to this one. */
export function referrersOf({ name }: RecordType): readonly Referrer[] {
  return Object.values<RecordType>(recordTypes).flatMap((type) => {
    const screens = screensOf(type.name);
    const fields = Object.keys(type.fields).filter((field) => type.fields[field]!.refersTo === name);
    return screens ? fields.map((field) => ({ screens, field, byField: fields.length > 1 || type.name === name })) : [];
  });
}

/** States in which a record may be named in the field; undefined when any will do. */
export function statesWanted({ screens: { candidates }, field }: Referrer): readonly string[] | undefined {
  return candidates?.[field]?.['state']?.split(',');
}

/** Whether a new record of that type may name this one now. */
export function takesNext(referrer: Referrer, record: AnyRecord): boolean {
  // A field that only a transition or the server sets cannot be given to a new record.
  return referrer.field in entryFields(referrer.screens.contract) && record.voidedAt === null
    && statesWanted(referrer)?.includes(record.state) !== false;
}
