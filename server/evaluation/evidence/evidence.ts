import type { EvidenceRow } from '@fenghuo/shared/evaluation/form';
import type { Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import type { Sql } from '../../database/database.js';
import { compileFigures, type Answer, type Question } from './compile.js';
import type { EvidenceDataset } from './evidence-dataset.js';
import { datasets } from './index.js';
import type { Leaf, Reason } from './leaf.js';
import type { Moment, Partials } from './partials.js';
import { compilePage, compileReasons, type Position, type RecordSet } from './rows.js';

export type { Sql } from '../../database/database.js';
export type { Answer, Question } from './compile.js';
export type { Leaf } from './leaf.js';
export type { Position, RecordSet } from './rows.js';

/** The words that a measure may use. */
export const vocabulary: Vocabulary = datasets;

/** The records of one bureau within one snapshot: whoever reads them sees the whole bureau. `at` is the time of the snapshot. */
export interface Evidence extends Moment {
  readonly at: string;
  readonly sql: Sql;
  readonly partials: Partials;
}

export async function openEvidence(sql: Sql, bureau: string, partials: Partials): Promise<Evidence> {
  const [row] = await sql<{ n: string; at: Date; today: string }>(
    `SELECT coalesce((SELECT h.n FROM journal_head h WHERE h.bureau = $1), 0) AS n, now() AS at,
      to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS today`, [bureau]);
  return { bureau, sql, partials, n: Number(row!.n), at: row!.at.toISOString(), today: row!.today };
}

/** Answers to all questions about one dataset, in their order. */
export async function ask(evidence: Evidence, dataset: string, questions: readonly Question[]): Promise<readonly Answer[]> {
  const figures = compileFigures(datasetOf(dataset), evidence.bureau, questions);
  return figures.answers(await evidence.partials.read(evidence.sql, evidence, datasetOf(dataset), figures));
}

/** One page of the records behind a question about one dataset. */
export async function recordsOf(
  { sql, bureau }: Evidence, leaves: readonly Leaf[], set: RecordSet, after: Position | null, limit: number,
): Promise<readonly EvidenceRow[]> {
  const statement = compilePage(datasetOf(leaves[0]!.dataset), bureau, leaves, set, after, limit);
  return (await sql(statement.text, statement.values)).map((row) => statement.readRow(row));
}

/** How many records are behind a question about one dataset, for each reason. */
export async function reasonsOf(
  { sql, bureau }: Evidence, leaves: readonly Leaf[], set: RecordSet,
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
