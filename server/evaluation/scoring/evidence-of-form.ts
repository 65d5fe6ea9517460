import { verdictsIn, type EvaluationForm, type Figure, type FormFigure } from '@fenghuo/shared/evaluation/form';
import type { Framework } from '@fenghuo/shared/evaluation/framework';
import type { Narrative } from '@fenghuo/shared/evaluation/narrative';
import { Behind, type Enumerated } from '../measures/behind.js';
import type { Evidence } from '../measures/figures.js';
import { questionBehind } from './questions.js';

export type { Enumerated, Standing } from '../measures/behind.js';

/** A number of a form and the questions that its records answer; none where it counts nothing. */
export interface NumberBehind {
  readonly code: string;
  readonly part: string;
  readonly figure: Figure;
  readonly questions: readonly number[];
}

/** Every record behind every number of a form. */
export interface FormEvidence {
  readonly numbers: readonly NumberBehind[];
  reasonsOf(question: number): ReturnType<Behind['reasonsOf']>;
  /** By record type, then newest first, each record once, a portion at a time. */
  records(): AsyncGenerator<readonly Enumerated[]>;
}

/**
 * The records behind every number of a form and behind the figures that outputs state `beside` it, by the predicates that the numbers were
 * counted with. Each dataset is read once.
 */
export function evidenceOfForm(
  evidence: Evidence, framework: Framework, narrative: Pick<Narrative, 'figures'>, form: EvaluationForm, beside: readonly FormFigure[],
): FormEvidence {
  const behind = new Behind();
  const whole = { ...framework, figures: [...framework.figures, ...narrative.figures] };
  const numbers = [...numbersOf(form), ...beside.flatMap((figure) => partsOf(figure, figure.parts))].map(({ code, part, figure }): NumberBehind => {
    const question = figure.counted + figure.notCounted === 0 ? null : questionBehind(whole, code, part);
    return { code, part, figure, questions: question ? behind.add(question) : [] };
  });
  return { numbers, reasonsOf: (question) => behind.reasonsOf(question), records: () => behind.records(evidence) };
}

interface Addressed {
  readonly code: string;
  readonly part: string;
  readonly figure: Figure;
}

/** Every number of a form by the address of its records. */
function numbersOf({ rows, figures, ...form }: EvaluationForm): readonly Addressed[] {
  return [
    ...rows.flatMap((row) => partsOf(row, [...row.parts, ...row.otherReadings])), ...figures.flatMap((figure) => partsOf(figure, figure.parts)),
    // What decides about the whole form has no value of its own: its inputs are its parts.
    ...verdictsIn(form).flatMap(({ code, parts }) => parts.map((figure) => ({ code, part: figure.code, figure }))),
  ];
}

const partsOf = (owner: Figure, parts: readonly Figure[]): readonly Addressed[] => [
  { code: owner.code, part: 'value', figure: owner }, ...parts.map((figure) => ({ code: owner.code, part: figure.code, figure })),
];
