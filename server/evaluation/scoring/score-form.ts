import type { EvaluationForm, EvidencePage, Figure, FormFigure, FormRow } from '@fenghuo/shared/evaluation/form';
import type { Framework, FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import { score, type Score } from '@fenghuo/shared/evaluation/score';
import type { Label } from '@fenghuo/shared/label';
import { measureAll, type Asked, type Evidence, type Measured } from '../measures/figures.js';
import { recordsBehind, type PageRequest } from '../measures/records.js';
import { questionBehind, questionsOfFigure, questionsOfRow } from './questions.js';

type Answers = ReadonlyMap<Asked, Measured>;

export type { Evidence } from '../measures/figures.js';
export type { PageRequest } from '../measures/records.js';

export interface ScoredForm {
  readonly asOf: EvaluationForm['asOf'];
  readonly rows: readonly FormRow[];
  readonly figures: readonly FormFigure[];
}

/** Every row of a framework with its figures and its score, and the figures of the narrative. */
export async function scoreForm(evidence: Evidence, framework: Framework): Promise<ScoredForm> {
  const rows = framework.rows.map((row) => ({ row, questions: questionsOfRow(row, framework.year) }));
  const figures = framework.figures.map((figure) => questionsOfFigure(figure, framework.year));
  const asked = [
    ...rows.flatMap(({ questions }) => [...Object.values(questions.inputs), ...questions.parts, ...questions.otherReadings]),
    ...figures.flatMap((figure) => [figure.value, ...figure.parts]),
  ];
  const { asOf, measured } = await measureAll(evidence, asked, framework.policy.rounding.ratio);
  const answers: Answers = new Map(asked.map((one, index) => [one, measured[index]!]));
  const figureOf = (one: Asked): Figure => answers.get(one)!.figure;
  return {
    asOf,
    rows: rows.map(({ row, questions }) => ({
      ...valueOf(row, questions.inputs.value, answers),
      level1: row.level1, level2: row.level2, level3: row.level3, weight: row.weight, target: row.target, ruleText: row.ruleText,
      ...scoreOf(framework, row, questions.inputs, answers),
      parts: questions.parts.map(figureOf), otherReadings: questions.otherReadings.map(figureOf), printed: row.printed ?? null,
    })),
    figures: figures.map(({ value, parts }) => ({ ...figureOf(value), parts: parts.map(figureOf) })),
  };
}

/**
 * The records behind one number of the form; none behind a row that awaits its records.
 * @throws Refusal `row-unknown`.
 */
export async function recordsOfForm(
  evidence: Evidence, framework: Framework, code: string, part: string, page: PageRequest,
): Promise<EvidencePage> {
  const question = questionBehind(framework, code, part);
  return question ? recordsBehind(evidence, question, page) : { rows: [], next: null, total: 0, reasons: [] };
}

function valueOf(row: FrameworkRow, value: Asked | undefined, answers: Answers): Figure {
  const name = { code: row.code, label: row.level3 };
  if (value) return { ...answers.get(value)!.figure, ...name };
  return { ...name, value: null, unit: null, state: 'no-evidence', counted: 0, notCounted: 0, reading: awaiting(row) };
}

function scoreOf(framework: Framework, row: FrameworkRow, inputs: Readonly<Record<string, Asked>>, answers: Answers): Score {
  if (row.awaits.length > 0) return { score: null, state: 'no-evidence', working: awaiting(row) };
  const values = Object.fromEntries(Object.entries(inputs).map(([name, asked]) => [name, answers.get(asked)!.input]));
  return score(row.rule, values, row.weight, framework.policy.rounding.score);
}

function awaiting(row: FrameworkRow): Label {
  const zh = row.awaits.map((one) => one.zh).join('、');
  const en = row.awaits.map((one) => one.en).join(', ');
  return { zh: `尚无依据：缺少${zh}，不计分`, en: `No evidence yet: ${en} missing; no score` };
}
