import { vocabulary } from '@fenghuo/server/evaluation/evidence/evidence';
import { checkDefinitions, townshipCheck } from '@fenghuo/shared/evaluation/check-definitions';
import { checksOf, compared, measuredCheck } from '@fenghuo/shared/evaluation/checks';
import type { EvaluationForm, Figure, FormRow } from '@fenghuo/shared/evaluation/form';
import { framework } from '@fenghuo/shared/evaluation/framework';
import { obstaclesOf } from '@fenghuo/shared/evaluation/preparation';
import { flawsOf } from '@fenghuo/shared/evaluation/vocabulary';
import { describe, expect, it } from 'vitest';

const words = (zh: string) => ({ zh, en: zh });
const figure = (code: string, value: string | null, counted = 1): Figure =>
  ({ code, label: words(code), value, unit: null, state: 'measured', counted, notCounted: 0, reading: words('') });
const row = (given: Partial<FormRow>): FormRow => ({
  ...figure('1', '3'), state: 'scored', level1: words('一'), level2: words('二'), level3: words('三'), weight: '10', target: words(''), ruleText: words(''),
  score: '10', working: words(''), parts: [], otherReadings: [], printed: null, ...given,
});

const bare = { code: 'c', severity: 'blocks', sentence: words('核对') } as const;

describe('a check', () => {
  it.each([
    ['=', '3', '3', 'holds'], ['=', '3', '2', 'differs'], ['<=', '2', '3', 'holds'], ['<=', '4', '3', 'differs'], ['>=', '3', '3', 'holds'],
    ['>=', '2.99', '3', 'differs'], ['=', '0.1', '0.10', 'holds'],
  ] as const)('stated %s computed: %s beside %s %s', (relation, stated, computed, state) => {
    expect(compared({ ...bare, relation }, stated, computed).state).toBe(state);
  });

  it('over no record has nothing to check', () => {
    const [definition] = checkDefinitions;
    expect(measuredCheck(definition!, figure('stated', '0', 0), figure('computed', null, 0), null))
      .toMatchObject({ state: 'nothing-to-check', computed: '0' });
    expect(measuredCheck(definition!, figure('stated', '2'), figure('computed', '1'), null)).toMatchObject({ state: 'differs', difference: '1' });
  });

  it.each([...checkDefinitions, townshipCheck(13)])('$code names only what the datasets know', ({ stated, computed, mend }) => {
    const measures = [stated, computed, ...(mend ? [mend] : [])].map((side) => side.measure);
    expect(measures.flatMap((measure) => flawsOf(measure, vocabulary))).toEqual([]);
  });
});

const inspections = { op: 'count', dataset: 'inspections', period: 'inspectedOn' };
const mixed = { op: 'add', of: [inspections, { op: 'count', dataset: 'hazards', period: 'foundOn' }] };
const form = (measure: object) => framework.parse({
  code: 'f', bureau: '610831', year: 2020, version: 1, title: words('表'), policy: { weights: { sum: '10' } },
  rows: [{
    code: '1', level1: words('一'), level2: words('二'), level3: words('三'), weight: '10', target: words(''), ruleText: words(''),
    inputs: { value: { measure } }, rule: { kind: 'points', award: 'full' },
  }],
});
const scored = (rows: readonly FormRow[], total = '10') =>
  ({ rows, groups: [{ level1: words('一'), level2: words('二'), weight: '10', score: '10', weightScored: '10' }], figures: [],
    total: { score: total, weight: '10', weightScored: '10' } });
const stateOf = (checks: EvaluationForm['checks'], code: string) => checks.find((one) => one.code === code)?.state;

describe('the arithmetic of a form', () => {
  it('finds a total that is not the sum of its rows', () => {
    expect(stateOf(checksOf(form(inspections), scored([row({})]), [], vocabulary), 'total')).toBe('holds');
    expect(stateOf(checksOf(form(inspections), scored([row({})], '12'), [], vocabulary), 'total')).toBe('differs');
  });

  it('rounds the sum of its rows as it rounds the total, and names both sums of the weights', () => {
    const thirds = ['1', '2', '3'].map((code) => row({ code, weight: '33.333333', score: '33.333333' }));
    expect(stateOf(checksOf(form(inspections), scored(thirds, '100'), [], vocabulary), 'total')).toBe('holds');
    expect(checksOf(form(inspections), scored(thirds, '100'), [], vocabulary)[0]!.sentence.zh).toBe('各行分值合计 10 分，应为 10 分');
  });

  it('finds a score above its weight and a loss without its reason', () => {
    expect(stateOf(checksOf(form(inspections), scored([row({ score: '11' })]), [], vocabulary), 'score-within-weight')).toBe('differs');
    const lost = scored([row({ score: '8' })]);
    expect(stateOf(checksOf(form(inspections), lost, [], vocabulary), 'deviation-reasons')).toBe('differs');
    expect(stateOf(checksOf(form(inspections), lost, ['1'], vocabulary), 'deviation-reasons')).toBe('holds');
  });

  it('works quotients out again', () => {
    const side = (code: string, value: string): Figure => ({ ...figure(code, value), unit: words('处') });
    const ratio = (value: string) => row({ value, unit: words('%'), parts: [side('numerator', '578'), side('denominator', '674')] });
    expect(stateOf(checksOf(form(inspections), scored([ratio('85.76')]), [], vocabulary), 'ratios')).toBe('holds');
    expect(stateOf(checksOf(form(inspections), scored([ratio('70')]), [], vocabulary), 'ratios')).toBe('differs');
  });

  it('finds numbers of different units added up', () => {
    expect(stateOf(checksOf(form(inspections), scored([row({})]), [], vocabulary), 'units')).toBe('nothing-to-check');
    expect(stateOf(checksOf(form(mixed), scored([row({})]), [], vocabulary), 'units')).toBe('differs');
  });
});

describe('what keeps a form from being frozen', () => {
  const failing = compared({ ...bare, code: 'weights' }, '100', '90');

  it('is each row without a score, each loss without its reason and each check that blocks', () => {
    const rows = [
      row({ code: 'a', score: null, state: 'no-evidence' }), row({ code: 'b', score: null, state: 'needs-judgement' }), row({ code: 'c', score: '9' }),
    ];
    const checks = [
      failing, compared({ ...bare, code: 'warned', severity: 'warns' }, '1', '2'), compared({ ...bare, code: 'deviation-reasons' }, '1', '0'),
    ];
    expect(obstaclesOf({ rows, checks }, []).map(({ kind, code }) => [kind, code])).toEqual([
      ['no-score', 'a'], ['needs-judgement', 'b'], ['deviation-missing', 'c'], ['check-fails', 'weights'],
    ]);
  });

  it('is not a row that does not apply, nor rewards and penalties', () => {
    const rows = [
      row({ code: 'a', score: null, applies: false }), row({ code: 'b', kind: 'bonus', score: '0', weight: '5' }),
      row({ code: 'c', kind: 'penalty', score: '-1' }),
    ];
    expect(obstaclesOf({ rows, checks: [] }, [])).toEqual([]);
  });
});
