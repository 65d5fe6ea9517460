import { readdirSync, readFileSync } from 'node:fs';
import { vocabulary } from '@fenghuo/server/evaluation/evidence/evidence';
import { framework } from '@fenghuo/shared/evaluation/framework';
import { measure, type Measure } from '@fenghuo/shared/evaluation/measure';
import { isComputable, measureFlaws, type Purpose } from '@fenghuo/shared/evaluation/measure-checks';
import { readBack } from '@fenghuo/shared/evaluation/read-back';
import { describe, expect, it } from 'vitest';

const inspections = { op: 'count', dataset: 'inspections', period: 'inspectedOn' };
const hazards = { op: 'count', dataset: 'hazards', period: 'foundOn' };
const money = { op: 'sum', dataset: 'budget-executions', period: 'fiscalYear', quantity: 'amount' };
const grade = { op: 'latest', dataset: 'assessment-results', period: 'assessedYear', dimension: 'grade' };
const points = { op: 'latest', dataset: 'judgements', period: 'assessedYear', dimension: 'points', about: { row: { in: ['9'] } } };
const constant = (value: string, zh = '计划数') => ({ op: 'constant', value, description: { zh, en: zh && 'Planned' } });

const found = (data: unknown, purpose?: Purpose) => measureFlaws(measure.parse(data), vocabulary, purpose).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('a measure is blocked', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['when it names what is not there', { ...hazards, period: 'constructor', where: { colour: { in: ['red'] }, sector: { in: ['unheard'] } }, admissible: ['photo@9'] },
      ['date-unknown period', 'condition-unknown admissible', 'dimension-unknown where.colour', 'value-unknown where.sector']],
    ['when nothing has been chosen', { ...hazards, dataset: '' }, ['not-chosen dataset']],
    ['when it adds 次 and 处', { op: 'add', of: [inspections, hazards] }, ['units-differ ']],
    ['when it takes yuan from cases', { op: 'subtract', of: [money, hazards] }, ['units-differ ']],
    ['deep inside', { op: 'multiply', of: [constant('2'), { op: 'add', of: [hazards, { op: 'add', of: [inspections, money] }] }] },
      ['units-differ of.1.of.1', 'units-differ of.1']],
    ['when a percentage lies across units', { op: 'ratio', numerator: hazards, denominator: inspections, whenZero: 'no-evidence' }, ['ratio-across-units ']],
    ['when the denominator may be zero and nobody has decided', { op: 'ratio', numerator: hazards, denominator: hazards }, ['zero-undecided whenZero']],
    ['when the year before may be zero', { op: 'change', of: hazards }, ['zero-undecided whenZero']],
    ['when it divides by the constant 0', { op: 'ratio', numerator: hazards, denominator: constant('0') }, ['divided-by-zero denominator']],
    ['when it reckons with a word', { op: 'add', of: [constant('1'), grade] }, ['word-in-arithmetic of.1']],
    ['when it sums several units', { op: 'sum', dataset: 'premises-measures', period: 'takenOn', quantity: 'quantity' }, ['units-mixed quantity']],
    ['when it scores income from fines', { op: 'sum', dataset: 'penalty-cases', period: 'decidedOn', quantity: 'fine' }, ['unscorable quantity']],
    ['when a constant does not say what it is', { op: 'add', of: [hazards, constant('3', '')] }, ['description-missing of.1.description']],
  ])('%s', (_, data, flaws) => {
    expect(found(data)).toEqual(flaws);
    for (const { sentence } of measureFlaws(measure.parse(data), vocabulary)) {
      expect(sentence.zh).toMatch(/请|可/);
      expect(sentence.en.length).toBeGreaterThan(5);
    }
  });

  it('by the article of the law where income from fines is scored, and not where it is told', () => {
    const fines = { op: 'sum', dataset: 'penalty-cases', period: 'decidedOn', quantity: 'fine' };
    expect(measureFlaws(measure.parse(fines), vocabulary)[0]!.sentence.zh).toContain('行政处罚法');
    expect(found(fines, 'told')).toEqual([]);
  });
});

describe('a measure passes', () => {
  it.each<[string, unknown]>([
    ['as a percentage of one unit with a choice for zero', { op: 'ratio', numerator: hazards, denominator: hazards, whenZero: 'nothing-to-measure' }],
    ['as a plain quotient of different units', { op: 'ratio', numerator: hazards, denominator: inspections, as: 'plain', whenZero: 'no-evidence' }],
    ['as a percentage across units that somebody confirmed', { op: 'ratio', numerator: hazards, denominator: inspections, acrossUnits: true, whenZero: 'no-evidence' }],
    ['over a constant that is not zero', { op: 'ratio', numerator: hazards, denominator: constant('60') }],
    ['over a sum that cannot be zero', { op: 'ratio', numerator: hazards, denominator: { op: 'add', of: [hazards, constant('1')] } }],
    ['with a constant beside any unit', { op: 'subtract', of: [money, constant('24')] }],
    ['with points given by a person', { op: 'add', of: [points, constant('1')] }],
    ['as percentages added', { op: 'add', of: [{ op: 'ratio', numerator: hazards, denominator: constant('2') }, { op: 'ratio', numerator: money, denominator: constant('3') }] }],
    ['as a word by itself', grade],
  ])('%s', (_, data) => expect(found(data)).toEqual([]));

  it('in every framework that is shipped', () => {
    const folder = new URL('../../seeds/frameworks/', import.meta.url);
    for (const file of readdirSync(folder)) {
      const { rows, figures } = framework.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
      const scored = rows.flatMap((row) => Object.values(row.inputs));
      const told = [...rows.flatMap((row) => [...row.parts, ...row.otherReadings]), ...figures.flatMap((figure) => [figure, ...figure.parts])];
      const flawsIn = (of: readonly { measure: Measure }[], purpose: Purpose) => of.flatMap((one) => measureFlaws(one.measure, vocabulary, purpose));
      expect([...flawsIn(scored, 'scored'), ...flawsIn(told, 'told')], file).toEqual([]);
    }
  });

  it('to be tried out while only its use is open', () => {
    const computable = (data: unknown) => isComputable(measureFlaws(measure.parse(data), vocabulary));
    expect(computable({ op: 'change', of: hazards })).toBe(true);
    expect(computable({ ...hazards, dataset: '' })).toBe(false);
  });
});

it('a formula reads by the names of its parts, and says what each stands for', () => {
  const rate = measure.parse({
    op: 'ratio', label: { zh: '整改率', en: 'Rectification rate' }, numerator: { ...hazards, label: { zh: '已销号隐患', en: 'hazards closed' }, where: { state: { in: ['closed'] } } },
    denominator: { ...hazards, label: { zh: '应整改隐患', en: 'hazards to be rectified' } },
  });
  expect(readBack(rate, vocabulary).zh).toBe('整改率 = 已销号隐患 ÷ 应整改隐患 × 100%。其中：“已销号隐患”即“隐患”记录数：发现日期在评价年度内，状态为销号；'
    + '“应整改隐患”即“隐患”记录数：发现日期在评价年度内');
});

it('a measure that is no measure is refused at the place that is wrong', () => {
  const broken = { op: 'ratio', numerator: hazards, denominator: { ...hazards, where: { sector: { in: [] } } } };
  expect(measure.safeParse(broken).error?.issues[0]?.path.slice(0, 3)).toEqual(['denominator', 'where', 'sector']);
});
