import type { Label } from '../label.js';
import type { FigureState } from './form.js';
import type { Award, Operand } from './operands.js';
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

/** No value. `named` says of what, where a rule reads more than one. */
export function missing(input: RuleInput | undefined, named?: Label): Account {
  const of = named ? phrase(`“${named.zh}”`, `"${named.en}": `) : phrase('', '');
  return input?.state === 'nothing-to-measure'
    ? unmeasurable(phrase(`${of.zh}分母为零，无可计量，不计分`, `${of.en}${of.en ? 'the' : 'The'} denominator is zero: nothing to measure, no score`))
    : { points: null, state: 'no-evidence', account: phrase(`${of.zh}尚无依据，不计分`, `${of.en}${of.en ? 'no' : 'No'} evidence yet, no score`) };
}

export const notANumber = (text: string): Account =>
  undecided(phrase(`“${text}”不是数值，须人工判定`, `"${text}" is not a number and has to be judged`));

/** The input as a number; null when there is none or when it is a word. */
export function numberOf(sheet: Sheet, name: string): Exact | null {
  const input = inputOf(sheet, name);
  if (!input || input.value === null) return null;
  if (input.value === 'true' || input.value === 'false') return new Exact(input.value === 'true' ? 1 : 0);
  return /^-?\d{1,60}(\.\d{1,60})?$/.test(input.value) ? new Exact(input.value) : null;
}

export function inputOf(sheet: Sheet, name: string): RuleInput | undefined {
  return Object.hasOwn(sheet.inputs, name) ? sheet.inputs[name] : undefined;
}

/** Runs the rule on a number, or says why it cannot. */
export function onNumber(sheet: Sheet, name: string, work: (value: Exact) => Account): Account {
  const input = inputOf(sheet, name);
  if (!input || input.value === null) return missing(input);
  const value = numberOf(sheet, name);
  return value ? work(value) : notANumber(input.value);
}

/** What a value is compared with: its number, or why there is none. */
export function operandOf(sheet: Sheet, operand: Operand): { readonly number: Exact } | { readonly open: Account } {
  if (typeof operand === 'string') return { number: new Exact(operand) };
  const named = phrase(operand.input, operand.input);
  const input = inputOf(sheet, operand.input);
  if (!input || input.value === null) return { open: missing(input, named) };
  const value = numberOf(sheet, operand.input);
  return value ? { number: value.times(operand.times) } : { open: notANumber(input.value) };
}

export function awardPoints(award: Award, weight: Exact): Exact {
  if (award === 'full') return weight;
  if (award === 'none') return new Exact(0);
  if (typeof award === 'string') return new Exact(award);
  return 'share' in award ? weight.times(award.share) : weight.minus(award.less);
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
