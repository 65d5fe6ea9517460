import { readFileSync } from 'node:fs';
import { framework } from '@fenghuo/shared/evaluation/framework';
import { rule } from '@fenghuo/shared/evaluation/rule';
import { asInputs, score } from '@fenghuo/shared/evaluation/score';
import { describe, expect, it } from 'vitest';

const zizhou = framework.parse(JSON.parse(readFileSync(new URL('../../seeds/frameworks/610831-2020.json', import.meta.url), 'utf8')));

type Values = Readonly<Record<string, string | number | boolean | null>>;

/** The rule of that row of the 2020 form, applied to given values. */
function rowScore(code: string, values: Values) {
  const row = zizhou.rows.find((one) => one.code === code)!;
  return score(row.rule, asInputs(values), row.weight);
}

/** A rule as data, applied to given values. */
const tried = (data: unknown, values: Values, weight = '10') => score(rule.parse(data), asInputs(values), weight);

describe('the rows of Zizhou 2020', () => {
  it.each<[string, Values, string]>([
    ['1', { value: 0 }, '5'], ['2', { value: 0 }, '5'], ['3', { value: 0 }, '5'], ['4', { value: 2 }, '3'], ['4', { value: 9 }, '0'],
    ['5', { none: 0, value: 2 }, '3'], ['5', { none: 1, value: 0 }, '0'],
    ['6', { value: '100.00' }, '5'], ['6', { value: '69.42' }, '0'], ['6', { value: '144.04' }, '5'],
    ['7', { value: 6 }, '5'], ['7', { value: 5 }, '4'], ['7', { value: 1 }, '0'],
    ['8', { value: 9 }, '5'], ['8', { value: 8 }, '4'], ['8', { value: 4 }, '0'], ['8', { value: 13 }, '5'],
    ['9', { value: 60 }, '6'], ['9', { value: 59 }, '5.5'], ['9', { value: 48 }, '0'],
    ['10', { rescueCentre: true, emergencyPlan: true }, '9'], ['10', { rescueCentre: true, emergencyPlan: false }, '4'],
    ['10', { rescueCentre: false, emergencyPlan: false }, '0'],
    ['11', { satellitePhones: true, radios: true, videoSystem: true }, '9'],
    ['11', { satellitePhones: false, radios: false, videoSystem: false }, '6'],
    ['12', { suppliesSufficient: true }, '8'], ['12', { suppliesSufficient: false }, '0'],
    ['13', { monitoredThroughout: true, reportedAtOnce: true }, '8'], ['13', { monitoredThroughout: true, reportedAtOnce: false }, '0'],
    ['14', { value: 'excellent' }, '10'], ['14', { value: 'good' }, '8'], ['14', { value: 'fair' }, '5'], ['14', { value: 'poor' }, '0'],
    ['15', { value: 93 }, '8'], ['15', { value: 84 }, '0'], ['15', { value: '94.5' }, '9.5'],
  ])('row %s with %o scores %s', (code, values, expected) => {
    expect(rowScore(code, values)).toMatchObject({ score: expected, state: 'scored' });
  });

  it.each<[string, Values, string]>([
    ['7', { value: 6 }, '6 次 ≥ 6 次，得满分 5 分'],
    ['9', { value: 60 }, '60 次 ≥ 60 次，得满分 6 分'],
    ['7', { value: 5 }, '5 次，比 6 次少 1 次，扣 1 分，得 4 分'],
    ['7', { value: 0 }, '0 次，比 6 次少 6 次，扣 6 分，扣完为止，得 0 分'],
    ['15', { value: 93 }, '满意度 93%，比 95% 低 2 个百分点，扣 2 分，得 8 分'],
    ['4', { value: 2 }, '2 处，扣 2 分，得 3 分'],
    ['5', { none: 1, value: 0 }, '认定为无核心指标，不得分，得 0 分'],
    ['14', { value: 'excellent' }, '年度县委目标责任考核结果：优秀等次，得满分 10 分'],
  ])('row %s with %o shows its working', (code, values, working) => {
    expect(rowScore(code, values).working.zh).toBe(working);
  });

  it('says that a floor which the form does not state is inferred', () => {
    expect(rowScore('5', { none: 0, value: 7 }).working.zh).toContain('推定');
  });
});

describe('what cannot be scored', () => {
  const shortfall = { kind: 'steps', direction: 'shortfall', target: 6, points: 1 };

  it('is no number when there is no evidence', () => {
    expect(tried(shortfall, { value: null })).toMatchObject({ score: null, state: 'no-evidence' });
    expect(tried(shortfall, {})).toMatchObject({ score: null, state: 'no-evidence' });
  });

  it('is no number when there is nothing to measure', () => {
    expect(score(rule.parse(shortfall), { value: { state: 'nothing-to-measure', value: null } }, '5')).toMatchObject({ score: null,
      state: 'nothing-to-measure' });
    expect(tried({ kind: 'proportion', direction: 'towards', target: 0 }, { value: 3 })).toMatchObject({ score: null,
      state: 'nothing-to-measure' });
  });

  it('waits for a person', () => {
    expect(tried({ kind: 'judgement', from: 'none', to: 'full' }, {})).toMatchObject({ score: null, state: 'needs-judgement' });
    expect(tried({ kind: 'judgement', from: '6', to: '8' }, { judgement: 9 })).toMatchObject({ score: null, state: 'needs-judgement' });
    expect(tried({ kind: 'grades', grades: { good: { label: { zh: '良', en: 'Good' }, award: '8' } } },
      { value: 'unheard' })).toMatchObject({ score: null, state: 'needs-judgement' });
  });

  it('has no sum while one item is missing', () => {
    expect(tried({ kind: 'sum', of: [{ kind: 'points', award: '2' }, { ...shortfall, input: 'other' }] },
      {})).toMatchObject({ score: null, state: 'no-evidence' });
  });
});

describe('the algebra', () => {
  const rate = { kind: 'steps', direction: 'shortfall', target: 95, points: 1, unit: { zh: '%', en: '%' } };

  it.each([['linear', '9.5'], ['ceil', '9'], ['floor', '10']])('counts part of a step: %s', (partial, expected) => {
    expect(tried({ ...rate, partial }, { value: '94.5' }).score).toBe(expected);
  });

  it('tells percentage points from percent of the target', () => {
    expect(tried({ ...rate, target: 50 }, { value: 49 }).score).toBe('9');
    expect(tried({ ...rate, target: 50, measuredIn: 'relative' }, { value: 49 }).score).toBe('8');
  });

  it('takes an excess', () => {
    expect(tried({ kind: 'steps', direction: 'excess', target: 100, points: '0.5' }, { value: 103 }).score).toBe('8.5');
  });

  it.each([['80', '8'], ['79.99', '6'], ['90', '10'], ['0', 'none']])('puts %s into its band', (value, expected) => {
    const bands = [{ from: 90, award: 'full' }, { from: 80, to: 90, award: '8' },
      { from: 0, fromIncluded: false, to: 80, award: { share: '0.6' } }];
    expect(tried({ kind: 'bands', bands }, { value }).score ?? 'none').toBe(expected);
  });

  it.each([['towards', 5, 10, '5'], ['towards', 12, 10, '10'], ['below', 20, 10, '5'], ['below', 1, 0, '0'], ['below', 0, 0, '10'],
    ['equal', 8, 10, '8'], ['equal', 12, 10, '8.33']])(
    'gives a proportion %s: %d of %d', (direction, value, target, expected) => {
      expect(tried({ kind: 'proportion', direction, target }, { value }).score).toBe(expected);
    });

  it('adds up several kinds of event from full marks', () => {
    const event = (input: string, points: number) => ({ kind: 'steps', input, direction: 'perEvent', points, start: 'zero' });
    const data = { kind: 'sum', of: [{ kind: 'points', award: 'full' }, event('late', 1), event('false', 2), event('missing', 3)] };
    expect(tried(data, { late: 1, false: 1, missing: 1 }).score).toBe('4');
  });

  it('adds points for each unit, up to the weight', () => {
    const data = { kind: 'steps', direction: 'perEvent', points: 2, start: 'zero', effect: 'add' };
    expect(tried(data, { value: 2 }).score).toBe('4');
    expect(tried(data, { value: 20 }).score).toBe('10');
  });

  it('takes the better of two, and what exists of two', () => {
    const data = { kind: 'eitherOr', of: [{ ...rate, input: 'a' }, { ...rate, input: 'b' }] };
    expect(tried(data, { a: 93, b: 94 }).score).toBe('9');
    expect(tried(data, { a: null, b: 94 }).score).toBe('9');
  });

  it('computes a formula and never divides by zero', () => {
    const by = (op: string, ...of: unknown[]) => ({ op, of });
    const [changed, budget] = [{ op: 'input', name: 'changed' }, { op: 'input', name: 'budget' }];
    const share = by('subtract', { op: 'constant', value: 1 },
      by('multiply', { op: 'constant', value: 10 }, by('divide', changed, budget)));
    const data = { kind: 'formula', reading: { zh: '(1−10×调剂额/年初预算)×分值', en: '(1 − 10 × change / budget) × weight' },
      expression: by('multiply', share, { op: 'weight' }) };
    expect(tried(data, { changed: 3, budget: 100 }).score).toBe('7');
    expect(tried(data, { changed: 30, budget: 100 }).score).toBe('0');
    expect(tried(data, { changed: 3, budget: 0 })).toMatchObject({ score: null, state: 'nothing-to-measure' });
  });

  it('decides a day', () => {
    const data = { kind: 'allOrNothing', conditions: [{ is: '<=', day: '2020-11-30' }] };
    expect(tried(data, { value: '2020-10-31' }).score).toBe('10');
    expect(tried(data, { value: '2020-12-01' }).score).toBe('0');
  });

  it('refuses a rule that cannot be applied', () => {
    expect(rule.safeParse({ kind: 'steps', direction: 'shortfall', points: 1 }).success).toBe(false);
    expect(rule.safeParse({ kind: 'steps', direction: 'perEvent', per: 0, points: 1 }).success).toBe(false);
    expect(rule.safeParse({ kind: 'unheard' }).success).toBe(false);
  });
});

describe('conditions', () => {
  const when = (conditions: unknown[], values: Values) => tried({ kind: 'allOrNothing', conditions }, values);
  const [yes, no] = [{ input: 'a', holds: true }, { input: 'b', holds: true }];

  it('hold together, or one of them', () => {
    expect(when([yes, no], { a: true, b: false }).score).toBe('0');
    expect(when([{ anyOf: [yes, no] }], { a: true, b: false }).score).toBe('10');
    expect(when([{ anyOf: [yes, no] }], { a: false, b: false }).score).toBe('0');
    expect(when([{ anyOf: [yes, no] }], { a: true, b: null }).score).toBe('10');
    expect(when([{ anyOf: [yes, no] }], { a: false, b: null })).toMatchObject({ score: null, state: 'no-evidence' });
  });

  it.each([
    ['2023-10', 'scored', '10'], ['2023-12', 'scored', '0'], ['2023-11', 'needs-judgement', null], ['2023-11-15', 'scored', '10'],
    ['2023-02-30', 'needs-judgement', null], ['2023-13', 'needs-judgement', null], ['11月底', 'needs-judgement', null],
  ])('take %s for a day, or leave it to a person', (value, state, points) => {
    expect(when([{ is: '<=', day: '2023-11-15' }], { value })).toMatchObject({ state, score: points });
  });

  it('compare with another input, times a factor', () => {
    const within = [{ is: '>=', value: { input: 'target' } }, { is: '<', value: { input: 'target', times: '1.3' } }];
    expect([99, 100, 129, 130].map((value) => when(within, { value, target: 100 }).score)).toEqual(['0', '10', '10', '0']);
    expect(when(within, { value: 100, target: null }).working.zh).toBe('“target”尚无依据，不计分');
    expect(when(within, { value: 100, target: '显著提升' })).toMatchObject({ state: 'needs-judgement' });
  });
});

describe('rules inside rules', () => {
  const off = (points: number) => ({ kind: 'steps', direction: 'perEvent', points });

  it('take off twice as much, or give half', () => {
    const modified = (more: object) => ({ kind: 'modifier', conditions: [{ input: 'listed', holds: true }], because: { zh: '列督', en: 'listed' }, rule: off(1), ...more });
    expect(tried(modified({ factor: '2' }), { value: 3, listed: true }).score).toBe('4');
    expect(tried(modified({ factor: '0.5', of: 'points' }), { value: 4, listed: true }).score).toBe('3');
    expect(tried(modified({ factor: { input: 'grade' } }), { value: 3, listed: true, grade: '1.5' }).score).toBe('5.5');
    expect(tried(modified({ factor: '2' }), { value: 3, listed: null })).toMatchObject({ score: null, state: 'no-evidence' });
  });

  it('step in where there is nothing to measure, and only there', () => {
    const data = { kind: 'ifNothing', rule: { kind: 'proportion', direction: 'towards', target: { input: 'all' } }, because: { zh: '无此项', en: 'none' },
      otherwise: { kind: 'ifNothing', rule: { kind: 'points', award: { share: '0.5' } }, otherwise: { kind: 'points', award: 'none' }, because: { zh: '', en: '' } } };
    expect(tried(data, { value: 0, all: 0 })).toMatchObject({ score: '5', working: { zh: '无此项：按规则给分，得 5 分' } });
    expect(tried(data, { value: 0, all: null })).toMatchObject({ score: null, state: 'no-evidence' });
  });

  it('keep the range of a person, either way round', () => {
    const judged = { kind: 'judgement', from: 'full', to: { share: '0.8' } };
    expect(tried(judged, { judgement: 9 }).score).toBe('9');
    expect(tried(judged, { judgement: 7 })).toMatchObject({ score: null, state: 'needs-judgement' });
  });

  it('name the items of a checklist that nobody knows', () => {
    const item = (input: string, zh: string) => ({ input, label: { zh, en: input }, points: 1 });
    expect(tried({ kind: 'checklist', mode: 'add', items: [item('plan', '有方案'), item('ledger', '有台账')] }, { plan: true, ledger: null }).working)
      .toEqual({ zh: '“有台账”尚无依据，不计分', en: '"ledger": no evidence yet, no score' });
  });
});

describe('numbers', () => {
  it('are exact, and half a unit rounds up', () => {
    const thirds = { kind: 'proportion', direction: 'towards', target: 3 };
    expect(tried(thirds, { value: 1 }).score).toBe('3.33');
    expect(tried({ kind: 'steps', direction: 'perEvent', points: '0.1' }, { value: 3 }, '0.3').score).toBe('0');
    expect(score(rule.parse({ kind: 'points', award: '0.125' }), {}, '1').score).toBe('0.13');
    expect(score(rule.parse({ kind: 'points', award: '0.125' }), {}, '1', 3).score).toBe('0.125');
  });

  it('of full marks are the weight itself; rounding gives no more than it', () => {
    expect(score(rule.parse({ kind: 'points', award: 'full' }), {}, '33.333333')).toMatchObject({ score: '33.333333', state: 'scored' });
    expect(score(rule.parse({ kind: 'points', award: '33.335' }), {}, '33.336').score).toBe('33.336');
    expect(score(rule.parse({ kind: 'points', award: '3.125' }), {}, '3.125', 2, 'penalty').score).toBe('-3.125');
  });

  it('that a double may have changed are refused, not rounded', () => {
    for (const award of [0.1 + 0.2, 2 ** 60, 1e21, 1e-7]) expect(rule.safeParse({ kind: 'points', award }).success).toBe(false);
    for (const award of ['0.30000000000000000004', 0.3, 123456789.25, '1152921504606846977']) expect(rule.safeParse({ kind: 'points', award }).success).toBe(true);
  });
});
