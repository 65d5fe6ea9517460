import type { FormFigure } from '@fenghuo/shared/evaluation/form';
import type { Framework } from '@fenghuo/shared/evaluation/framework';
import type { Narrative } from '@fenghuo/shared/evaluation/narrative';
import { measureAll, type Evidence } from '../measures/figures.js';
import { questionsOfFigure } from './questions.js';

/** The figures that sentences and the head of the form bind and the framework does not have, with their parts, in the snapshot of the form. */
export async function besideFigures(evidence: Evidence, { year, policy }: Framework, { figures }: Pick<Narrative, 'figures'>): Promise<readonly FormFigure[]> {
  const questions = figures.map((figure) => questionsOfFigure(figure, year));
  const asked = questions.flatMap(({ value, parts }) => [value, ...parts]);
  if (asked.length === 0) return [];
  const { measured } = await measureAll(evidence, asked, policy.rounding.ratio);
  const answers = new Map(asked.map((one, index) => [one, measured[index]!.figure]));
  return questions.map(({ value, parts }) => ({ ...answers.get(value)!, parts: parts.map((part) => answers.get(part)!) }));
}
