import type { EvidenceRow } from '@fenghuo/shared/evaluation/form';
import { columnOf, listedDay, type EvidenceDataset } from './evidence-dataset.js';
import { anyOf, compileLeaf, type Leaf } from './leaf.js';
import { Parameters, type Statement } from './parameters.js';
import { sourceOf } from './source.js';
import { withinBuckets, type Bucket } from './stretch.js';

export type RecordSet = 'counted' | 'notCounted';

/** Where a page ended: the business date and the id of its last record. */
export interface Position {
  readonly date: string;
  readonly id: string;
}

/** A page of the records behind a question, newest first by key. `reasons` resolves the column `reason` of its rows; `only` limits it to some records. */
export function compilePage(
  dataset: EvidenceDataset, bureau: string, leaves: readonly Leaf[], set: RecordSet, after: Position | null, limit: number,
  only: (parameters: Parameters, joins: readonly string[]) => string,
): Statement & { readRow(row: Readonly<Record<string, unknown>>): EvidenceRow } {
  const parameters = new Parameters();
  const { source, predicate, reason, reasons } = predicateOf(dataset, bureau, leaves, set, parameters);
  const listed = listedDay(dataset.type);
  const beyond = after ? `AND (${listed}, t.id) < (${parameters.add(after.date, 'date')}, ${parameters.add(after.id, 'uuid')})` : '';
  const photo = 'photos' in dataset.type.fields ? 't.photos[1]' : 'NULL::text';
  return {
    text: `SELECT id::text, version, listed::text AS date, division, title, state, photo, provenance, ${reason} AS reason
      FROM (SELECT t.id, t.version, ${listed} AS listed, t.division, t.${columnOf(dataset.type.title)}::text AS title, t.state,
        ${photo} AS photo,
        t.provenance, ${source.keys.join(', ')} ${source.from} ${beyond} ${only(parameters, source.joins)}) r
      WHERE ${predicate} ORDER BY listed DESC, r.id DESC LIMIT ${parameters.add(limit, 'integer')}`,
    values: parameters.values,
    readRow: (row) => ({
      type: dataset.type.name, id: row.id as string, version: row.version as number, date: row.date as string,
      division: row.division as string, title: row.title as string, state: row.state as string,
      photo: (row.photo as string | null) ?? null, provenance: row.provenance as string,
      reason: row.reason === null ? null : reasons[row.reason as number]!,
    }),
  };
}

function predicateOf(dataset: EvidenceDataset, bureau: string, leaves: readonly Leaf[], set: RecordSet, parameters: Parameters) {
  const source = sourceOf(dataset, bureau, leaves, parameters, set === 'counted' ? 'year' : 'near');
  const any = anyOf(leaves.map((leaf) => compileLeaf(dataset, leaf, parameters)));
  return set === 'counted'
    ? { source, predicate: any.counted, reason: 'NULL::int', reasons: any.reasons }
    : { source, predicate: any.missed, reason: any.reason, reasons: any.reasons };
}

/** How many of the records that count were received since a moment (ISO 8601). */
export function compileEntered(dataset: EvidenceDataset, bureau: string, leaves: readonly Leaf[], since: string): Statement {
  return compileCounted(dataset, bureau, leaves, (parameters) => `t.received_at >= ${parameters.add(since, 'text')}::timestamptz`);
}

/** How many of the records that count are dated before a day, among those of some buckets. */
export function compileEarlier(dataset: EvidenceDataset, bureau: string, leaves: readonly Leaf[], day: string, buckets: readonly Bucket[]): Statement {
  const listed = listedDay(dataset.type);
  return compileCounted(dataset, bureau, leaves, (parameters) =>
    `${listed} < ${parameters.add(day, 'date')} ${withinBuckets(listed, buckets, parameters)}`);
}

function compileCounted(dataset: EvidenceDataset, bureau: string, leaves: readonly Leaf[], only: (parameters: Parameters) => string): Statement {
  const parameters = new Parameters();
  const { source, predicate } = predicateOf(dataset, bureau, leaves, 'counted', parameters);
  return {
    text: `SELECT count(*)::int AS records FROM (SELECT ${source.keys.join(', ')} ${source.from} AND ${only(parameters)}) r WHERE ${predicate}`,
    values: parameters.values,
  };
}
