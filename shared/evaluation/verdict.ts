import type { Label } from '../label.js';
import type { RuleInputs } from './account.js';
import type { FormVerdict } from './form.js';
import { conditions, type Condition } from './operands.js';
import { judge } from './rules/conditions.js';
import { code, decimal, Exact, label } from './schemas.js';
import { gradeOf, type GradeThreshold, type TablePolicy, type Total } from './table.js';

/** What a veto does when its conditions hold: the grade, the total, or both. Single rows stay as they are. */
export const vetoEffect = { conditions, grade: code.optional(), total: decimal.optional(), basis: label.optional() };

interface Veto {
  readonly code: string; readonly label: Label; readonly conditions: readonly Condition[];
  readonly grade?: string | undefined; readonly total?: string | undefined; readonly basis?: Label | undefined;
}

/** Without the figures behind it. */
export type Verdict = Omit<FormVerdict, 'parts'>;

/** `open`: there is no evidence to decide it by, so that the form has no grade yet. */
export function decideVerdict(of: Pick<Veto, 'code' | 'label' | 'conditions' | 'basis'>, inputs: RuleInputs): Verdict {
  const answer = judge(of.conditions, { inputs, weight: new Exact(0) });
  const state = 'open' in answer ? 'open' : answer.holds ? 'holds' : 'fails';
  return { code: of.code, label: of.label, state, working: 'open' in answer ? answer.open.account : answer.account, basis: of.basis ?? null };
}

export interface Conclusion { readonly total: Total; readonly grade: GradeThreshold | null }

/**
 * Total and grade of a form once its vetoes and its eligibility are decided. Not eligible, or undecided: no grade. Of several vetoes that
 * hold, the lowest grade and the lowest total count.
 */
export function conclude(
  total: Total, thresholds: readonly GradeThreshold[], policy: TablePolicy,
  vetoes: readonly { readonly veto: Veto; readonly verdict: Verdict }[], eligibility: Verdict | null,
): Conclusion {
  const holding = vetoes.filter(({ verdict }) => verdict.state === 'holds');
  const overridden = overrideTotal(total, holding.map(({ veto }) => veto));
  const undecided = vetoes.some(({ verdict }) => verdict.state === 'open');
  if (undecided || (eligibility && eligibility.state !== 'holds')) return { total: overridden, grade: null };
  const grades = thresholds.filter((one) => holding.some(({ veto }) => veto.grade === one.code));
  const lowest = grades.toSorted((one, other) => height(one).cmp(height(other)))[0];
  return { total: overridden, grade: gradeOf(overridden, thresholds, lowest?.code, policy) };
}

function overrideTotal(total: Total, vetoes: readonly Veto[]): Total {
  const [lowest] = vetoes.filter((veto) => veto.total !== undefined).toSorted((one, other) => new Exact(one.total!).cmp(other.total!));
  if (lowest?.total === undefined || new Exact(total.score).lte(lowest.total)) return total;
  const before = total.working ?? { zh: `各行得分 ${total.score} 分`, en: `rows ${total.score}` };
  return { ...total, score: lowest.total, working: {
    zh: `${before.zh}；一票否决“${lowest.label.zh}”，总分以 ${lowest.total} 分计`,
    en: `${before.en}; veto "${lowest.label.en}": total ${lowest.total}`,
  } };
}

const height = (threshold: GradeThreshold): Exact => new Exact(threshold.from ?? -Infinity);
