import type { LeafMeasure, Measure, WhereCondition } from '@fenghuo/shared/evaluation/measure';
import { naiveDatasets, type Json, type NaiveDataset, type Tables } from './datasets.js';
import { digitsOf, fraction, isZero, minus, over, plus, times, type Fraction } from './fraction.js';

export interface NaiveFigure {
  readonly value: string | null;
  readonly state: 'measured' | 'no-evidence' | 'nothing-to-measure';
  /** Ids of the records counted, and of those that nearly counted with the one condition that each fails. */
  readonly counted: ReadonlySet<string>;
  readonly missed: ReadonlyMap<string, string>;
}

type Absent = 'no-evidence' | 'nothing-to-measure';
type Asked = LeafMeasure & { readonly year: number };

/** A measure evaluated record by record, as somebody would who has never seen the compiler. `places` are the decimals of a quotient. */
export function evaluateNaively(tree: Measure, year: number, tables: Tables, places: number): NaiveFigure {
  const records = behind(leavesOf(tree, year), tables);
  if ('dataset' in tree) {
    const value = wordOf({ ...tree, year }, tables);
    return { value, state: value === null ? 'no-evidence' : 'measured', ...records };
  }
  const result = reckon(tree, year, tables);
  return typeof result === 'string' ? { value: null, state: result, ...records }
    : { value: digitsOf(result, places), state: 'measured', ...records };
}

function reckon(tree: Measure, year: number, tables: Tables): Fraction | Absent {
  switch (tree.op) {
    case 'constant': return fraction(tree.value);
    case 'add': return chain(tree.of, plus, year, tables);
    case 'subtract': return chain(tree.of, minus, year, tables);
    case 'multiply': return chain(tree.of, times, year, tables);
    case 'ratio': return divided(reckon(tree.numerator, year, tables), reckon(tree.denominator, year, tables), tree);
    case 'change': {
      const [now, before] = [reckon(tree.of, year, tables), reckon(tree.of, year - 1, tables)];
      return divided(typeof now === 'string' || typeof before === 'string' ? now : minus(now, before), before, tree);
    }
    default: {
      const word = wordOf({ ...tree, year }, tables);
      return word === null ? 'no-evidence' : word === 'true' ? fraction('1') : word === 'false' ? fraction('0') : fraction(word);
    }
  }
}

function chain(of: readonly Measure[], step: (a: Fraction, b: Fraction) => Fraction, year: number, tables: Tables): Fraction | Absent {
  const values = of.map((one) => reckon(one, year, tables));
  const absent = values.find((value) => typeof value === 'string');
  return absent ?? (values as Fraction[]).reduce(step);
}

function divided(above: Fraction | Absent, below: Fraction | Absent, how: { as: 'percent' | 'plain'; whenZero?: Absent | undefined }): Fraction | Absent {
  if (typeof above === 'string') return above;
  if (typeof below === 'string') return below;
  if (isZero(below)) return how.whenZero ?? 'nothing-to-measure';
  return how.as === 'percent' ? times(over(above, below), fraction('100')) : over(above, below);
}

function leavesOf(tree: Measure, year: number): readonly Asked[] {
  if ('dataset' in tree) return [{ ...tree, year }];
  switch (tree.op) {
    case 'constant': return [];
    case 'ratio': return [...leavesOf(tree.numerator, year), ...leavesOf(tree.denominator, year)];
    case 'change': return [...leavesOf(tree.of, year), ...leavesOf(tree.of, year - 1)];
    case 'add': case 'subtract': case 'multiply': return tree.of.flatMap((one) => leavesOf(one, year));
  }
}

/** Digits, a word, yes or no; null where no record gives one. */
function wordOf(leaf: Asked, tables: Tables): string | null {
  const dataset = naiveDatasets[leaf.dataset]!;
  const records = recordsOf(dataset, tables).filter((record) => failuresOf(leaf, record, tables)?.length === 0);
  switch (leaf.op) {
    case 'count': return String(records.length);
    case 'exists': return String(records.length > 0);
    case 'sum': return digitsOf(records.map((record) => dataset.quantities[leaf.quantity]!(record) ?? 0)
      .reduce<Fraction>((total, one) => plus(total, fraction(String(one))), fraction('0')), 20);
    case 'countDistinct': return String(new Set(records.flatMap((record) => valueOf(dataset, leaf.dimension, record, tables) ?? [])).size);
    case 'latest': {
      const age = (record: Json) => [record[dataset.listedBy], record['received_at'], record['id']].map(String);
      const newestFirst = (a: Json, b: Json) => {
        const [one, other] = [age(a), age(b)];
        const differing = one.findIndex((part, index) => part !== other[index]);
        return differing < 0 ? 0 : one[differing]! < other[differing]! ? 1 : -1;
      };
      const [newest] = records.filter((record) => valueOf(dataset, leaf.dimension, record, tables) !== null).sort(newestFirst);
      return newest ? valueOf(dataset, leaf.dimension, newest, tables) : null;
    }
  }
}

const recordsOf = (dataset: NaiveDataset, tables: Tables): readonly Json[] =>
  tables[dataset.table]!.filter((record) => !dataset.belongs || dataset.belongs(record, tables));

function valueOf(dataset: NaiveDataset, name: string, record: Json, tables: Tables): string | null {
  const value = dataset.dimensions[name]!(record, tables);
  return value === null || value === undefined ? null : String(value);
}

function holds(value: string | null, condition: WhereCondition): boolean {
  if ('present' in condition) return condition.present === (value !== null);
  if ('in' in condition) return value !== null && condition.in.includes(value);
  return value === null || !condition.notIn.includes(value);
}

/** The conditions that a record fails; null when it is about something else. */
function failuresOf(leaf: Asked, record: Json, tables: Tables): readonly string[] | null {
  const dataset = naiveDatasets[leaf.dataset]!;
  const is = ([name, condition]: readonly [string, WhereCondition]) => holds(valueOf(dataset, name, record, tables), condition);
  if (!Object.entries(leaf.about).every(is)) return null;
  const date = dataset.dates[leaf.period]!(record, tables);
  return [
    ...(record['voided_at'] === null ? [] : ['voided']),
    ...(record['provenance'] === 'demonstration' ? ['demonstration'] : []),
    ...(date !== null && String(date).slice(0, 4) === String(leaf.year) ? [] : ['period']),
    ...leaf.admissible.filter((name) => !dataset.admissibility[name]!(record, tables)).map((name) => `admissible:${name}`),
    ...Object.entries(leaf.where).filter((one) => !is(one)).map(([name]) => `where:${name}`),
  ];
}

/** Within a month of the year, or within a year where the date is one. */
function isNear(leaf: Asked, record: Json, tables: Tables): boolean {
  const date = naiveDatasets[leaf.dataset]!.dates[leaf.period]!(record, tables);
  if (date === null) return false;
  if (typeof date === 'number') return Math.abs(date - leaf.year) <= 1;
  return String(date) >= `${leaf.year - 1}-12-01` && String(date) <= `${leaf.year + 1}-01-31`;
}

function behind(leaves: readonly Asked[], tables: Tables): Pick<NaiveFigure, 'counted' | 'missed'> {
  const counted = new Set<string>();
  const missed = new Map<string, string>();
  for (const name of new Set(leaves.map(({ dataset }) => dataset))) {
    const own = leaves.filter(({ dataset }) => dataset === name);
    for (const record of recordsOf(naiveDatasets[name]!, tables)) {
      const id = record['id'] as string;
      const failures = own.map((leaf) => ({ failed: failuresOf(leaf, record, tables), near: isNear(leaf, record, tables) }));
      if (failures.some(({ failed }) => failed?.length === 0)) counted.add(id);
      else {
        const one = failures.find(({ failed, near }) => near && failed?.length === 1);
        if (one) missed.set(id, one.failed![0]!);
      }
    }
  }
  return { counted, missed };
}
