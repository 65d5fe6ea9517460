import type { Label } from '../label.js';
import type { FigureState } from './form.js';
import type { Award } from './rule.js';
import { Exact, written } from './schemas.js';

/** A value that a rule reads: digits, a day, a word, or `true`/`false`. Without a value the state says why. */
export interface RuleInput {
  readonly state: 'measured' | 'no-evidence' | 'nothing-to-measure';
  readonly value: string | null;
}
export type RuleInputs = Readonly<Record<string, RuleInput>>;

/** What one rule gives before it is bounded: points, and the line that a person can check. */
export interface Account {
  readonly points: Exact | null;
  readonly state: FigureState;
  readonly account: Label;
}

/** Where a rule looks: its inputs and the weight of its row. */
export interface Sheet {
  readonly inputs: RuleInputs;
  readonly weight: Exact;
}

export const scored = (points: Exact, account: Label): Account => ({ points, state: 'scored', account });
export const undecided = (account: Label): Account => ({ points: null, state: 'needs-judgement', account });

export const unmeasurable = (account: Label): Account => ({ points: null, state: 'nothing-to-measure', account });

export function missing(input: RuleInput | undefined): Account {
  return input?.state === 'nothing-to-measure'
    ? unmeasurable(phrase('分母为零，无可计量，不计分', 'The denominator is zero: nothing to measure, no score'))
    : { points: null, state: 'no-evidence', account: phrase('尚无依据，不计分', 'No evidence yet, no score') };
}

/** The input as a number; null when there is none or when it is a word. */
export function numberOf(sheet: Sheet, name: string): Exact | null {
  const input = inputOf(sheet, name);
  if (!input || input.value === null) return null;
  if (input.value === 'true' || input.value === 'false') return new Exact(input.value === 'true' ? 1 : 0);
  return /^-?\d+(\.\d+)?$/.test(input.value) ? new Exact(input.value) : null;
}

export function inputOf(sheet: Sheet, name: string): RuleInput | undefined {
  return Object.hasOwn(sheet.inputs, name) ? sheet.inputs[name] : undefined;
}

/** Runs the rule on a number, or says why it cannot. */
export function onNumber(sheet: Sheet, name: string, work: (value: Exact) => Account): Account {
  const input = inputOf(sheet, name);
  if (!input || input.value === null) return missing(input);
  const value = numberOf(sheet, name);
  return value ? work(value) : undecided({ zh: `“${input.value}”不是数值，须人工判定`, en: `"${input.value}" is not a number and has to be judged` });
}

export function awardPoints(award: Award, weight: Exact): Exact {
  if (award === 'full') return weight;
  if (award === 'none') return new Exact(0);
  return typeof award === 'string' ? new Exact(award) : weight.times(award.share);
}

/** A number with its unit as each language writes it: 60 次, 93%. */
export function withUnit(value: Exact, unit: Label | undefined): Label {
  const digits = written(value);
  if (!unit) return { zh: digits, en: digits };
  return unit.zh === '%' ? { zh: `${digits}%`, en: `${digits}%` } : { zh: `${digits} ${unit.zh}`, en: `${digits} ${unit.en}` };
}

export const phrase = (zh: string, en: string): Label => ({ zh, en });
/** The subject in front of a line: 满意度 93%. No space after Chinese punctuation. */
export const about = (subject: Label | undefined, line: Label): Label =>
  subject ? { zh: `${subject.zh}${/[：，]$/.test(subject.zh) ? '' : ' '}${line.zh}`, en: `${subject.en} ${line.en}` } : line;
export const joined = (lines: readonly Label[]): Label =>
  ({ zh: lines.map((line) => line.zh).join('；'), en: lines.map((line) => line.en).join('; ') });
