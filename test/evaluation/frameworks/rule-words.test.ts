import { vocabulary } from '@fenghuo/server/evaluation/evidence/evidence';
import type { FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import { inputWords, namesOfRow } from '@fenghuo/shared/evaluation/framework-inputs';
import { ruleWithInputNamed, withInputNamed } from '@fenghuo/shared/evaluation/framework-rename';
import { ruleInWords } from '@fenghuo/shared/evaluation/framework-rule-words';
import { inputsAsked } from '@fenghuo/shared/evaluation/framework-trial';
import { appliesInWords } from '@fenghuo/shared/evaluation/framework-whole-words';
import type { Measure } from '@fenghuo/shared/evaluation/measure';
import { inputsOf, rule as ruleSchema, type Rule } from '@fenghuo/shared/evaluation/rule';
import { tablePolicy } from '@fenghuo/shared/evaluation/table';
import { describe, expect, it } from 'vitest';

const both = (text: string) => ({ zh: text, en: text });
const read = (rule: unknown): Rule => ruleSchema.parse(rule);
const row = (rule: unknown, more: Partial<FrameworkRow> = {}): FrameworkRow => ({
  code: '1', level1: both('产出'), level2: both('质量'), level3: both('隐患整改'), weight: '10', target: both(''), ruleText: both(''), kind: 'ordinary', rule: read(rule),
  inputs: {}, parts: [], otherReadings: [], awaits: [], ...more,
});
const words = (of: FrameworkRow): string => ruleInWords(of.rule, of.weight, namesOfRow(of, vocabulary)).zh;

const gated = {
  kind: 'gate', conditions: [{ input: 'none', is: '=', value: '0', unit: both('处') }], because: both('当年没有重大隐患'),
  rule: { kind: 'points', award: 'full' }, otherwise: { kind: 'steps', direction: 'shortfall', target: '95', points: '1', unit: both('%') },
};
const none: Measure = { op: 'count', dataset: 'hazards', period: 'foundOn', about: {}, where: {}, admissible: [] };

describe('a rule in words', () => {
  it('calls an input by the name of its measure, never by its code', () => {
    expect(words(row(gated, { inputs: { none: { label: both('重大隐患'), measure: none } } }))).toBe('若 重大隐患 = 0 处：满分 10 分；否则（当年没有重大隐患）达到 95%满分，每少（低）1 个百分点扣 1 分');
    expect(words(row(gated))).not.toContain('none');
    expect(words(row({ kind: 'allOrNothing', conditions: [{ input: 'x9', is: '>=', value: { input: 'y7', times: '1.3' } }] }))).not.toMatch(/x9|y7/);
  });

  it('calls words as the dataset does', () => {
    const graded = row({ kind: 'allOrNothing', conditions: [{ input: 'value', oneOf: ['excellent', 'good'] }] }, {
      inputs: { value: { measure: { op: 'latest', dataset: 'assessment-results', period: 'assessedYear', about: {}, where: {}, admissible: [], dimension: 'grade' } } },
    });
    expect(words(graded)).toBe('完成值为“优秀”或“良好”，得 满分 10 分，否则得 0 分');
  });

  it.each([
    [{ kind: 'steps', direction: 'shortfall', target: '6', points: '1', unit: both('次') }, '达到 6 次满分，每少（低）1 次扣 1 分'],
    [{ kind: 'steps', direction: 'shortfall', target: '6', targetIncluded: false, points: '1', unit: both('次') }, '超过 6 次（不含本数）满分，每少（低）1 次扣 1 分'],
    [{ kind: 'steps', direction: 'excess', measuredIn: 'days', day: '2023-11-30', points: '0.5' }, '2023-11-30 前完成满分，每逾期 1 天扣 0.5 分'],
    [{ kind: 'bands', unit: both('%'), bands: [{ from: '90', award: '5' }, { from: '80', to: '90', award: '4' }, { to: '80', award: 'none' }] }, '90% 及以上得 5 分；80%（含）至 90%（不含）得 4 分；80% 以下（不含）得 0 分'],
    [{ kind: 'sum', of: [{ kind: 'points', award: '6' }, { kind: 'steps', direction: 'perEvent', points: '2', unit: both('起'), start: 'zero', partial: 'floor' }] }, '合计：①6 分；②每发生 1 起扣 2 分，不足一步不计（从 0 分起）'],
    [{ kind: 'eitherOr', take: 'worst', of: [{ kind: 'points', award: '6' }, { kind: 'points', award: '2' }] }, '取得分最低的一种：①6 分；②2 分'],
  ])('%j', (rule, told) => {
    expect(words(row(rule))).toBe(told);
  });
});

describe('a row that sometimes does not apply', () => {
  it('is read back with its reason and with what counts then', () => {
    const applies = { conditions: [{ input: 'task', holds: true, subject: both('当年有建设任务') }], because: both('当年没有建设任务') };
    const told = appliesInWords(row({ kind: 'points', award: 'full' }, { applies }), tablePolicy.parse({ notApplicable: 'average' }), vocabulary);
    expect(told.zh).toBe('有“当年有建设任务”时适用；否则不适用（当年没有建设任务），按同类指标平均得分率计');
  });
});

describe('the name of a number', () => {
  const nested = read({
    kind: 'sum', of: [
      { kind: 'formula', expression: { op: 'multiply', of: [{ op: 'input', name: 'n1' }, { op: 'weight' }] }, reading: both('旧名 × 分值'), names: { n1: both('旧名') } },
      { kind: 'gate', conditions: [{ anyOf: [{ input: 'n1', is: '>', value: { input: 'n2', times: '2' } }] }], rule: { kind: 'points', award: '1' }, otherwise: { kind: 'points', award: 'none' }, because: both('否') },
      { kind: 'steps', input: 'n2', direction: 'shortfall', target: { input: 'n1' }, points: '1' },
    ],
  });

  it('changes everywhere at once, in the formula too', () => {
    const renamed = ruleWithInputNamed(nested, 'n1', both('新名'));
    expect(inputWords(row(renamed))['n1']).toEqual(both('新名'));
    expect(ruleInWords(renamed, '10').zh).not.toContain('旧名');
    expect(ruleInWords(renamed, '10').zh.match(/新名/g)).toHaveLength(3);
    expect(inputsOf(renamed)).toEqual(inputsOf(nested));
    expect(ruleSchema.safeParse(renamed).success).toBe(true);
  });

  it('changes with the label of its measure', () => {
    const measured = row(gated, { inputs: { none: { label: both('重大隐患'), measure: none } } });
    expect(words(withInputNamed(measured, 'none', both('挂牌隐患')))).toContain('若 挂牌隐患 = 0 处');
  });
});

it('what is tried is asked for as what it is: a number, a day, a yes or no, a word', () => {
  const rule = read({
    kind: 'sum', of: [
      { kind: 'checklist', mode: 'add', items: [{ input: 'plan', label: both('预案'), points: '1' }, { conditions: [{ input: 'done', is: '<=', day: '2023-11-30' }], label: both('按时'), points: '1' }] },
      { kind: 'grades', input: 'grade', grades: { good: { label: both('良好'), award: '2' } } }, { kind: 'steps', input: 'plan', direction: 'perEvent', points: '1' },
    ],
  });
  expect(inputsAsked(rule, [{ input: 'task', holds: true }], { inputs: {}, words: {} })).toEqual({
    plan: { kind: 'number' }, done: { kind: 'day' }, grade: { kind: 'word', words: { good: both('良好') } }, task: { kind: 'yesNo' },
  });
});
