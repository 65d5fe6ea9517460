import { Exact, written } from '@fenghuo/shared/evaluation/schemas';
import { listedDay, type EvidenceDataset } from './evidence-dataset.js';
import { anyOf, compileLeaf, keyOf, type Leaf } from './leaf.js';
import { Parameters, type Statement } from './parameters.js';
import { sourceOf } from './source.js';
import { stretchOf, withinStretches, type Stretch } from './stretch.js';

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

/** The figures over the records of one stretch: for question 2 its `c2` counted, `m2` not counted, `v2` value and `w2` age of the value. */
export type Partial = Readonly<Record<string, unknown>> & { readonly stretch: Stretch };

/** What is read by stretches. */
export interface PartialStatement {
  /** One row a stretch, of all stretches or of those named. */
  statement(stretches: readonly Stretch[] | 'all'): Statement;
}

export interface CompiledFigures extends PartialStatement {
  /** The answers, in the order of the questions, from the partials of all stretches. */
  answers(partials: readonly Partial[]): readonly Answer[];
}

/**
 * All questions about one dataset as one statement: one scan groups the records by the few keys that any predicate needs, and the
 * predicates, as many as there are, run over the groups. The cost is one scan, however many figures a form has.
 */
export function compileFigures(dataset: EvidenceDataset, bureau: string, questions: readonly Question[]): CompiledFigures {
  const parameters = new Parameters();
  const leaves = questions.flatMap((question) => question.leaves);
  const source = sourceOf(dataset, bureau, leaves, parameters);
  const listed = listedDay(dataset.type);
  const columns = questions.flatMap(({ leaves: alternatives, value }, index) => {
    const { counted, missed } = anyOf(alternatives.map((leaf) => compileLeaf(dataset, leaf, parameters)));
    return [
      `coalesce(sum("records") FILTER (WHERE ${counted}), 0)::int AS "c${index}"`,
      `coalesce(sum("records") FILTER (WHERE ${missed}), 0)::int AS "m${index}"`,
      ...(value ? aggregatesOf(value, compileLeaf(dataset, value, parameters).counted, index) : []),
    ];
  });
  return {
    statement: (stretches) => {
      const more = parameters.copy();
      const only = stretches === 'all' ? '' : `AND (${withinStretches(listed, stretches, more)})`;
      return {
        text: `SELECT "stretch", ${columns.join(',\n  ')}
          FROM (SELECT ${[`${stretchOf(listed)} AS "stretch"`, ...source.keys, ...groupedOf(dataset, leaves)].join(', ')}
            ${source.from} ${only}
            GROUP BY ${['1', ...source.keys.map((_, index) => index + 2)].join(', ')}) g
          GROUP BY "stretch"`,
        values: more.values,
      };
    },
    answers: (partials) => questions.map(({ value }, index) => {
      const counted = total(partials, `c${index}`);
      return { value: value && valueOf(value, counted, partials, index), counted, notCounted: total(partials, `m${index}`) };
    }),
  };
}

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

function valueOf(leaf: Leaf, counted: number, partials: readonly Partial[], index: number): string | null {
  const name = `v${index}`;
  switch (leaf.op) {
    case 'count': return String(counted);
    case 'exists': return String(counted > 0);
    case 'sum': return written(partials.reduce((sum, one) => sum.plus((one[name] as string | null) ?? 0), new Exact(0)));
    case 'countDistinct': return String(new Set(partials.flatMap((one) => (one[name] as string[] | null) ?? [])).size);
    case 'latest': return newest(partials, name, `w${index}`);
  }
}

function newest(partials: readonly Partial[], name: string, age: string): string | null {
  const found = partials.filter((one) => one[age] !== null) as readonly Readonly<Record<string, string>>[];
  return found.reduce<Readonly<Record<string, string>> | null>((best, one) => (best && best[age]! >= one[age]! ? best : one), null)?.[name] ?? null;
}

const total = (partials: readonly Partial[], name: string): number => partials.reduce((sum, one) => sum + (one[name] as number), 0);

/** Text that sorts as the records do: business date, time of receipt, id. */
function newestFirst(dataset: EvidenceDataset): string {
  const listed = listedDay(dataset.type);
  return `(to_char(${listed}, 'YYYYMMDD') || to_char(t.received_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS') || t.id::text)`;
}
