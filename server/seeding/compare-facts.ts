import { Exact, written } from '@fenghuo/shared/evaluation/schemas';
import type { Label } from '@fenghuo/shared/label';
import type { Fact } from './facts.schema.js';

/** A fact beside what the records come to. Decimals are strings in the fact's unit; `derived` is null where nothing gives it. */
export interface ComparedFact {
  readonly id: string;
  readonly status: 'same' | 'differs' | 'not-derivable';
  readonly derived: string | null;
  readonly printed: string;
  readonly reason: Label;
}

/** What the records give: one value, or several for a printed range. */
export interface Derived {
  readonly values: readonly string[];
  /** Unit of the values; null where they are a plain number or a word. */
  readonly unit: Label | null;
  /** A quotient is compared in as many decimals as the report prints. */
  readonly quotient: boolean;
  /** The measure in words. */
  readonly basis: Label;
}

const decimalText = /^-?\d+(\.\d+)?$/;

export const printedText = ({ value }: Fact): string => (Array.isArray(value) ? value.join('–') : value);

/** Compares exactly, as decimals in the fact's unit; a word letter by letter, a range value by value. */
export function compareFact(fact: Fact, { values, unit, quotient, basis }: Derived): ComparedFact {
  const printed = printedText(fact);
  const from: Label = { zh: `依据：${basis.zh}`, en: `From: ${basis.en}` };
  const numbers = [...values, ...[fact.value].flat()].every((value) => decimalText.test(value));
  const given = numbers ? values.map((value) => inUnitOf(fact, new Exact(value), unit)) : [];
  const comparison = !numbers ? compareWord(values[0] ?? '', printed, from)
    : Array.isArray(fact.value) ? compareRange(given, fact.value.map((value) => new Exact(value)), from)
    : compareNumber(given[0]!, fact.value, quotient, from);
  return { id: fact.id, printed, ...comparison };
}

type Comparison = Pick<ComparedFact, 'status' | 'derived' | 'reason'>;

function compareWord(derived: string, printed: string, from: Label): Comparison {
  return derived === printed ? { status: 'same', derived, reason: from } : { status: 'differs', derived, reason: both(from, unlike(derived, printed)) };
}

function compareRange(given: readonly Exact[], range: readonly Exact[], from: Label): Comparison {
  const [low, high] = [Exact.min(...range), Exact.max(...range)];
  const [least, most] = [Exact.min(...given), Exact.max(...given)];
  const derived = `${written(least)}–${written(most)}`;
  if (least.gte(low) && most.lte(high)) return { status: 'same', derived, reason: from };
  return { status: 'differs', derived, reason: both(from, unlike(derived, `${written(low)}–${written(high)}`)) };
}

function compareNumber(derived: Exact, printed: string, quotient: boolean, from: Label): Comparison {
  const places = new Exact(printed).decimalPlaces();
  const compared = quotient ? derived.toDecimalPlaces(places) : derived;
  const shown = written(quotient ? derived.toDecimalPlaces(Math.max(2, places)) : derived);
  const difference = compared.minus(printed);
  if (!difference.isZero()) {
    return { status: 'differs', derived: shown, reason: both(from, unlike(shown, printed, written(difference.abs()))) };
  }
  if (shown === written(new Exact(printed))) return { status: 'same', derived: shown, reason: from };
  const rounded: Label = { zh: `按报告所印位数四舍五入为 ${printed}`, en: `Rounded as printed it is ${printed}` };
  return { status: 'same', derived: shown, reason: both(from, rounded) };
}

/** 万元 from yuan, 万立方米 from cubic metres; a value that is in ten thousands already stays. */
function inUnitOf({ unit }: Fact, value: Exact, given: Label | null): Exact {
  return unit.startsWith('万') && !given?.zh.startsWith('万') ? value.div(10_000) : value;
}

function unlike(derived: string, printed: string, difference?: string): Label {
  const apart: Label = difference === undefined ? { zh: '', en: '' } : { zh: `，相差 ${difference}`, en: `, a difference of ${difference}` };
  return {
    zh: `按记录为 ${derived}，报告印为 ${printed}${apart.zh}`, en: `The records come to ${derived}, the report prints ${printed}${apart.en}`,
  };
}

export const both = (first: Label, second: Label): Label => ({ zh: `${first.zh}；${second.zh}`, en: `${first.en}; ${second.en}` });
