import type { Label } from '../label.js';
import { conditionsInWords } from './framework-condition-words.js';
import { inputWordsOf, namesOfRow, wordsByInput, type InputNames } from './framework-inputs.js';
import { rangeInWords } from './framework-rule-words.js';
import type { FrameworkEligibility, FrameworkRow, FrameworkVeto } from './framework.js';
import type { GradeThreshold, NotApplicable, RowKind, TablePolicy } from './table.js';
import type { Vocabulary } from './vocabulary.js';

const both = (zh: string, en: string): Label => ({ zh, en });
const joined = (of: readonly Label[], zh = '；', en = '; '): Label => both(of.map((one) => one.zh).join(zh), of.map((one) => one.en).join(en));

export const rowKindWords: Readonly<Record<RowKind, Label>> = {
  ordinary: both('一般指标', 'Ordinary'), execution: both('预算执行率', 'Budget execution'), bonus: both('加分（100 分以外）', 'Reward, beside the 100'),
  penalty: both('扣分（100 分以外）', 'Penalty, beside the 100'),
};

export const notApplicableWords: Readonly<Record<NotApplicable, Label>> = {
  full: both('按满分计', 'full marks'), average: both('按同类指标平均得分率计', 'the average rate of its group'), redistribute: both('剔除后按其余指标折算', 'its weight spread over the other rows'),
};

/** When a row applies, and what happens where it does not. */
export function appliesInWords({ applies, ...row }: Pick<FrameworkRow, 'applies' | 'rule' | 'level3' | 'inputs'>, policy: TablePolicy | null, vocabulary: Vocabulary): Label {
  if (!applies) return both('总是适用', 'It always applies');
  const when = conditionsInWords(applies.conditions, namesOfRow({ ...row, applies }, vocabulary));
  const settled = applies.otherwise ?? policy?.notApplicable;
  const then = settled ? notApplicableWords[settled] : both('按全表规则处理', 'as the form says');
  return both(`${when.zh}时适用；否则不适用（${applies.because.zh}），${then.zh}`, `It applies where ${when.en}; otherwise it does not (${applies.because.en}): ${then.en}`);
}

/** One veto in words: when it holds, and what it does. */
export function vetoInWords({ label, conditions, inputs, grade, total, basis }: FrameworkVeto, thresholds: readonly GradeThreshold[], vocabulary: Vocabulary): Label {
  const when = conditionsInWords(conditions, verdictNames(conditions, inputs, vocabulary));
  const named = thresholds.find(({ code }) => code === grade)?.label;
  const effects = [...(named ? [both(`评为“${named.zh}”`, `the grade is "${named.en}"`)] : []), ...(total === undefined ? [] : [both(`总分以 ${total} 分计`, `the total is ${total}`)])];
  const effect = effects.length === 0 ? both('（尚未写明后果）', '(no effect yet)') : joined(effects, '，', ', ');
  return both(`${label.zh}：${when.zh}的，${effect.zh}${basis ? `（依据：${basis.zh}）` : ''}`, `${label.en}: where ${when.en}, ${effect.en}${basis ? ` (${basis.en})` : ''}`);
}

export function eligibilityInWords({ label, conditions, inputs, basis }: FrameworkEligibility, vocabulary: Vocabulary): Label {
  const when = conditionsInWords(conditions, verdictNames(conditions, inputs, vocabulary));
  return both(`${label.zh}：${when.zh}的方可评定等次${basis ? `（依据：${basis.zh}）` : ''}`, `${label.en}: a grade is given only where ${when.en}${basis ? ` (${basis.en})` : ''}`);
}

function verdictNames(conditions: FrameworkVeto['conditions'], inputs: FrameworkVeto['inputs'], vocabulary: Vocabulary): InputNames {
  return { inputs: inputWordsOf(conditions, inputs), words: wordsByInput(inputs, vocabulary) };
}

export function gradesInWords(thresholds: readonly GradeThreshold[]): Label {
  return joined(thresholds.map((one) => { const range = rangeInWords(one, both('分', 'points')); return both(`${one.label.zh} ${range.zh}`, `${one.label.en} ${range.en}`); }));
}

/** What holds for the whole form, in words. */
export function policyInWords(policy: TablePolicy): Label {
  const { weights, rounding, bonus } = policy;
  const execution = { none: both('没有预算执行率行', 'no execution row'), within: both('预算执行率计入总分', 'execution row within'), beside: both('预算执行率单列', 'execution row beside') }[weights.executionRow];
  return joined([
    both(`分值合计 ${weights.sum} 分`, `weights make ${weights.sum}`), execution,
    both(`不适用的行${notApplicableWords[policy.notApplicable].zh}`, `rows that do not apply: ${notApplicableWords[policy.notApplicable].en}`),
    both(`得分保留 ${rounding.score} 位、比率 ${rounding.ratio} 位、总分 ${rounding.total ?? rounding.score} 位小数`, `decimals: scores ${rounding.score}, rates ${rounding.ratio}, total ${rounding.total ?? rounding.score}`),
    ...(bonus?.atMost === undefined ? [] : [both(`加分最多 ${bonus.atMost} 分`, `rewards at most ${bonus.atMost}`)]),
    ...(bonus?.atLeast === undefined ? [] : [both(`扣分最多 ${bonus.atLeast.replace('-', '')} 分`, `penalties at most ${bonus.atLeast.replace('-', '')}`)]),
    policy.total === 'clamped' ? both('加减分后总分不低于 0、不超过分值合计', 'the total stays between zero and the weights') : both('加减分后总分不设上下限', 'the total has no bounds'),
    policy.gradeBy === 'points' ? both('等次按总分', 'grades by points') : both('等次按得分率', 'grades by percent'),
  ]);
}
