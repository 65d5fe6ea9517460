import type { Label } from '../label.js';
import type { FormCheck, FormFigure } from './form.js';
import type { Framework } from './framework.js';
import { Exact, written } from './schemas.js';
import { sum } from './table.js';

/** Both sides of a statement and whether they agree. `difference` is stated minus computed. */
function check(code: string, sentence: Label, stated: string, computed: Exact): FormCheck {
  const difference = new Exact(stated).minus(computed);
  const state = difference.isZero() ? 'holds' : 'differs';
  return { code, state, sentence, stated, computed: written(computed), difference: written(difference) };
}

/** The arithmetic of the form: its weights, the sums a printed report states, and figures beside their parts. */
export function checksOf(framework: Framework, figures: readonly FormFigure[]): readonly FormCheck[] {
  return [
    check('weights', { zh: '各行分值合计应为总分', en: 'The weights of the rows add up to the total' }, framework.policy.weights.sum,
      sum(framework.rows.map((row) => row.weight))),
    ...printedChecks(framework),
    ...framework.figures.flatMap((figure) => partChecks(figure.addsUp, figures.find((one) => one.code === figure.code))),
  ];
}

function printedChecks({ rows, printed }: Framework): readonly FormCheck[] {
  if (!printed) return [];
  const scores = (codes: readonly string[] | null) => sum(rows.flatMap((row) => {
    const score = row.printed?.score;
    return score !== null && score !== undefined && (codes === null || codes.includes(row.code)) ? [score] : [];
  }));
  return [
    check('printed-total', {
      zh: `${printed.source.zh}所列总分与其各行得分之和`, en: `Total stated in ${printed.source.en}, beside the sum of its own rows`,
    }, printed.total, scores(null)),
    ...printed.groups.map((group) => check(`printed-group-${group.code}`, {
      zh: `${printed.source.zh}所列“${group.label.zh}”得分与其各行得分之和`,
      en: `Score of "${group.label.en}" stated in ${printed.source.en}, beside the sum of its own rows`,
    }, group.score, scores(group.rows))),
  ];
}

function partChecks(codes: readonly string[], figure: FormFigure | undefined): readonly FormCheck[] {
  if (codes.length === 0 || !figure || figure.value === null) return [];
  const parts = figure.parts.filter((part) => codes.includes(part.code));
  if (parts.length !== codes.length || parts.some((part) => part.value === null)) return [];
  const zh = parts.map((part) => part.label.zh).join('＋');
  const en = parts.map((part) => part.label.en).join(' + ');
  return [check(`parts-${figure.code}`, { zh: `“${figure.label.zh}”与${zh}之和`, en: `"${figure.label.en}" beside ${en}` }, figure.value,
    sum(parts.map((part) => part.value!)))];
}
