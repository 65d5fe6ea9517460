import { readdirSync, readFileSync } from 'node:fs';
import { vocabulary } from '@fenghuo/server/evaluation/evidence/evidence';
import { checksOf } from '@fenghuo/shared/evaluation/checks';
import { framework } from '@fenghuo/shared/evaluation/framework';
import { measure } from '@fenghuo/shared/evaluation/measure';
import { readBack } from '@fenghuo/shared/evaluation/read-back';
import { gradeOf, tablePolicy, totalOf } from '@fenghuo/shared/evaluation/table';
import { flawsOf } from '@fenghuo/shared/evaluation/vocabulary';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../seeds/frameworks/', import.meta.url);
const frameworks = readdirSync(folder).map((file) => framework.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
const zizhou = frameworks.find((one) => one.code === '610831-2020')!;

describe('the frameworks that are shipped', () => {
  it.each(frameworks)('$code names only what the datasets know', (one) => {
    const measures = [
      ...one.rows.flatMap((row) => [...Object.values(row.inputs), ...row.parts, ...row.otherReadings]),
      ...one.figures.flatMap((figure) => [figure, ...figure.parts]),
    ];
    expect(measures.flatMap((named) => flawsOf(named.measure, vocabulary))).toEqual([]);
  });

  it('show that the printed 96 and 28 do not follow from the printed rows', () => {
    const checks = new Map(checksOf(zizhou, []).map((check) => [check.code, check]));
    expect(checks.get('weights')).toMatchObject({ state: 'holds', stated: '100', computed: '100' });
    expect(checks.get('printed-total')).toMatchObject({ state: 'differs', stated: '96', computed: '94', difference: '2' });
    expect(checks.get('printed-group-budget')).toMatchObject({ state: 'differs', stated: '28', computed: '26', difference: '2' });
    expect(checks.get('printed-group-output')).toMatchObject({ state: 'holds', stated: '34', computed: '34', difference: '0' });
  });

  it('refuse a row whose rule reads what nobody measures', () => {
    const [row] = zizhou.rows;
    expect(framework.safeParse({ ...zizhou, rows: [{ ...row, inputs: {} }] }).success).toBe(false);
  });
});

describe('a measure', () => {
  const leaf = { op: 'count', dataset: 'inspections', period: 'inspectedOn' };

  it('reads back with its whole filter', () => {
    const tree = measure.parse({ ...leaf, where: { kind: { in: ['special'] }, sector: { in: ['fuelStation', 'fireworks'] } },
      admissible: ['twoOfficers@1'] });
    expect(readBack(tree, vocabulary)).toEqual({
      zh: '“安全检查”记录数：检查日期在评价年度内，检查类型为专项检查，监管行业为加油站、烟花爆竹，检查人员不少于两人',
      en: 'Number of records "Inspection": "Inspected on" in the evaluated year, kind is special inspection, '
        + 'sector is fuel stations or fireworks, two or more officers',
    });
  });

  it.each([
    { ...leaf, dataset: 'nothing' }, { ...leaf, period: 'constructor' }, { ...leaf, where: { sector: { in: ['unheard'] } } },
    { ...leaf, where: { unheard: { present: true } } }, { ...leaf, admissible: ['twoOfficers@9'] },
    { op: 'sum', dataset: 'premises-measures', period: 'takenOn', quantity: 'quantity' },
  ])('is found out when it names what is not there: %o', (data) => {
    expect(flawsOf(measure.parse(data), vocabulary)).toHaveLength(1);
  });

  it('has no arithmetic on words', () => {
    const latest = { op: 'latest', dataset: 'assessment-results', period: 'assessedYear', dimension: 'grade' };
    expect(flawsOf(measure.parse(latest), vocabulary)).toEqual([]);
    expect(flawsOf(measure.parse({ op: 'add', of: [leaf, latest] }), vocabulary)).toHaveLength(1);
  });
});

describe('the table', () => {
  const policy = tablePolicy.parse({});
  const thresholds = zizhou.gradeThresholds;

  it('gives no grade while a row has no score', () => {
    const total = totalOf([{ weight: '60', score: '60' }, { weight: '40', score: null }], policy);
    expect(total).toEqual({ score: '60', weight: '100', weightScored: '60' });
    expect(gradeOf(total, thresholds)).toBeNull();
  });

  it.each([['90', 'excellent'], ['89.99', 'good'], ['60', 'fair'], ['59.99', 'poor']])('grades %s as %s', (score, code) => {
    expect(gradeOf(totalOf([{ weight: '100', score }], policy), thresholds)?.code).toBe(code);
  });

  it('spreads the weight of a row that does not apply, or grants it', () => {
    const rows = [{ weight: '80', score: '72' }, { weight: '20', score: null, notApplicable: true }];
    expect(totalOf(rows, policy)).toEqual({ score: '90', weight: '100', weightScored: '100' });
    expect(totalOf(rows, tablePolicy.parse({ notApplicable: 'full' })).score).toBe('92');
  });

  it('bounds what rewards and penalties move', () => {
    const rows = [{ weight: '100', score: '90' }, { weight: '0', score: '3', bonus: true }];
    expect(totalOf(rows, tablePolicy.parse({ bonus: { atMost: '0.5', atLeast: '-2' } })).score).toBe('90.5');
  });

  it('lets a veto decide', () => {
    expect(gradeOf(totalOf([{ weight: '100', score: '95' }], policy), thresholds, 'poor')?.code).toBe('poor');
  });
});
