import type { EvaluationForm, Figure, FormFigure, FormRow } from '@fenghuo/shared/evaluation/form';

/** A figure of the form with the row (or narrative figure) that it belongs to. */
export interface FoundFigure {
  readonly owner: FormRow | FormFigure;
  readonly figure: Figure;
}

/** Looks up a figure by the codes of the address; undefined when the form has none of that name. */
export function findFigure(form: EvaluationForm, row: string, part: string): FoundFigure | undefined {
  const owner = form.rows.find(({ code }) => code === row) ?? form.figures.find(({ code }) => code === row) ?? checkNamed(form, row);
  if (!owner) return undefined;
  const figure = part === 'value' ? owner : [...owner.parts, ...otherReadingsOf(owner)].find(({ code }) => code === part);
  return figure && { owner, figure };
}

export function otherReadingsOf(owner: FormRow | FormFigure): readonly Figure[] {
  return 'otherReadings' in owner ? owner.otherReadings : [];
}

/** The name on the form: the third level of a row, the label of a narrative figure. */
export function nameOfFigure(owner: FormRow | FormFigure) {
  return 'level3' in owner ? owner.level3 : owner.label;
}

/** Id of the element in which a row or a narrative figure stands. */
export function figureElement(code: string): string {
  return `figure-${code}`;
}

/** How an address names the figures of a check. */
export const checkFigure = (code: string): string => `check.${code}`;

/** Whether a figure is a side of a check: it has no value of its own beside its sides. */
export const isCheck = ({ code }: Figure): boolean => code.startsWith('check.');

function checkNamed({ checks }: EvaluationForm, row: string): FormFigure | undefined {
  const check = checks.find(({ code }) => checkFigure(code) === row);
  const [first] = check?.figures ?? [];
  return check && first && { ...first, code: row, label: check.sentence, parts: check.figures };
}
