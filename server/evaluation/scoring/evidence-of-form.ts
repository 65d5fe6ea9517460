import { verdictsIn, type EvaluationForm, type EvidencePage, type EvidenceRow, type Figure } from '@fenghuo/shared/evaluation/form';
import type { Framework } from '@fenghuo/shared/evaluation/framework';
import type { Evidence } from '../measures/figures.js';
import { recordsBehind, type PageRequest } from '../measures/records.js';
import { questionBehind } from './questions.js';

/** All records behind one number of a form. */
export interface FigureEvidence {
  readonly code: string;
  readonly part: string;
  readonly counted: readonly EvidenceRow[];
  readonly notCounted: readonly EvidenceRow[];
}

const atOnce = 10_000;

/** Every record behind every number of a form, by the predicates that the numbers were counted with. What two numbers share is read once. */
export async function evidenceOfForm(evidence: Evidence, framework: Framework, form: EvaluationForm): Promise<readonly FigureEvidence[]> {
  const read = new Map<string, readonly EvidenceRow[]>();
  const all: FigureEvidence[] = [];
  const recordsOf = async (code: string, part: string, set: PageRequest['set'], expected: number): Promise<readonly EvidenceRow[]> => {
    const question = expected === 0 ? null : questionBehind(framework, code, part);
    if (!question) return [];
    const key = JSON.stringify([set, question.year, question.measure]);
    const known = read.get(key) ?? await everyPage((after) => recordsBehind(evidence, question, { set, after, limit: atOnce }));
    read.set(key, known);
    return known;
  };
  for (const { code, part, figure } of numbersOf(form)) {
    all.push({
      code, part, counted: await recordsOf(code, part, 'counted', figure.counted),
      notCounted: await recordsOf(code, part, 'notCounted', figure.notCounted),
    });
  }
  return all;
}

interface Addressed {
  readonly code: string;
  readonly part: string;
  readonly figure: Figure;
}

/** Every number of a form by the address of its records. */
function numbersOf(form: EvaluationForm): readonly Addressed[] {
  const { rows, figures } = form;
  const partsOf = (owner: Figure, parts: readonly Figure[]): readonly Addressed[] => [
    { code: owner.code, part: 'value', figure: owner }, ...parts.map((figure) => ({ code: owner.code, part: figure.code, figure })),
  ];
  return [
    ...rows.flatMap((row) => partsOf(row, [...row.parts, ...row.otherReadings])), ...figures.flatMap((figure) => partsOf(figure, figure.parts)),
    // What decides about the whole form has no value of its own: its inputs are its parts.
    ...verdictsIn(form).flatMap(({ code, parts }) => parts.map((figure) => ({ code, part: figure.code, figure }))),
  ];
}

async function everyPage(page: (after: string | null) => Promise<Pick<EvidencePage, 'rows' | 'next'>>): Promise<readonly EvidenceRow[]> {
  const rows: EvidenceRow[] = [];
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const { rows: found, next } = await page(after);
    for (const row of found) rows.push(row);
    after = next;
  }
  return rows;
}
