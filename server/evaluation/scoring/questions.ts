import type {
  Framework, FrameworkEligibility, FrameworkRow, FrameworkVeto, NamedMeasure, NarrativeFigure,
} from '@fenghuo/shared/evaluation/framework';
import { Refusal } from '@fenghuo/shared/problems';
import type { Asked } from '../measures/figures.js';
import { partsOf } from '../measures/parts.js';

/** All that a row asks: the completed value, what is shown as its parts, and the readings that are not scored. */
export interface RowQuestions {
  /** By the name that the rule uses; `value` is among them unless the row awaits its records. */
  readonly inputs: Readonly<Record<string, Asked>>;
  readonly parts: readonly Asked[];
  readonly otherReadings: readonly Asked[];
}

export function questionsOfRow(row: FrameworkRow, year: number): RowQuestions {
  const inputs = Object.fromEntries(Object.entries(row.inputs).map(([code, input]): [string, Asked] =>
    [code, { code, label: input.label ?? row.level3, ...(input.unit ? { unit: input.unit } : {}), measure: input.measure, year }]));
  const { value, ...others } = inputs;
  return {
    inputs,
    parts: [...(value ? partsOf(value) : []), ...Object.values(others), ...row.parts.map((part) => asked(part, year))],
    otherReadings: row.otherReadings.map((reading) => asked(reading, year)),
  };
}

export function questionsOfFigure(figure: NarrativeFigure, year: number): { readonly value: Asked; readonly parts: readonly Asked[] } {
  const value = asked(figure, year);
  return { value, parts: [...partsOf(value), ...figure.parts.map((part) => asked(part, year))] };
}

/** What decides about the whole form: its vetoes, then its eligibility. */
export const verdictsOf = ({ vetoes, eligibility }: Framework): readonly (FrameworkVeto | FrameworkEligibility)[] =>
  [...vetoes, ...(eligibility ? [eligibility] : [])];

/** By the name that the conditions use. */
export function questionsOfVerdict(of: FrameworkVeto | FrameworkEligibility, year: number): Readonly<Record<string, Asked>> {
  return Object.fromEntries(Object.entries(of.inputs).map(([code, { label, unit, measure }]): [string, Asked] =>
    [code, { code, label: label ?? of.label, ...(unit ? { unit } : {}), measure, year }]));
}

/**
 * The measure behind one number of the form; null for the value of a row that awaits its records.
 * @throws Refusal `row-unknown` when the framework has no such row, figure or part.
 */
export function questionBehind(framework: Framework, code: string, part: string): Asked | null {
  const row = framework.rows.find((one) => one.code === code);
  if (row && part === 'value' && row.awaits.length > 0) return null;
  const figure = framework.figures.find((one) => one.code === code);
  const verdict = verdictsOf(framework).find((one) => one.code === code);
  const found = row ? partOfRow(row, part, framework.year) : figure ? partOfFigure(figure, part, framework.year)
    : verdict ? Object.values(questionsOfVerdict(verdict, framework.year)).find((one) => one.code === part) : undefined;
  if (!found) throw new Refusal('row-unknown', { row: part === 'value' ? code : `${code} (${part})` });
  return found;
}

function partOfRow(row: FrameworkRow, part: string, year: number): Asked | undefined {
  const { inputs, parts, otherReadings } = questionsOfRow(row, year);
  return part === 'value' ? inputs.value : [...parts, ...otherReadings].find((one) => one.code === part);
}

function partOfFigure(figure: NarrativeFigure, part: string, year: number): Asked | undefined {
  const { value, parts } = questionsOfFigure(figure, year);
  return part === 'value' ? value : parts.find((one) => one.code === part);
}

const asked = ({ code, label, unit, measure }: NamedMeasure | NarrativeFigure, year: number): Asked =>
  ({ code, label, ...(unit ? { unit } : {}), measure, year });
