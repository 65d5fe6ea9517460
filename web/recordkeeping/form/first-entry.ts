import type { Profile } from '@fenghuo/shared/access';
import { divisionCode } from '@fenghuo/shared/divisions';
import type { Field } from '@fenghuo/shared/records/field';
import { findRecordType } from '@fenghuo/shared/records/index';
import { entryFields, type RecordType } from '@fenghuo/shared/records/record-type';
import { today } from '../../api/clock.js';
import type { RecordScreens } from '../record-screens.js';
import type { Entry } from './entry.js';

/**
 * The entry that a new form opens with: what is known already is not asked. `given`: parameters of the address, by field; `told`: what the
 * records named there say.
 */
export function firstEntry(
  { contract, defaults, idle }: RecordScreens, profile: Profile, year: number, given: URLSearchParams, told: Readonly<Record<string, unknown>>,
): Entry {
  const known: Record<string, unknown> = { [contract.listedBy]: today() };
  for (const [name, field] of Object.entries(entryFields(contract))) {
    if (field.kind === 'year' && field.required) known[name] = year;
  }
  Object.assign(known, defaults?.(profile), Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== null)));
  for (const [name, field] of Object.entries(entryFields(contract))) {
    const value = given.get(name);
    if (value !== null) known[name] = valueGiven(field, value);
  }
  for (const name of idle?.(known) ?? []) delete known[name];
  return { values: known, division: given.get('division') ?? ownDivision(profile.scope), place: null };
}

/** A stored value as an address carries it: lists with commas between, money in whole fen. */
function valueGiven({ kind }: Field, value: string): unknown {
  switch (kind) {
    case 'integer': case 'year': case 'money': return Number(value);
    case 'flag': return value === 'true';
    case 'people': case 'choices': case 'photos': case 'files': return value.split(',');
    case 'text': case 'longText': case 'choice': case 'date': case 'instant': case 'quantity': case 'reference': case 'signature': case 'serial':
    case 'personal': return value;
  }
}

/** The township or village of a person who has only one. */
function ownDivision(scope: string): string | null {
  return scope.length >= 9 ? divisionCode(scope) : null;
}

/** Address of the record that the form was opened from: the first reference given. */
export function parentAddress(contract: RecordType, given: URLSearchParams): string | undefined {
  const [name, field] = Object.entries(contract.fields).find(([each, { kind }]) => kind === 'reference' && given.has(each)) ?? [];
  const parent = findRecordType(field?.refersTo ?? '');
  return name && parent ? `/records/${parent.path}/${given.get(name)}` : undefined;
}
