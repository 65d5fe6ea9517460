import type { Label } from '../label.js';
import type { CheckDefinition } from './check-definitions.js';
import type { EvaluationForm, Figure, FormCheck, FormFigure, FormRow } from './form.js';
import type { Framework } from './framework.js';
import { operandsOf, type Measure } from './measure.js';
import { mustBeExplained } from './preparation.js';
import { Exact, written } from './schemas.js';
import { sum, weightsOf } from './table.js';
import { unitOf, type Vocabulary } from './vocabulary.js';

interface Compared {
  readonly code: string;
  readonly severity: FormCheck['severity'];
  readonly sentence: Label;
  readonly relation?: FormCheck['relation'];
  readonly sides?: { readonly stated: Label; readonly computed: Label };
  readonly basis?: Label | null;
  readonly figures?: readonly Figure[];
  readonly rows?: readonly string[];
}

/** Both sides of a statement and whether they stand to each other as they should. */
export function compared(of: Compared, stated: string, computed: string, nothing = false): FormCheck {
  const { relation = '=', basis = null, figures = [], rows = [] } = of;
  const difference = new Exact(stated).minus(computed);
  const holds = relation === '=' ? difference.isZero() : relation === '<=' ? difference.lte(0) : difference.gte(0);
  return {
    code: of.code, state: nothing ? 'nothing-to-check' : holds ? 'holds' : 'differs', severity: of.severity, sentence: of.sentence, relation,
    stated, computed, difference: written(difference), ...(of.sides ? { sides: of.sides } : {}), basis, figures, rows,
  };
}

/** A check over records, from the figures of its sides. Without any record on either side there is nothing to check. */
export function measuredCheck(definition: CheckDefinition, stated: Figure, computed: Figure, mend: Figure | null): FormCheck {
  const { code, severity, sentence, relation, basis } = definition;
  return compared({
    code, severity, sentence, relation, basis, sides: { stated: stated.label, computed: computed.label },
    figures: [stated, computed, ...(mend ? [mend] : [])],
  }, stated.value ?? '0', computed.value ?? '0', stated.counted === 0 && computed.counted === 0);
}

type Scored = Pick<EvaluationForm, 'rows' | 'groups' | 'figures' | 'total'>;

/** The arithmetic of the form itself: weights, totals, reasons, quotients, units, the sums a printed report states, figures beside their parts. */
export function checksOf(framework: Framework, form: Scored, explained: readonly string[], vocabulary: Vocabulary): readonly FormCheck[] {
  return [
    weightsCheck(framework), ...totalsChecks(form, framework), withinWeight(form.rows), reasonsCheck(form.rows, explained),
    ...ratioChecks(form, framework), unitsCheck(framework, vocabulary), ...printedChecks(framework),
    ...framework.figures.flatMap((figure) => partChecks(figure.addsUp, form.figures.find((one) => one.code === figure.code))),
  ];
}

function weightsCheck({ rows, policy }: Framework): FormCheck {
  const { stated, computed, sentence } = weightsOf(rows, policy);
  return compared({ code: 'weights', severity: 'blocks', sentence }, stated, computed);
}

/** Where nothing but the rows moves the total, it is their sum, rounded as the form says, and that of their groups. */
function totalsChecks({ rows, groups, total }: Scored, { policy: { rounding } }: Framework): readonly FormCheck[] {
  const plain = total.working === undefined && rows.every(({ applies, kind = 'ordinary' }) => applies !== false && kind === 'ordinary');
  if (!plain) return [];
  const scores = (members: readonly FormRow[]) => sum(members.flatMap(({ score }) => (score === null ? [] : [score])));
  return [
    compared({ code: 'total', severity: 'blocks', sentence: { zh: '总分应为各行得分之和', en: 'The total is the sum of the rows' } },
      total.score, written(scores(rows).toDecimalPlaces(rounding.total ?? rounding.score))),
    compared({ code: 'groups', severity: 'blocks', sentence: { zh: '各组得分之和应为各行得分之和', en: 'The groups add up to the rows' } },
      written(sum(groups.map(({ score }) => score))), written(scores(rows))),
  ];
}

function withinWeight(rows: readonly FormRow[]): FormCheck {
  const scored = rows.filter(({ score }) => score !== null);
  const outside = scored.filter(({ score, weight, kind }) => new Exact(score!).gt(weight) || (kind !== 'penalty' && new Exact(score!).lt(0)));
  return compared({
    code: 'score-within-weight', severity: 'blocks', rows: outside.map(({ code }) => code),
    sentence: { zh: '各行得分不小于零、不大于分值', en: 'Every score lies between zero and its weight' },
    sides: { stated: { zh: '有得分的行', en: 'Rows with a score' }, computed: { zh: '其中在范围内', en: 'Of these within' } },
  }, String(scored.length), String(scored.length - outside.length));
}

/** The code of the check that every row which lost points says why. */
export const reasonsCode = 'deviation-reasons';

function reasonsCheck(rows: readonly FormRow[], explained: readonly string[]): FormCheck {
  const lost = rows.filter(mustBeExplained);
  const silent = lost.filter(({ code }) => !explained.includes(code));
  return compared({
    code: reasonsCode, severity: 'blocks', rows: silent.map(({ code }) => code),
    sentence: { zh: '得分低于分值的，偏差原因必填', en: 'Every row that lost points states the reason' },
    sides: { stated: { zh: '得分低于分值的行', en: 'Rows that lost points' }, computed: { zh: '已填偏差原因', en: 'With their reason' } },
  }, String(lost.length), String(lost.length - silent.length), lost.length === 0);
}

/** Each quotient of the form worked out again from its two sides. */
function ratioChecks({ rows, figures }: Scored, { policy }: Framework): readonly FormCheck[] {
  const ratios = [...rows, ...figures].flatMap((one) => {
    // Only from sides that were counted: yes or no is no number, and a rate among the sides has been rounded already.
    const [numerator, denominator] = ['numerator', 'denominator'].map((code) =>
      one.parts.find((part) => part.code === code && part.unit !== null && part.unit.zh !== '%')?.value);
    const divisible = numerator != null && denominator != null && !new Exact(denominator).isZero();
    return one.value !== null && divisible ? [{ one, numerator, denominator }] : [];
  });
  const wrong = ratios.filter(({ one, numerator, denominator }) => {
    const plain = new Exact(numerator).div(denominator);
    return [plain, plain.times(100)].every((again) => !again.toDecimalPlaces(policy.rounding.ratio).eq(one.value!));
  });
  return [compared({
    code: 'ratios', severity: 'blocks', rows: wrong.map(({ one }) => one.code),
    sentence: { zh: `比率由分子分母现算，保留 ${policy.rounding.ratio} 位小数`, en: `Rates follow from their two sides, to ${policy.rounding.ratio} decimals` },
    sides: { stated: { zh: '比率', en: 'Rates' }, computed: { zh: '复算相符', en: 'Same when worked out again' } },
  }, String(ratios.length), String(ratios.length - wrong.length), ratios.length === 0)];
}

/** Numbers of different things are not added: 家, 处, 起, 人次. */
function unitsCheck({ rows, figures }: Framework, vocabulary: Vocabulary): FormCheck {
  const trees = [
    ...rows.flatMap(({ code, inputs }) => Object.values(inputs).map((input) => ({ code, sums: sumsIn(input.measure) }))),
    ...figures.map(({ code, measure }) => ({ code, sums: sumsIn(measure) })),
  ];
  const mixed = (tree: Measure) => new Set(operandsOf(tree).flatMap((operand) => unitOf(operand, vocabulary)?.zh ?? [])).size > 1;
  const wrong = trees.flatMap(({ code, sums }) => sums.filter(mixed).map(() => code));
  const all = trees.reduce((count, { sums }) => count + sums.length, 0);
  return compared({
    code: 'units', severity: 'warns', rows: [...new Set(wrong)],
    sentence: { zh: '单位不同的数（家、处、起、人次）不相加', en: 'Numbers in different units are not added' },
    sides: { stated: { zh: '合计式', en: 'Sums' }, computed: { zh: '单位一致', en: 'In one unit' } },
  }, String(all), String(all - wrong.length), all === 0);
}

function sumsIn(tree: Measure): readonly Measure[] {
  return [...(tree.op === 'add' || tree.op === 'subtract' ? [tree] : []), ...operandsOf(tree).flatMap(sumsIn)];
}

function printedChecks({ rows, printed }: Framework): readonly FormCheck[] {
  if (!printed) return [];
  const scores = (codes: readonly string[] | null) => written(sum(rows.flatMap((row) => {
    const score = row.printed?.score;
    return score !== null && score !== undefined && (codes === null || codes.includes(row.code)) ? [score] : [];
  })));
  return [
    compared({
      code: 'printed-total', severity: 'warns',
      sentence: { zh: `${printed.source.zh}所列总分与其各行得分之和`, en: `Total stated in ${printed.source.en}, beside the sum of its own rows` },
    }, printed.total, scores(null)),
    ...printed.groups.map((group) => compared({
      code: `printed-group-${group.code}`, severity: 'warns', rows: group.rows,
      sentence: {
        zh: `${printed.source.zh}所列“${group.label.zh}”得分与其各行得分之和`,
        en: `Score of "${group.label.en}" stated in ${printed.source.en}, beside the sum of its own rows`,
      },
    }, group.score, scores(group.rows))),
  ];
}

function partChecks(codes: readonly string[], figure: FormFigure | undefined): readonly FormCheck[] {
  if (codes.length === 0 || !figure || figure.value === null) return [];
  const parts = figure.parts.filter((part) => codes.includes(part.code));
  if (parts.length !== codes.length || parts.some((part) => part.value === null)) return [];
  const zh = parts.map((part) => part.label.zh).join('＋');
  const en = parts.map((part) => part.label.en).join(' + ');
  return [compared({
    code: `parts-${figure.code}`, severity: 'warns', rows: [figure.code],
    sentence: { zh: `“${figure.label.zh}”与${zh}之和`, en: `"${figure.label.en}" beside ${en}` },
  }, figure.value, written(sum(parts.map((part) => part.value!))))];
}
