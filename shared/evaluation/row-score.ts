import type { Label } from '../label.js';
import { phrase, type RuleInputs } from './account.js';
import type { Condition } from './operands.js';
import type { Rule } from './rule.js';
import { judge } from './rules/conditions.js';
import { Exact, rounded, written } from './schemas.js';
import { score, type Score } from './score.js';
import { sum, type NotApplicable, type RowKind, type TablePolicy } from './table.js';

/** What a row needs to be scored: a row of a framework has it all. */
export interface ScorableRow {
  readonly code: string;
  readonly level1: Label;
  readonly level2: Label;
  readonly weight: string;
  readonly rule: Rule;
  readonly kind?: RowKind | undefined;
  /** Conditions on the inputs of the row; otherwise the row does not apply, for the reason given. */
  readonly applies?: {
    readonly conditions: readonly Condition[]; readonly because: Label; readonly otherwise?: NotApplicable | undefined;
  } | undefined;
}

export interface RowScore extends Score { readonly applies: boolean }

/** The scores of all rows of a form. Rows that do not apply are settled last: an average needs the others. */
export function scoreRows(
  rows: readonly { readonly row: ScorableRow; readonly inputs: RuleInputs }[], policy: TablePolicy,
): readonly RowScore[] {
  const scores = rows.map(({ row, inputs }) => scoreRow(row, inputs, policy));
  return scores.map((one, index) => {
    const { row } = rows[index]!;
    return one.applies || (row.applies?.otherwise ?? policy.notApplicable) !== 'average' || isBeside(row)
      ? one : averaged(row, one, rows.map((other, at) => ({ row: other.row, score: scores[at]! })), policy);
  });
}

/** One row by itself. A row that does not apply has full marks or no score; an average is given by `scoreRows`. */
export function scoreRow(row: ScorableRow, inputs: RuleInputs, policy: TablePolicy): RowScore {
  const places = policy.rounding.score;
  const applied = () => ({ ...score(row.rule, inputs, row.weight, places, row.kind), applies: true });
  if (!row.applies) return applied();
  const answer = judge(row.applies.conditions, { inputs, weight: new Exact(row.weight) });
  if ('open' in answer) return { score: null, state: answer.open.state, working: answer.open.account, applies: true };
  if (answer.holds) return applied();
  const { zh, en } = row.applies.because;
  const settled = (points: string, working: Label): RowScore => ({ score: points, state: 'scored', working, applies: false });
  if (isBeside(row)) return settled('0', phrase(`不适用：${zh}，不计`, `Does not apply: ${en}; nothing counted`));
  if ((row.applies.otherwise ?? policy.notApplicable) === 'full') {
    const full = written(new Exact(row.weight).toDecimalPlaces(places));
    return settled(full, phrase(`不适用：${zh}，按满分计 ${full} 分`, `Does not apply: ${en}; full marks, ${full}`));
  }
  return {
    score: null, state: 'nothing-to-measure', applies: false,
    working: phrase(`不适用：${zh}，剔除后按其余指标折算`, `Does not apply: ${en}; its weight is spread over the other rows`),
  };
}

const isBeside = ({ kind }: ScorableRow): boolean => kind === 'bonus' || kind === 'penalty';

/** The average rate of the rows of level 2, else of level 1, else of the form, that apply and have a score. */
function averaged(
  row: ScorableRow, own: RowScore, all: readonly { readonly row: ScorableRow; readonly score: RowScore }[], policy: TablePolicy,
): RowScore {
  const scored = all.filter((one) => one.score.applies && one.score.score !== null && !isBeside(one.row));
  const sameLevel1 = scored.filter((one) => one.row.level1.zh === row.level1.zh);
  const group = [sameLevel1.filter((one) => one.row.level2.zh === row.level2.zh), sameLevel1, scored].find((one) => one.length > 0);
  const because = row.applies!.because;
  if (!group) {
    return { ...own, working: phrase(`不适用：${because.zh}，同类指标尚无得分`, `Does not apply: ${because.en}; no row of its kind has a score yet`) };
  }
  const weight = sum(group.map((one) => one.row.weight));
  if (weight.isZero()) return own;
  const rate = sum(group.map((one) => one.score.score!)).div(weight);
  const given = written(rounded(rate.times(row.weight), policy.rounding.score));
  const percent = written(rate.times(100).toDecimalPlaces(2));
  return {
    score: given, state: 'scored', applies: false,
    working: phrase(`不适用：${because.zh}，按同类指标平均得分率 ${percent}% 计 ${given} 分`,
      `Does not apply: ${because.en}; average rate of its group ${percent}%, ${given}`),
  };
}
