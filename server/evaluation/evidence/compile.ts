import { columnOf, type EvidenceDataset } from './evidence-dataset.js';
import { anyOf, compileLeaf, keyOf, type Leaf } from './leaf.js';
import { Parameters } from './parameters.js';
import { sourceOf } from './source.js';

/** What is asked of one dataset: the records of any of the leaves, and the value of one of them. */
export interface Question {
  readonly leaves: readonly Leaf[];
  readonly value: Leaf | null;
}

/** Digits or a word; null where there is none. */
export interface Answer {
  readonly value: string | null;
  readonly counted: number;
  readonly notCounted: number;
}

export interface FigureStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** The answers, in the order of the questions, from the one row of the statement. */
  read(row: Readonly<Record<string, unknown>>): readonly Answer[];
}

/**
 * All questions about one dataset as one statement: one scan groups the records by the few keys that any predicate needs, and the
 * predicates, as many as there are, run over the groups. The cost is one scan, however many figures a form has.
 */
export function compileFigures(dataset: EvidenceDataset, bureau: string, questions: readonly Question[]): FigureStatement {
  const parameters = new Parameters();
  const leaves = questions.flatMap((question) => question.leaves);
  const source = sourceOf(dataset, bureau, leaves, parameters);
  const columns = questions.flatMap((question, index) => {
    const { counted, missed } = anyOf(question.leaves.map((leaf) => compileLeaf(dataset, leaf, parameters)));
    const value = question.value && aggregateOf(question.value, compileLeaf(dataset, question.value, parameters).counted);
    return [
      `coalesce(sum("records") FILTER (WHERE ${counted}), 0)::int AS "c${index}"`,
      `coalesce(sum("records") FILTER (WHERE ${missed}), 0)::int AS "m${index}"`,
      ...(value ? [`(${value})::text AS "v${index}"`] : []),
    ];
  });
  return {
    text: `SELECT ${columns.join(',\n  ')}\nFROM (SELECT ${[...source.keys, ...aggregatesOf(dataset, leaves)].join(', ')}
      ${source.from}
      GROUP BY ${source.keys.map((_, index) => index + 1).join(', ')}) g`,
    values: parameters.values,
    read: (row) => questions.map(({ value }, index) => {
      const counted = row[`c${index}`] as number;
      return { value: value && valueOf(value, counted, row[`v${index}`]), counted, notCounted: row[`m${index}`] as number };
    }),
  };
}

/** What a group carries beside its keys: how many records, the sums asked for, and its newest record. */
function aggregatesOf(dataset: EvidenceDataset, leaves: readonly Leaf[]): readonly string[] {
  const quantities = new Set(leaves.flatMap((leaf) => (leaf.op === 'sum' ? [leaf.quantity] : [])));
  return [
    'count(*) AS "records"',
    ...[...quantities].map((name) => `sum(${dataset.quantities[name]!.sql}) AS "q_${name}"`),
    ...(leaves.some((leaf) => leaf.op === 'latest') ? [`max(${newestFirst(dataset)} COLLATE "C") AS "newest"`] : []),
  ];
}

/** What is read beside the number of records; null where that number says it all. */
function aggregateOf(leaf: Leaf, counted: string): string | null {
  switch (leaf.op) {
    case 'count': case 'exists': return null;
    case 'sum': return `coalesce(sum("q_${leaf.quantity}") FILTER (WHERE ${counted}), 0)`;
    case 'countDistinct': return `count(DISTINCT ${keyOf.dimension(leaf.dimension)}) FILTER (WHERE ${counted})`;
    case 'latest': {
      const dimension = keyOf.dimension(leaf.dimension);
      return `(array_agg(${dimension} ORDER BY "newest" DESC) FILTER (WHERE ${counted} AND ${dimension} IS NOT NULL))[1]`;
    }
  }
}

function valueOf(leaf: Leaf, counted: number, aggregate: unknown): string | null {
  if (leaf.op === 'count') return String(counted);
  if (leaf.op === 'exists') return String(counted > 0);
  return aggregate as string | null;
}

/** Text that sorts as the records do: business date, time of receipt, id. */
function newestFirst(dataset: EvidenceDataset): string {
  const listed = `t.${columnOf(dataset.type.listedBy)}`;
  return `(to_char(${listed}, 'YYYYMMDD') || to_char(t.received_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS') || t.id::text)`;
}
