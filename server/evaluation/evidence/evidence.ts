import type { EvidenceRow } from '@fenghuo/shared/evaluation/form';
import type { Funnel, ValueCount, YearCount } from '@fenghuo/shared/evaluation/measure-preview';
import type { Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import type { Beside, Sql } from '../../database/database.js';
import { Readers } from '../../database/readers.js';
import { stateOf } from '../../database/refusal-of.js';
import { readCensus, yearsOf as yearsOfCensus } from './census.js';
import { bucketsOfPage, countedBefore } from './buckets.js';
import { compileChanged } from './changed-records.js';
import { answerOf, readFigures, reasonsOf as reasonsOfQuestion, type Answer, type Question } from './compile.js';
import { listedDay, type EvidenceDataset } from './evidence-dataset.js';
import { compileFunnel, compileValues } from './funnel.js';
import { datasets } from './index.js';
import type { Leaf, Reason } from './leaf.js';
import type { Connections, Moment, Partials } from './partials.js';
import { compileEarlier, compileEntered, compilePage, type Position, type RecordSet } from './rows.js';
import { withinBuckets } from './stretch.js';

export type { Sql } from '../../database/database.js';
export { keyOfQuestion, type Answer, type Question } from './compile.js';
export { keyOfLeaf, type Leaf } from './leaf.js';
export { remembered } from './remembered.js';
export type { Partials } from './partials.js';
export type { Position, RecordSet } from './rows.js';

/** The words that a measure may use. */
export const vocabulary: Vocabulary = datasets;

/** The record types of the datasets, by the names of these. */
export const typeOfDataset = (name: string): string => datasetOf(name).type.name;

/** The records of one bureau within one snapshot: whoever reads them sees the whole bureau. `at` is the time of the snapshot. */
export interface Evidence extends Moment, Connections {
  readonly at: string;
  readonly partials: Partials;
  /** What is being asked in this turn, by dataset. */
  readonly asking: Map<string, { readonly questions: Question[]; readonly answers: Promise<readonly Answer[]> }>;
}

const alone: Beside = () => null;

export async function openEvidence(sql: Sql, bureau: string, partials: Partials, beside = alone): Promise<Evidence> {
  const [row] = await sql<{ n: string; at: Date; today: string }>(
    `SELECT coalesce((SELECT h.n FROM journal_head h WHERE h.bureau = $1), 0) AS n, now() AS at,
      to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS today`, [bureau]);
  return { bureau, sql, readers: new Readers(sql, beside), partials, asking: new Map(), n: Number(row!.n), at: row!.at.toISOString(), today: row!.today };
}

/**
 * Answers to all questions about one dataset, in their order. What is asked of a dataset in the same turn, the rows of a form and the checks
 * over them, is counted in one scan.
 */
export async function ask(evidence: Evidence, dataset: string, questions: readonly Question[]): Promise<readonly Answer[]> {
  const waiting = evidence.asking.get(dataset) ?? { questions: [], answers: Promise.resolve().then(() => answerAll(evidence, dataset)) };
  evidence.asking.set(dataset, waiting);
  const from = waiting.questions.push(...questions) - questions.length;
  return (await waiting.answers).slice(from, from + questions.length);
}

async function answerAll(evidence: Evidence, name: string): Promise<readonly Answer[]> {
  const { questions } = evidence.asking.get(name)!;
  evidence.asking.delete(name);
  const dataset = datasetOf(name);
  const series = await evidence.partials.read(evidence, evidence, dataset, readFigures(dataset, evidence, questions));
  return questions.map((question, place) => answerOf(question, series[place]!));
}

/** One page of the records behind a question about one dataset. The answer to it tells where they lie. */
export async function recordsOf(
  { sql, bureau }: Evidence, leaves: readonly Leaf[], answer: Answer, set: RecordSet, after: Position | null, limit: number,
): Promise<readonly EvidenceRow[]> {
  const buckets = bucketsOfPage(answer.series, set, after, limit);
  if (buckets.length === 0) return [];
  const dataset = datasetOf(leaves[0]!.dataset);
  const statement = compilePage(dataset, bureau, leaves, set, after, limit, (parameters) => withinBuckets(listedDay(dataset.type), buckets, parameters));
  const [, rows] = await Promise.all([byListIndex(sql, true), sql(statement.text, statement.values), byListIndex(sql, false)]);
  return rows.map((row) => statement.readRow(row));
}

/** The first records of a set that came in or changed after a journal number. */
export async function changedRecordsOf(
  { sql, bureau }: Evidence, leaves: readonly Leaf[], set: RecordSet, since: number, limit: number,
): Promise<readonly EvidenceRow[]> {
  const statement = compileChanged(datasetOf(leaves[0]!.dataset), bureau, leaves, set, since, limit);
  return (await sql(statement.text, statement.values)).map((row) => statement.readRow(row));
}

/**
 * The planner cannot know how many records a predicate leaves and takes them for almost none: it would read and sort them all. In the order of
 * the list the first ones end the scan.
 */
const byListIndex = (sql: Sql, only: boolean): Promise<unknown> =>
  sql(`SELECT set_config('enable_sort', $1, true), set_config('enable_bitmapscan', $1, true)`, [only ? 'off' : 'on']);

/** How many records nearly counted, for each reason. */
export function reasonsOf(question: Question, { series }: Answer): readonly { readonly reason: Reason; readonly count: number }[] {
  const partials = [...series.values()];
  return reasonsOfQuestion(datasetOf(question.leaves[0]!.dataset), question)
    .map((reason, place) => ({ reason, count: partials.reduce((sum, one) => sum + one.reasons[place]!, 0) })).filter(({ count }) => count > 0);
}

/** How many records a dataset has in each year, newest first. */
export async function yearsOf(evidence: Evidence, name: string): Promise<readonly YearCount[]> {
  const dataset = datasetOf(name);
  const [series] = await evidence.partials.read(evidence, evidence, dataset, readCensus(name, dataset, evidence.bureau));
  return yearsOfCensus(series!);
}

/** What each condition of a leaf leaves of the records, and the values there are where a condition on a dimension leaves nothing. */
export async function funnelOf({ sql, bureau }: Evidence, leaf: Leaf): Promise<Pick<Funnel, 'steps' | 'instead'>> {
  const funnel = compileFunnel(datasetOf(leaf.dataset), bureau, leaf);
  const [row] = await sql<Readonly<Record<string, number>>>(funnel.statement.text, funnel.statement.values);
  const steps = funnel.stepsOf(row!);
  const emptied = steps.findIndex(({ left }) => left === 0);
  const instead = emptied > 0 ? funnel.insteadOf(emptied) : null;
  if (!instead) return { steps, instead: null };
  const values = await sql<{ value: string | null; records: number }>(instead.text, instead.values);
  return { steps, instead: { code: steps[emptied]!.code, values: values.map((value) => funnel.valueOf(emptied, value)) } };
}

/** The values that records of a year, or near it, have in a dimension, most first; none where the dataset has no such dimension. */
export async function valuesOf({ sql, bureau }: Evidence, name: string, dimension: string, year: number): Promise<readonly ValueCount[]> {
  const dataset = Object.hasOwn(datasets, name) ? datasets[name]! : undefined;
  if (!dataset || !Object.hasOwn(dataset.dimensions, dimension)) return [];
  const [period] = Object.keys(dataset.dates) as [string];
  const leaf = { op: 'countDistinct' as const, dataset: name, period, year, dimension, about: {}, where: {}, admissible: [] };
  const { text, values } = compileValues(dataset, bureau, leaf);
  const options = dataset.dimensions[dimension]!.options;
  return (await sql<{ value: string; records: number }>(text, values))
    .map(({ value, records }) => ({ value, records, label: options?.[value] ?? { zh: value, en: value } }));
}

/** Within this transaction no statement takes longer: what is tried out must not hold up what is in use. */
export async function limitTime(sql: Sql, milliseconds: number): Promise<void> {
  await sql(`SELECT set_config('statement_timeout', $1, true)`, [String(milliseconds)]);
}

/** The database ended a statement that took longer than allowed. */
export const wasOutOfTime = (error: unknown): boolean => stateOf(error) === '57014';

/**
 * How many of the records that a question about one dataset counts by the year they state are dated in an earlier year. Records of a later day
 * belong there: money is booked and results are issued when the year is over. What is dated by a day counts by it.
 */
export async function datedEarlier(evidence: Evidence, leaves: readonly Leaf[]): Promise<number> {
  const [{ dataset: name }] = leaves as readonly [Leaf];
  const dataset = datasetOf(name);
  const stated = leaves.filter(({ period }) => dataset.dates[period]!.kind === 'year');
  if (stated.length === 0 || dataset.type.fields[dataset.type.listedBy]!.kind !== 'date') return 0;
  const [answer] = await ask(evidence, name, [{ leaves: stated, value: stated.length === 1 ? stated[0]! : null }]);
  const year = `${Math.min(...stated.map((leaf) => leaf.year))}-01-01`;
  const { before, across } = countedBefore(answer!.series, year);
  if (across.length === 0) return before;
  const { text, values } = compileEarlier(dataset, evidence.bureau, stated, year, across);
  return before + (await evidence.sql<{ records: number }>(text, values))[0]!.records;
}

/** How many of the records that a question about one dataset counts were received since a moment (ISO 8601). */
export async function enteredSince({ sql, bureau }: Evidence, leaves: readonly Leaf[], since: string): Promise<number> {
  const { text, values } = compileEntered(datasetOf(leaves[0]!.dataset), bureau, leaves, since);
  return (await sql<{ records: number }>(text, values))[0]!.records;
}

function datasetOf(name: string): EvidenceDataset {
  const dataset = Object.hasOwn(datasets, name) ? datasets[name] : undefined;
  if (!dataset) throw new Error(`there is no evidence dataset ${name}`);
  return dataset;
}
