import type { RuleInputs } from '@fenghuo/shared/evaluation/account';
import type { EvaluationForm, EvidencePage, Figure, FormFigure, FormRow, FormVerdict } from '@fenghuo/shared/evaluation/form';
import type { Framework, FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import { scoreRows, type RowScore } from '@fenghuo/shared/evaluation/row-score';
import { scoreSource } from '@fenghuo/shared/evaluation/score-source';
import { decideVerdict } from '@fenghuo/shared/evaluation/verdict';
import type { Label } from '@fenghuo/shared/label';
import { measureAll, type Asked, type Evidence, type Measured } from '../measures/figures.js';
import { recordsBehind, type PageRequest } from '../measures/records.js';
import { questionBehind, questionsOfFigure, questionsOfRow, questionsOfVerdict, verdictsOf, type RowQuestions } from './questions.js';

type Answers = ReadonlyMap<Asked, Measured>;

export type { Asked, Evidence } from '../measures/figures.js';
export type { PageRequest } from '../measures/records.js';

export interface ScoredForm {
  readonly asOf: EvaluationForm['asOf'];
  readonly rows: readonly FormRow[];
  readonly figures: readonly FormFigure[];
  /** What decides about the whole form, in the order of the framework: its vetoes, then its eligibility. */
  readonly verdicts: readonly FormVerdict[];
  /** What was asked beside the form, in the order asked. */
  readonly beside: readonly Figure[];
}

/** Every row of a framework with its figures and its score, the figures of the narrative, and what decides about the whole form. */
export async function scoreForm(evidence: Evidence, framework: Framework, beside: readonly Asked[] = []): Promise<ScoredForm> {
  const rows = framework.rows.map((row) => ({ row, questions: questionsOfRow(row, framework.year) }));
  const figures = framework.figures.map((figure) => questionsOfFigure(figure, framework.year));
  const verdicts = verdictsOf(framework).map((of) => ({ of, questions: questionsOfVerdict(of, framework.year) }));
  const asked = [
    ...rows.flatMap(({ questions }) => [...Object.values(questions.inputs), ...questions.parts, ...questions.otherReadings]),
    ...figures.flatMap((figure) => [figure.value, ...figure.parts]),
    ...verdicts.flatMap(({ questions }) => Object.values(questions)),
    ...beside,
  ];
  const { asOf, measured } = await measureAll(evidence, asked, framework.policy.rounding.ratio);
  const answers: Answers = new Map(asked.map((one, index) => [one, measured[index]!]));
  const figureOf = (one: Asked): Figure => answers.get(one)!.figure;
  const scores = scoresOf(framework, rows, answers);
  return {
    asOf, beside: beside.map(figureOf),
    rows: rows.map(({ row, questions }) => ({
      ...valueOf(row, questions.inputs.value, answers),
      level1: row.level1, level2: row.level2, level3: row.level3, weight: row.weight, target: row.target, ruleText: row.ruleText,
      ...(row.department === undefined ? {} : { department: row.department }),
      ...scores.get(row.code)!, kind: row.kind, source: scoreSource(row),
      parts: questions.parts.map(figureOf), otherReadings: questions.otherReadings.map(figureOf), printed: row.printed ?? null,
    })),
    figures: figures.map(({ value, parts }) => ({ ...figureOf(value), parts: parts.map(figureOf) })),
    verdicts: verdicts.map(({ of, questions }) => ({
      ...decideVerdict(of, inputsFrom(questions, answers)), parts: Object.values(questions).map(figureOf),
    })),
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

/** By code of the row. A row that awaits its records has none, and stands outside the averages. */
function scoresOf(
  framework: Framework, rows: readonly { readonly row: FrameworkRow; readonly questions: RowQuestions }[], answers: Answers,
): ReadonlyMap<string, RowScore> {
  const ready = rows.filter(({ row }) => row.awaits.length === 0);
  const scores = scoreRows(ready.map(({ row, questions }) => ({ row, inputs: inputsFrom(questions.inputs, answers) })), framework.policy);
  return new Map([
    ...rows.map(({ row }): [string, RowScore] => [row.code, { score: null, state: 'no-evidence', working: awaiting(row), applies: true }]),
    ...ready.map(({ row }, index): [string, RowScore] => [row.code, scores[index]!]),
  ]);
}

const inputsFrom = (questions: Readonly<Record<string, Asked>>, answers: Answers): RuleInputs =>
  Object.fromEntries(Object.entries(questions).map(([name, asked]) => [name, answers.get(asked)!.input]));

function awaiting(row: FrameworkRow): Label {
  const zh = row.awaits.map((one) => one.zh).join('、');
  const en = row.awaits.map((one) => one.en).join(', ');
  return { zh: `尚无依据：缺少${zh}，不计分`, en: `No evidence yet: ${en} missing; no score` };
}
