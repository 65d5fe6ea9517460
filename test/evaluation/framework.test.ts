import { readdirSync, readFileSync } from 'node:fs';
import { vocabulary } from '@fenghuo/server/evaluation/evidence/evidence';
import { checksOf } from '@fenghuo/shared/evaluation/checks';
import { framework } from '@fenghuo/shared/evaluation/framework';
import { measure } from '@fenghuo/shared/evaluation/measure';
import { readBack } from '@fenghuo/shared/evaluation/read-back';
import { ruleFlaws } from '@fenghuo/shared/evaluation/rule-flaws';
import { scoreSource } from '@fenghuo/shared/evaluation/score-source';
import { unscorableIn } from '@fenghuo/shared/evaluation/unscorable';
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
    const nothing = { rows: [], groups: [], figures: [], total: { score: '0', weight: '0', weightScored: '0' } };
    const checks = new Map(checksOf(zizhou, nothing, [], vocabulary).map((check) => [check.code, check]));
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

describe('a framework', () => {
  const about = (dataset: string, period: string, more: object) => ({ op: 'count', dataset, period, ...more });
  const deaths = { value: { measure: about('disasters', 'occurredOn', {}) } };
  const veto = { code: 'deaths', label: { zh: '较大以上事故', en: 'Major accident' }, inputs: deaths, grade: 'poor', conditions: [{ is: '>=', value: '3' }] };
  const flaws = (more: object) => {
    const data = { ...zizhou, ...more };
    const { error } = framework.safeParse(data);
    return error ? ruleFlaws(error, data).map(({ path, sentence }) => `${path}: ${sentence.en}`) : [];
  };
  const unmeasured = (name: string) => `the rule or a condition reads "${name}", which nothing measures: add its measure, or correct the name in the rule`;

  it('may have vetoes and an eligibility, each with inputs of its own', () => {
    expect(flaws({ vetoes: [veto], eligibility: { label: veto.label, inputs: deaths, conditions: veto.conditions } })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['an input that nobody measures', { vetoes: [{ ...veto, inputs: {} }] }, `deaths: ${unmeasured('value')}`],
    ['a grade that there is not', { vetoes: [{ ...veto, grade: 'worst' }] }, 'deaths.grade: the grade thresholds have no "worst"'],
    ['no effect', { vetoes: [{ ...veto, grade: undefined }] }, 'vetoes[0]: a veto needs its effect: grade or total'],
    ['the code of a row', { vetoes: [{ ...veto, code: '7' }] }, '（整个文件 the whole file）: the code "7" stands twice: each row and figure needs its own'],
    ['an eligibility without its input', { eligibility: { label: veto.label, inputs: {}, conditions: veto.conditions } }, `eligibility: ${unmeasured('value')}`],
    ['grades that overlap', { gradeThresholds: [{ code: 'a', label: veto.label, from: '80' }, { code: 'b', label: veto.label, to: '90' }] }, 'gradeThresholds[1]: overlaps a range before it: check which of them includes the common end'],
  ])('is refused with %s', (_, more, message) => {
    expect(flaws(more)).toContain(message);
  });

  it('is refused with a row that applies by an input it has not, or weighs less than nothing', () => {
    const [row] = zizhou.rows;
    const applies = { conditions: [{ input: 'projects', is: '>', value: '0' }], because: veto.label };
    expect(flaws({ rows: [{ ...row, applies }] })).toEqual([`rows[0].inputs: ${unmeasured('projects')}`]);
    expect(flaws({ rows: [{ ...row, weight: '-1' }] })).toContain('rows[0].weight: a weight is not negative');
  });

  it('may not veto by income from fines either', () => {
    const fines = { value: { measure: { op: 'sum', dataset: 'penalty-cases', period: 'decidedOn', quantity: 'fine' } } };
    const found = unscorableIn(framework.parse({ ...zizhou, vetoes: [{ ...veto, inputs: fines }] }), vocabulary);
    expect(found.map(({ row, quantity }) => [row, quantity])).toEqual([['deaths', 'penalty-cases.fine']]);
  });

  it('is refused before a measure without end is walked', () => {
    let endless: object = { op: 'constant', value: '1', description: veto.label };
    for (let level = 0; level < 20_000; level += 1) endless = { op: 'add', of: [endless, endless] };
    expect(flaws({ rows: [{ ...zizhou.rows[0], inputs: { value: { measure: endless } } }] })).toEqual([expect.stringContaining('rows[0].inputs.value.measure: more than 5000 values')]);
  });

  it('tells for each row where its score comes from', () => {
    const sources = Object.fromEntries(zizhou.rows.map((row) => [row.code, scoreSource(row)]));
    expect(sources).toMatchObject({ 1: 'auto', 7: 'auto', 10: 'evidence', 14: 'external', 15: 'auto' });
    const judged = { kind: 'clamp', rule: { kind: 'judgement', from: 'none', to: 'full' } };
    const measured = { measure: about('judgements', 'assessedYear', { op: 'latest', dimension: 'points' }) };
    const [row] = framework.parse({ ...zizhou, rows: [{ ...zizhou.rows[0], rule: judged, inputs: { value: measured, judgement: measured } }] }).rows;
    expect([scoreSource(row!), scoreSource({ ...row!, source: 'external' })]).toEqual(['judgement', 'external']);
  });
});
