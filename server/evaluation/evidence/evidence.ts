import type { EvidenceRow } from '@fenghuo/shared/evaluation/form';
import type { Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import type { Sql } from '../../database/database.js';
import { compileFigures, type Answer, type Question } from './compile.js';
import type { EvidenceDataset } from './evidence-dataset.js';
import { datasets } from './index.js';
import type { Leaf, Reason } from './leaf.js';
import { compilePage, compileReasons, type Position, type RecordSet } from './rows.js';

export type { Sql } from '../../database/database.js';
export type { Answer, Question } from './compile.js';
export type { Leaf } from './leaf.js';
export type { Position, RecordSet } from './rows.js';

/** The words that a measure may use. */
export const vocabulary: Vocabulary = datasets;

/** Last journal number within this transaction's snapshot, and its time. */
export async function asOf(sql: Sql, bureau: string): Promise<{ n: number; at: string }> {
  const [row] = await sql<{ n: string; at: Date }>(
    'SELECT coalesce((SELECT h.n FROM journal_head h WHERE h.bureau = $1), 0) AS n, now() AS at', [bureau]);
  return { n: Number(row!.n), at: row!.at.toISOString() };
}

/** Answers to all questions about one dataset, in their order, by one statement. */
export async function ask(sql: Sql, bureau: string, dataset: string, questions: readonly Question[]): Promise<readonly Answer[]> {
  const statement = compileFigures(datasetOf(dataset), bureau, questions);
  const [row] = await sql(statement.text, statement.values);
  return statement.read(row!);
}

/** One page of the records behind a question about one dataset. */
export async function recordsOf(
  sql: Sql, bureau: string, leaves: readonly Leaf[], set: RecordSet, after: Position | null, limit: number,
): Promise<readonly EvidenceRow[]> {
  const statement = compilePage(datasetOf(leaves[0]!.dataset), bureau, leaves, set, after, limit);
  return (await sql(statement.text, statement.values)).map((row) => statement.readRow(row));
}

/** How many records are behind a question about one dataset, for each reason. */
export async function reasonsOf(
  sql: Sql, bureau: string, leaves: readonly Leaf[], set: RecordSet,
): Promise<readonly { readonly reason: Reason | null; readonly count: number }[]> {
  const statement = compileReasons(datasetOf(leaves[0]!.dataset), bureau, leaves, set);
  const rows = await sql<{ reason: number | null; records: number }>(statement.text, statement.values);
  return rows.map((row) => ({ reason: statement.reasonOf(row), count: row.records }));
}

function datasetOf(name: string): EvidenceDataset {
  const dataset = Object.hasOwn(datasets, name) ? datasets[name] : undefined;
  if (!dataset) throw new Error(`there is no evidence dataset ${name}`);
  return dataset;
}
