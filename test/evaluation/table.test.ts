import type { RuleInputs } from '@fenghuo/shared/evaluation/account';
import { rule } from '@fenghuo/shared/evaluation/rule';
import { scoreRows, type ScorableRow } from '@fenghuo/shared/evaluation/row-score';
import { asInputs } from '@fenghuo/shared/evaluation/score';
import { gradeOf, gradeThresholds, tablePolicy, totalOf, weightsOf, type ScoredRow } from '@fenghuo/shared/evaluation/table';
import { conclude, decideVerdict } from '@fenghuo/shared/evaluation/verdict';
import { conditions } from '@fenghuo/shared/evaluation/operands';
import { describe, expect, it } from 'vitest';

const label = (text: string) => ({ zh: text, en: text });
const policy = tablePolicy.parse({});
const thresholds = gradeThresholds.parse([
  { code: 'excellent', label: label('优秀'), from: '90' }, { code: 'good', label: label('良好'), from: '80', to: '90' },
  { code: 'fair', label: label('一般'), from: '60', to: '80' }, { code: 'poor', label: label('较差'), to: '60' },
]);

describe('the total', () => {
  it('is the sum of the rows, and there is no grade while one has no score', () => {
    const total = totalOf([{ weight: '60', score: '60' }, { weight: '40', score: null }], policy);
    expect(total).toEqual({ score: '60', weight: '100', weightScored: '60' });
    expect(gradeOf(total, thresholds)).toBeNull();
  });

  it.each([['90', 'excellent'], ['89.99', 'good'], ['60', 'fair'], ['59.99', 'poor']])('of %s is graded %s', (score, code) => {
    expect(gradeOf(totalOf([{ weight: '100', score }], policy), thresholds)?.code).toBe(code);
  });

  it('may be graded in percent of the sum of the weights', () => {
    const of110 = tablePolicy.parse({ weights: { sum: '110' }, gradeBy: 'percent' });
    const total = totalOf([{ weight: '110', score: '97.9' }], of110);
    expect([gradeOf(total, thresholds, undefined, of110)?.code, gradeOf(total, thresholds)?.code]).toEqual(['good', 'excellent']);
  });

  it('is rounded by itself where the form says so, halves up', () => {
    const rows = [{ weight: '50', score: '44.25' }, { weight: '50', score: '45.20' }];
    expect(totalOf(rows, policy).score).toBe('89.45');
    expect(totalOf(rows, tablePolicy.parse({ rounding: { total: 1 } })).score).toBe('89.5');
  });

  it.each([
    [{}, '90.4'], [{ bonus: { atMost: '0.5', atLeast: '-2' } }, '88.5'], [{ bonus: { atMost: '0.5' } }, '87.9'], [{ bonus: { atLeast: '-2' } }, '91'],
  ])('bounds what rewards and penalties move, each by itself: %o', (more, expected) => {
    const rows: ScoredRow[] = [
      { weight: '100', score: '90' }, { weight: '10', score: '3', kind: 'bonus' }, { weight: '5', score: '-2.6', kind: 'penalty' },
    ];
    expect(totalOf(rows, tablePolicy.parse(more)).score).toBe(expected);
  });

  it('stays within zero and the 100 unless the form lets rewards and penalties carry it beyond', () => {
    const high: ScoredRow[] = [{ weight: '100', score: '99' }, { weight: '10', score: '5', kind: 'bonus' }];
    const low: ScoredRow[] = [{ weight: '100', score: '1' }, { weight: '10', score: '-5', kind: 'penalty' }];
    expect([high, low].map((rows) => totalOf(rows, policy).score)).toEqual(['100', '0']);
    expect([high, low].map((rows) => totalOf(rows, tablePolicy.parse({ total: 'free' })).score)).toEqual(['104', '-4']);
    expect(totalOf(high, policy).working?.zh).toBe('各行得分 99 分；加分 5 分；总分以 100 分为限');
  });

  it('has no grade while a penalty is not known', () => {
    const total = totalOf([{ weight: '100', score: '95' }, { weight: '10', score: null, kind: 'penalty' }], policy);
    expect(gradeOf(total, thresholds)).toBeNull();
    expect(gradeOf(totalOf([{ weight: '100', score: '95' }, { weight: '10', score: null, kind: 'bonus' }], policy), thresholds)?.code).toBe('excellent');
  });
});

describe('the weights', () => {
  const rows = [{ weight: '50' }, { weight: '40' }, { weight: '10', kind: 'execution' as const }, { weight: '5', kind: 'bonus' as const }];

  it.each([
    ['within', '100', true, '各行分值合计 100 分，应为 100 分（预算执行率 10 分计入）'],
    ['beside', '90', true, '各行分值合计 90 分，应为 90 分（预算执行率 10 分不计入）'],
    ['beside', '100', false, '各行分值合计 90 分，应为 100 分（预算执行率 10 分不计入）'],
    ['within', '90', false, '各行分值合计 100 分，应为 90 分（预算执行率 10 分计入）'],
  ])('with the execution row %s of %s add up: %s', (executionRow, sum, holds, sentence) => {
    const checked = weightsOf(rows, tablePolicy.parse({ weights: { sum, executionRow } }));
    expect([checked.holds, checked.sentence.zh]).toEqual([holds, sentence]);
  });

  it('count the execution row in the total, or show it beside', () => {
    const scored: ScoredRow[] = [{ weight: '90', score: '81' }, { weight: '10', score: '6.2', kind: 'execution' }];
    const totals = ['within', 'beside'].map((executionRow) => totalOf(scored, tablePolicy.parse({ weights: { executionRow } })));
    expect(totals.map(({ score, weight }) => [score, weight])).toEqual([['87.2', '100'], ['81', '90']]);
  });
});

describe('a row that does not apply', () => {
  const given = rule.parse({ kind: 'formula', expression: { op: 'input', name: 'value' }, reading: label('得分') });
  const row = (code: string, level2: string, weight: string, more: Partial<ScorableRow> = {}): ScorableRow =>
    ({ code, level1: label('产出'), level2: label(level2), weight, rule: given, ...more });
  const applies = { conditions: conditions.parse([{ input: 'projects', is: '>', value: '0' }]), because: label('没有项目') };
  const score = (rows: readonly (readonly [ScorableRow, RuleInputs])[], more: object = {}) => {
    const of = tablePolicy.parse(more);
    const scores = scoreRows(rows.map(([one, inputs]) => ({ row: one, inputs })), of);
    return { scores, total: totalOf(rows.map(([{ weight, kind }], index) => ({ weight, kind, ...scores[index]! })), of) };
  };
  const form = (projects: number | null, more: Partial<ScorableRow> = {}) => [
    [row('a', '数量', '40'), asInputs({ value: 36 })], [row('b', '数量', '20', { applies, ...more }), asInputs({ value: 5, projects })],
    [row('c', '质量', '40'), asInputs({ value: 28 })],
  ] as const;

  it('counts in three ways, with three results', () => {
    expect(['full', 'average', 'redistribute'].map((notApplicable) => score(form(0), { notApplicable }).total.score)).toEqual(['84', '82', '80']);
    expect(score(form(0), { notApplicable: 'average' }).scores[1]).toMatchObject({
      score: '18', state: 'scored', applies: false, working: { zh: '不适用：没有项目，按同类指标平均得分率 90% 计 18 分' },
    });
    expect(score(form(0)).total).toEqual({
      score: '80', weight: '100', weightScored: '100', working: { zh: '各行得分 64 分；不适用 20 分，剔除后折算为 80 分', en: expect.any(String) as unknown },
    });
  });

  it('may say for itself how it counts', () => {
    expect(score(form(0, { applies: { ...applies, otherwise: 'full' } }), { notApplicable: 'redistribute' }).total.score).toBe('84');
  });

  it('is an ordinary row where it applies, and an open one where nobody knows', () => {
    expect(score(form(2)).total.score).toBe('69');
    expect(score(form(null)).scores[1]).toMatchObject({ score: null, state: 'no-evidence', applies: true });
    expect(score(form(null)).total.weightScored).toBe('80');
  });

  it('leaves the form without a grade while another row has no score', () => {
    const rows = [...form(0).slice(0, 2), [row('c', '质量', '40'), asInputs({ value: null })] as const];
    const { total } = score(rows);
    expect([total.score, total.weightScored, gradeOf(total, thresholds)]).toEqual(['45', '50', null]);
  });

  it('takes the average of level 1 or of the form where its group has none', () => {
    const alone = [[row('a', '数量', '40'), asInputs({ value: 30 })], [row('b', '成本', '20', { applies }), asInputs({ value: 5, projects: 0 })]] as const;
    expect(score(alone, { notApplicable: 'average' }).scores[1]!.score).toBe('15');
    expect(score(alone.slice(1), { notApplicable: 'average' }).scores[1 - 1]!.score).toBeNull();
  });

  it('moves nothing beside the 100', () => {
    const rows = [[row('a', '数量', '100'), asInputs({ value: 90 })], [row('b', '加分', '5', { kind: 'bonus', applies }), asInputs({ value: 5, projects: 0 })]] as const;
    expect(score(rows).total).toMatchObject({ score: '90' });
  });

  it('writes rewards and penalties as what they move', () => {
    const steps = rule.parse({ kind: 'steps', direction: 'perEvent', points: '2', start: 'zero', effect: 'add', unit: { zh: '次', en: 'times' } });
    const off = rule.parse({ kind: 'steps', direction: 'perEvent', points: '2', start: 'zero', unit: { zh: '次', en: 'times' } });
    const rows = [
      [row('p', '扣分', '5', { kind: 'penalty', rule: off }), asInputs({ value: 2 })], [row('q', '扣分', '5', { kind: 'penalty', rule: off }), asInputs({ value: 0 })],
      [row('r', '扣分', '5', { kind: 'penalty', rule: given }), asInputs({ value: 9 })], [row('b', '加分', '5', { kind: 'bonus', rule: steps }), asInputs({ value: 1 })],
    ] as const;
    expect(score(rows).scores.map(({ score: points, working }) => [points, working.zh])).toEqual([
      ['-4', '2 次，扣 4 分，计 −4 分'], ['0', '0 次，不扣分，计 0 分'], ['-5', '得分 = 9，以 5 分为限，计 −5 分'], ['2', '1 次，加 2 分，计 +2 分'],
    ]);
  });
});

describe('what decides about the whole form', () => {
  const total = totalOf([{ weight: '100', score: '95' }], policy);
  const veto = (code: string, more: object) => ({ code, label: label(code), conditions: conditions.parse([{ input: code, is: '>=', value: '3' }]), ...more });
  const concluded = (vetoes: readonly ReturnType<typeof veto>[], values: Record<string, number | null>, eligible: boolean | null = true) =>
    conclude(total, thresholds, policy, vetoes.map((one) => ({ veto: one, verdict: decideVerdict(one, asInputs(values)) })),
      decideVerdict({ code: 'eligibility', label: label('资格'), conditions: conditions.parse([{ input: 'eligible', holds: true }]) }, asInputs({ eligible })));

  it('leaves a clean form as it is', () => {
    expect(concluded([veto('deaths', { grade: 'poor' })], { deaths: 2 })).toMatchObject({ total: { score: '95' }, grade: { code: 'excellent' } });
  });

  it('is a veto on the grade, or on the total, and the lowest of several', () => {
    const [grade, other, points] = [veto('deaths', { grade: 'fair' }), veto('fires', { grade: 'poor' }), veto('fraud', { total: '70' })];
    expect(concluded([grade], { deaths: 3 })).toMatchObject({ total: { score: '95' }, grade: { code: 'fair' } });
    expect(concluded([grade, other], { deaths: 3, fires: 4 }).grade?.code).toBe('poor');
    const lowered = concluded([points], { fraud: 3 });
    expect(lowered).toMatchObject({ total: { score: '70' }, grade: { code: 'fair' } });
    expect(lowered.total.working?.zh).toBe('各行得分 95 分；一票否决“fraud”，总分以 70 分计');
  });

  it('is no grade while it is open, or where the form is not eligible', () => {
    expect(concluded([veto('deaths', { grade: 'poor' })], { deaths: null }).grade).toBeNull();
    expect(concluded([], {}, false).grade).toBeNull();
    expect(concluded([], {}, null).grade).toBeNull();
  });
});
