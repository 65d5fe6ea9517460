import type { Label } from '@fenghuo/shared/label';
import type { FieldProblem } from '@fenghuo/shared/problems';
import { isList, type Field, type Fields } from '@fenghuo/shared/records/field';
import { entryFields, requiredFields, type AnyRecord, type Capture, type RecordType } from '@fenghuo/shared/records/record-type';
import { formWords } from './form.words.js';
import { misread } from './misread.js';

/** Where something is, as it is entered. */
export interface EnteredPlace {
  readonly longitude: number;
  readonly latitude: number;
  readonly accuracy: number | null;
  readonly placeSource: NonNullable<Capture['placeSource']>;
}

/** What a person enters of a record: the fields of the type, the division, the place. An absent value is null or missing. */
export interface Entry {
  readonly values: Readonly<Record<string, unknown>>;
  readonly division: string | null;
  readonly place: EnteredPlace | null;
}

/** Problems by the name of the field, or `division` or `place`. */
export type EntryProblems = Readonly<Record<string, Label>>;

const placeNames = ['longitude', 'latitude', 'accuracy', 'placeSource'] as const;

/** The fields of the entry as the API takes them: all that a person enters. */
export function fieldsOf(contract: RecordType, { values }: Entry): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entryFields(contract)).map(([name, field]) => [name, sentValue(field, values[name])]));
}

/** A value as the API takes it: an empty one is null, of photos and files an empty list. */
export function sentValue({ kind }: Field, value: unknown): unknown {
  return given(value) ?? (isList(kind) ? [] : null);
}

export function placeFieldsOf({ division, place }: Entry): Record<string, unknown> {
  return { division, longitude: null, latitude: null, accuracy: null, placeSource: null, ...place };
}

/** The entry that shows a stored record. */
export function entryOf(contract: RecordType, record: AnyRecord): Entry {
  const { division, longitude, latitude, accuracy, placeSource } = record;
  return {
    values: Object.fromEntries(Object.keys(entryFields(contract)).map((name) => [name, record[name]])),
    division,
    place: longitude === null || latitude === null ? null : { longitude, latitude, accuracy, placeSource: placeSource ?? 'manual' },
  };
}

/** Names of everything that the form asks for. */
export function inputNames(contract: RecordType): readonly string[] {
  return [...Object.keys(entryFields(contract)), 'division', 'place'];
}

/** What must be given and is not, and what cannot be read. The server judges everything else. */
export function problemsIn(contract: RecordType, { values, division }: Entry): EntryProblems {
  const problems = problemsAmong(entryFields(contract), requiredFields(contract, 'create'), values);
  return division === null ? { ...problems, division: formWords.divisionNeeded } : problems;
}

/** The same for some fields, of which `needed` must be given. */
export function problemsAmong(fields: Fields, needed: readonly string[], values: Readonly<Record<string, unknown>>): EntryProblems {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => {
    if (needed.includes(name) && given(values[name]) === null) return [[name, missing(field.label)]];
    const reason = misread(field, values[name]);
    return reason ? [[name, reason]] : [];
  }));
}

function missing(label: Label): Label {
  return { zh: formWords.required.zh.replace('{field}', label.zh), en: formWords.required.en.replace('{field}', label.en) };
}

/** The refusal's fields by the name they have in the form: `record.officers.0` stands at `officers`. */
export function problemsByField(fields: readonly FieldProblem[]): EntryProblems {
  return Object.fromEntries(fields.map(({ path, message }) => {
    const parts = path.split('.');
    const name = ['record', 'changes', 'values'].includes(parts[0] ?? '') ? parts[1] : parts[0];
    return [isPlaceName(name) ? 'place' : name ?? '', message];
  }));
}

function isPlaceName(name: string | undefined): boolean {
  return (placeNames as readonly string[]).includes(name ?? '');
}

/** Text without its edges; nothing for text and lists that are empty. */
function given(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return Array.isArray(value) && value.length === 0 ? null : value;
}

type Sent = Readonly<Record<string, unknown>>;

/** The changes from one set of sent fields to another, by name. */
export function changesBetween(before: Sent, after: Sent): Sent {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => !same(before[name], value)));
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
