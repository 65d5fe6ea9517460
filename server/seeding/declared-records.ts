import { divisionCode } from '@fenghuo/shared/divisions';
import { recordTypes, type RecordTypeName } from '@fenghuo/shared/records/index';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import {
  readDeclaredFiles, type DeclaredContinuation, type DeclaredFile, type DeclaredRecord, type DeclaredTransition, type Repeat,
} from './declared-records.schema.js';
import { declaredRecord, declaredValue, type Copy } from './declared-values.js';
import { spreadDay, type Place, type Reconstruction } from './reconstruction.js';
import type { Frame, SeededName } from './report-frame.js';

/** Where the sentence that a record is reconstructed goes: the first of these that the type has. A response to a survey has none. */
const noteFields = ['remarks', 'content', 'description', 'measures', 'opinion'];

/**
 * Adds the records of `seeds/<set>/records` to a reconstruction, file after file, entry after entry. Of a repeated entry all copies are
 * made before the first of them moves on. Pure: the same data gives the same edits.
 */
export function addDeclaredRecords(work: Reconstruction<Frame>, set: SeededName): void {
  for (const file of readDeclaredFiles(set)) addDeclaredFile(work, file);
}

/** @throws Error naming file and entry where a reference leads nowhere, a key stands twice or a date has no period. */
export function addDeclaredFile(work: Reconstruction<Frame>, { path, records }: DeclaredFile): void {
  for (const [index, entry] of records.entries()) {
    const name = `${path}#${index + 1} ${'key' in entry ? `${entry.type}/${entry.key}` : entry.continues}`;
    try {
      if ('key' in entry) addRecord(work, entry, name);
      else continueRecord(work, entry, name);
    } catch (error) {
      throw new Error(`seeds/${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

function addRecord(work: Reconstruction<Frame>, entry: DeclaredRecord, name: string): void {
  const { type, account, facts, fields, repeat, transitions } = entry;
  const copies = copiesOf(repeat).map((copy) => ({ ...copy, key: repeat ? `${entry.key}-${copy.n}` : entry.key }));
  for (const copy of copies) {
    if (work.records.has(work.idOf(type, copy.key))) throw new Error(`${type}/${copy.key} stands twice`);
    const given = {
      ...(repeat?.date === undefined ? {} : { [repeat.date]: copy.date }),
      ...declaredValue(work, fields, copy) as Record<string, unknown>,
    };
    const place = placeOf(work, entry, copy);
    work.create({ phase: `${name} create`, type, key: copy.key, account, place, fields: { ...given, ...noted(work, type, facts, given) } });
  }
  transitions.forEach((transition, index) => {
    for (const copy of copies) move(work, { type, key: copy.key, transition, copy, base: index + 1, phase: `${name} ${index + 1}` });
  });
}

function continueRecord(work: Reconstruction<Frame>, { continues, repeat, transitions }: DeclaredContinuation, name: string): void {
  transitions.forEach((transition, index) => {
    for (const copy of copiesOf(repeat)) {
      move(work, { ...declaredRecord(work, continues, copy), transition, copy, base: 'read', phase: `${name} ${index + 1}` });
    }
  });
}

interface Move {
  readonly type: RecordTypeName;
  readonly key: string;
  readonly transition: DeclaredTransition;
  readonly copy: Copy;
  readonly base: number | 'read';
  readonly phase: string;
}

function move(work: Reconstruction<Frame>, { type, key, transition: { transition, account, values }, copy, base, phase }: Move): void {
  const contract: RecordType = recordTypes[type];
  if (!Object.hasOwn(contract.transitions, transition)) throw new Error(`${type} has no transition ${transition}`);
  const given = declaredValue(work, values, copy) as Record<string, unknown>;
  work.transition({ phase, type, key, account, transition, values: given, base });
}

function copiesOf(repeat: Repeat | undefined): Copy[] {
  if (!repeat) return [{ n: 1 }];
  const { count, from, to } = repeat;
  return Array.from({ length: count }, (_, index) => ({
    n: index + 1, ...(from === undefined || to === undefined ? {} : { date: spreadDay(from, to, count, index) }),
  }));
}

function placeOf(
  work: Reconstruction<Frame>, { type, township, village }: DeclaredRecord, copy: Copy & { key: string },
): Place | { division: string } {
  const { report, places } = work.data;
  if (village !== undefined) return { ...work.near(village.slice(0, 9), `${type}/${copy.key}`), division: village };
  if (township === undefined) return { division: divisionCode(report.bureau) };
  return work.near(township === 'each' ? places[(copy.n - 1) % places.length]!.township : township, `${type}/${copy.key}`);
}

function noted(
  work: Reconstruction<Frame>, type: RecordTypeName, facts: readonly string[], given: Record<string, unknown>,
): Record<string, unknown> {
  const contract: RecordType = recordTypes[type];
  const field = noteFields.find((one) => contract.fields[one]?.kind === 'longText');
  if (field === undefined) return {};
  const said = given[field];
  return { [field]: work.note(facts, typeof said === 'string' ? said : undefined) };
}
