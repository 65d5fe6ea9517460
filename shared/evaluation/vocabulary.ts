import type { Label } from '../label.js';
import { dimensionConditions, isLeaf, operandsOf, type LeafMeasure, type Measure, type WhereCondition } from './measure.js';

export interface DimensionVocabulary {
  readonly label: Label;
  /** Null where any text may stand. */
  readonly options: Readonly<Record<string, Label>> | null;
  /** Its values are digits in this unit: the latest of them is a number, not a word. */
  readonly unit?: Label;
}

/** The words of one evidence dataset: what a measure may name, and what it is called. */
export interface DatasetVocabulary {
  readonly label: Label;
  /** What one record counts as (次, 处, 份). */
  readonly unit: Label;
  readonly dimensions: Readonly<Record<string, DimensionVocabulary>>;
  readonly dates: Readonly<Record<string, { readonly label: Label }>>;
  /** A quantity has one unit, or names the dimension that holds it: then a sum must settle on a single unit. */
  readonly quantities: Readonly<Record<string, {
    readonly label: Label;
    readonly unit: Label | null;
    readonly unitDimension?: string;
    /** Why it may be told but never scored. */
    readonly unscorable?: Label;
  }>>;
  readonly admissibility: Readonly<Record<string, { readonly label: Label; readonly basis: Label | null }>>;
}

export type Vocabulary = Readonly<Record<string, DatasetVocabulary>>;

const percent: Label = { zh: '%', en: '%' };

/** Everything a measure names that the datasets do not know; empty when it can be evaluated. For the author of a framework. */
export function flawsOf(tree: Measure, vocabulary: Vocabulary): readonly string[] {
  if (isLeaf(tree)) return leafFlaws(tree, vocabulary);
  return operandsOf(tree).flatMap((operand) => [
    ...(operand.op === 'latest' && !own(vocabulary, operand.dataset)?.dimensions[operand.dimension]?.unit ? [`${operand.dataset}: latest ${operand.dimension} is a word`] : []), ...flawsOf(operand, vocabulary),
  ]);
}

function leafFlaws(leaf: LeafMeasure, vocabulary: Vocabulary): readonly string[] {
  const dataset = own(vocabulary, leaf.dataset);
  if (!dataset) return [`dataset ${leaf.dataset}`];
  const at = (kind: string, name: string) => `${leaf.dataset}: ${kind} ${name}`;
  return [
    ...(own(dataset.dates, leaf.period) ? [] : [at('date', leaf.period)]),
    ...leaf.admissible.filter((name) => !own(dataset.admissibility, name)).map((name) => at('admissibility', name)),
    ...dimensionConditions(leaf).flatMap(([name, condition]) =>
      conditionFlaws(dataset, name, condition).map((flaw) => at('dimension', flaw))),
    ...('dimension' in leaf && !own(dataset.dimensions, leaf.dimension) ? [at('dimension', leaf.dimension)] : []),
    ...(leaf.op === 'sum' ? sumFlaws(dataset, leaf).map((flaw) => at('quantity', flaw)) : []),
  ];
}

function conditionFlaws(dataset: DatasetVocabulary, name: string, condition: WhereCondition): readonly string[] {
  const dimension = own(dataset.dimensions, name);
  if (!dimension) return [name];
  const options = dimension.options;
  return options ? valuesOf(condition).filter((value) => !own(options, value)).map((value) => `${name} = ${value}`) : [];
}

function sumFlaws(dataset: DatasetVocabulary, leaf: LeafMeasure & { op: 'sum' }): readonly string[] {
  const quantity = own(dataset.quantities, leaf.quantity);
  if (!quantity) return [leaf.quantity];
  if (!quantity.unitDimension) return [];
  return singleUnit(unitCondition(leaf, quantity.unitDimension)) ? [] : [`${leaf.quantity} (${quantity.unitDimension} must be one unit)`];
}

export const unitCondition = (leaf: LeafMeasure, dimension: string) => leaf.where[dimension] ?? leaf.about[dimension];

/** The one value that a condition settles on; null when it leaves several. */
export const singleUnit = (condition: WhereCondition | undefined): string | null =>
  condition && 'in' in condition && condition.in.length === 1 ? condition.in[0]! : null;

export const valuesOf = (condition: WhereCondition): readonly string[] =>
  'in' in condition ? condition.in : 'notIn' in condition ? condition.notIn : [];

/** The unit of a measure's value; null for a word, a yes or no, or a plain number. */
export function unitOf(tree: Measure, vocabulary: Vocabulary): Label | null {
  switch (tree.op) {
    case 'count': return own(vocabulary, tree.dataset)?.unit ?? null;
    case 'latest': return own(vocabulary, tree.dataset)?.dimensions[tree.dimension]?.unit ?? null;
    case 'sum': {
      const dataset = vocabulary[tree.dataset];
      const quantity = dataset?.quantities[tree.quantity];
      if (!quantity?.unitDimension) return quantity?.unit ?? null;
      const unit = singleUnit(unitCondition(tree, quantity.unitDimension));
      return unit === null ? null : dataset?.dimensions[quantity.unitDimension]?.options?.[unit] ?? { zh: unit, en: unit };
    }
    case 'add': case 'subtract': return unitOf(tree.of[0]!, vocabulary);
    case 'ratio': case 'change': return tree.as === 'percent' ? percent : null;
    default: return null;
  }
}

/** A property of the object itself: a name from outside must not find what every object inherits. */
export function own<T>(of: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}
