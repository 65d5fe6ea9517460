import type { EvidenceRow } from '@fenghuo/shared/evaluation/form';
import { columnOf, type EvidenceDataset } from './evidence-dataset.js';
import type { Leaf } from './leaf.js';
import type { Parameters, Statement } from './parameters.js';
import { compilePage, type RecordSet } from './rows.js';

/**
 * The records of a set that came in or changed after a journal number, or beside which a record that the leaves read did: newest first by
 * business date, the first `limit`.
 */
export function compileChanged(
  dataset: EvidenceDataset, bureau: string, leaves: readonly Leaf[], set: RecordSet, since: number, limit: number,
): Statement & { readRow(row: Readonly<Record<string, unknown>>): EvidenceRow } {
  return compilePage(dataset, bureau, leaves, set, null, limit, (parameters, joins) => changedAfter(dataset, bureau, since, parameters, joins));
}

/** The ids are gathered into arrays first: the planner then goes by the index, however many it expects. */
function changedAfter(dataset: EvidenceDataset, bureau: string, since: number, parameters: Parameters, joins: readonly string[]): string {
  const after = `j.bureau = ${parameters.add(bureau, 'text')} AND j.n > ${parameters.add(since, 'bigint')}`;
  const changed = (type: string) => `ARRAY(SELECT DISTINCT j.record_id FROM journal j WHERE ${after} AND j.record_type = ${parameters.add(type, 'text')})`;
  const beside = joins.map((name) => {
    const { type, of, field } = dataset.joins[name]!;
    return of === 'record' ? `t.${columnOf(field)} = ANY (${changed(type.name)})`
      : `t.id IN (SELECT b.${columnOf(field)} FROM ${columnOf(type.name)} b WHERE b.bureau = t.bureau AND b.id = ANY (${changed(type.name)}))`;
  });
  return `AND (${[`t.id = ANY (${changed(dataset.type.name)})`, ...beside].join(' OR ')})`;
}
