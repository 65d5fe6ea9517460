import { Exact, written } from '@fenghuo/shared/evaluation/schemas';
import { listedDay, type EvidenceDataset } from './evidence-dataset.js';
import { Facts, judgeOf, type Standing } from './facts.js';
import { anyOf, compileLeaf, keyOf, keyOfLeaf, type Leaf, type Reason } from './leaf.js';
import { Parameters } from './parameters.js';
import { remembered } from './remembered.js';
import type { Counting, Moment, Reading, Row } from './partials.js';
import type { Counted, Series } from './series.js';
import { dependsOnToday, sourceOf } from './source.js';
import { bucketOf, within, type Extent } from './stretch.js';

/** What is asked of one dataset: the records of any of the leaves, and the value of one of them. */
export interface Question {
  readonly leaves: readonly Leaf[];
  readonly value: Leaf | null;
}

/**
 * The figures over the records of one bucket: of what nearly counted, how many for each of the reasons in their order; `value` is what is read
 * beside the number of records, `age` that of the newest.
 */
export interface FigurePartial extends Counted {
  readonly reasons: readonly number[];
  readonly value: unknown;
  readonly age: string | null;
}

/** Digits or a word; null where there is none. The series tells where the records lie. */
export interface Answer {
  readonly value: string | null;
  readonly counted: number;
  readonly notCounted: number;
  readonly series: Series<FigurePartial>;
}

/** Two questions with the same key have the same answer. */
export const keyOfQuestion = remembered(({ leaves, value }: Question): string => [value ? 'value' : 'records', ...leaves.map(keyOfLeaf)].join(' '));

const daily = new WeakMap<Leaf, boolean>();

const changesDaily = ({ leaves }: Question, dataset: EvidenceDataset): boolean => leaves.some((leaf) => {
  const known = daily.get(leaf) ?? dependsOnToday(dataset, [leaf]);
  daily.set(leaf, known);
  return known;
});

/** Questions as they are counted by buckets, each kept under what it asks, and under the day where its answer changes with that. */
export function readFigures(dataset: EvidenceDataset, { bureau, today }: Moment, questions: readonly Question[]): Reading<FigurePartial> {
  return {
    keys: questions.map((question) => (changesDaily(question, dataset) ? `${keyOfQuestion(question)} ${today}` : keyOfQuestion(question))),
    counting: (places, extent) => compileFigures(dataset, bureau, places.map((place) => questions[place]!), extent),
  };
}

/**
 * All questions about one dataset as one statement: one scan groups the records by the few keys that any predicate needs. Of a group the
 * conditions are worked out there, each once, and the predicates here: the cost is one scan, however many figures a form has.
 */
function compileFigures(dataset: EvidenceDataset, bureau: string, questions: readonly Question[], extent: Extent): Counting<FigurePartial> {
  const parameters = new Parameters();
  const leaves = questions.flatMap((question) => question.leaves);
  const source = sourceOf(dataset, bureau, leaves, parameters);
  const listed = listedDay(dataset.type);
  const facts = new Facts();
  const asked = questions.map((question, index) => {
    const compiled = question.leaves.map((leaf) => compileLeaf(dataset, leaf, parameters));
    const { counted, reasons } = anyOf(compiled);
    return { judge: judgeOf(compiled, facts), reasons: reasons.length, values: question.value ? aggregatesOf(question.value, `(${counted})`, index) : [] };
  });
  const keys = [`${bucketOf(listed, extent, parameters)} AS "bucket"`, ...source.keys];
  const columns = ['"bucket"', 'sum("records")::int AS "size"', `string_agg(${facts.sql} || ':' || "records", ' ') AS "groups"`];
  return {
    text: `SELECT ${[...columns, ...asked.flatMap(({ values }) => values)].join(',\n  ')}
      FROM (SELECT ${[...keys, ...groupedOf(dataset, leaves)].join(', ')}
        ${source.from} ${within(listed, extent, parameters)}
        GROUP BY ${keys.map((_, index) => index + 1).join(', ')}) g
      GROUP BY "bucket"`,
    values: parameters.values,
    partialsOf: partialsFrom(asked),
  };
}

interface Asked {
  readonly judge: (facts: string) => Standing;
  /** How many there are. */
  readonly reasons: number;
}

/** Adds up the groups of a bucket, `facts:records` with spaces between them. Groups with the same facts are judged once. */
function partialsFrom(asked: readonly Asked[]): (row: Row) => readonly FigurePartial[] {
  const known = new Map<string, readonly Standing[]>();
  const standingsOf = (facts: string): readonly Standing[] => {
    const standings = known.get(facts) ?? asked.map(({ judge }) => judge(facts));
    known.set(facts, standings);
    return standings;
  };
  return (row) => {
    const sums = asked.map(({ reasons }) => ({ counted: 0, missed: 0, reasons: Array.from({ length: reasons }, () => 0) }));
    for (const [facts, records] of recordsByFacts(row['groups'] as string)) {
      const standings = standingsOf(facts);
      for (let index = 0; index < sums.length; index++) {
        const [sum, standing] = [sums[index]!, standings[index]!];
        if (standing === 'counted') sum.counted += records;
        else if (standing !== null) {
          sum.missed += records;
          sum.reasons[standing]! += records;
        }
      }
    }
    return sums.map((sum, index) => ({
      ...sum, size: row['size'] as number, value: row[`v${index}`] ?? null, age: (row[`w${index}`] as string | null | undefined) ?? null,
    }));
  };
}

function recordsByFacts(groups: string): ReadonlyMap<string, number> {
  const records = new Map<string, number>();
  for (const group of groups.split(' ')) {
    const [facts, number] = group.split(':') as [string, string];
    records.set(facts, (records.get(facts) ?? 0) + Number(number));
  }
  return records;
}

/** Why records do not count, in the order of a partial's `reasons`. */
export const reasonsOf = (dataset: EvidenceDataset, { leaves }: Question): readonly Reason[] =>
  anyOf(leaves.map((leaf) => compileLeaf(dataset, leaf, new Parameters()))).reasons;

/** What a group carries beside its keys: how many records, the sums asked for, and its newest record. */
function groupedOf(dataset: EvidenceDataset, leaves: readonly Leaf[]): readonly string[] {
  const quantities = new Set(leaves.flatMap((leaf) => (leaf.op === 'sum' ? [leaf.quantity] : [])));
  return [
    'count(*) AS "records"',
    ...[...quantities].map((name) => `sum(${dataset.quantities[name]!.sql}) AS "q_${name}"`),
    ...(leaves.some((leaf) => leaf.op === 'latest') ? [`max(${newestFirst(dataset)} COLLATE "C") AS "newest"`] : []),
  ];
}

/** What is read beside the number of records; nothing where that number says it all. */
function aggregatesOf(leaf: Leaf, counted: string, index: number): readonly string[] {
  switch (leaf.op) {
    case 'count': case 'exists': return [];
    case 'sum': return [`(sum("q_${leaf.quantity}") FILTER (WHERE ${counted}))::text AS "v${index}"`];
    case 'countDistinct': {
      const dimension = keyOf.dimension(leaf.dimension);
      return [`array_agg(DISTINCT ${dimension}) FILTER (WHERE ${counted} AND ${dimension} IS NOT NULL) AS "v${index}"`];
    }
    case 'latest': {
      const dimension = keyOf.dimension(leaf.dimension);
      const having = `FILTER (WHERE ${counted} AND ${dimension} IS NOT NULL)`;
      return [`(array_agg(${dimension} ORDER BY "newest" DESC) ${having})[1] AS "v${index}"`, `max("newest") ${having} AS "w${index}"`];
    }
  }
}

/** The answer to a question from the partials of all buckets. */
export function answerOf({ value }: Question, series: Series<FigurePartial>): Answer {
  return { value: value && valueOf(value, series), counted: series.counted, notCounted: series.missed, series };
}

function valueOf(leaf: Leaf, series: Series<FigurePartial>): string | null {
  if (leaf.op === 'count') return String(series.counted);
  if (leaf.op === 'exists') return String(series.counted > 0);
  const partials = [...series.values()];
  switch (leaf.op) {
    case 'sum': return written(partials.reduce((sum, { value }) => sum.plus((value as string | null) ?? 0), new Exact(0)));
    case 'countDistinct': return String(new Set(partials.flatMap(({ value }) => (value as string[] | null) ?? [])).size);
    case 'latest': {
      const newest = partials.reduce<FigurePartial | null>((best, one) => (one.age === null || (best && best.age! >= one.age) ? best : one), null);
      return (newest?.value as string | undefined) ?? null;
    }
  }
}

/** Text that sorts as the records do: business date, time of receipt, id. */
function newestFirst(dataset: EvidenceDataset): string {
  const listed = listedDay(dataset.type);
  return `(to_char(${listed}, 'YYYYMMDD') || to_char(t.received_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS') || t.id::text)`;
}
