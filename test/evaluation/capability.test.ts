import { openEvidence, vocabulary } from '@fenghuo/server/evaluation/evidence/evidence';
import { Partials } from '@fenghuo/server/evaluation/evidence/partials';
import { measureAll } from '@fenghuo/server/evaluation/measures/figures';
import { recordsBehind } from '@fenghuo/server/evaluation/measures/records';
import { measure, type Measure } from '@fenghuo/shared/evaluation/measure';
import { flawsOf } from '@fenghuo/shared/evaluation/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { hazardBody, inspectionBody, premisesMeasureBody, transitionBody, voidBody } from '../setup/builders.js';
import {
  budgetExecutionBody, budgetLineBody, campaignBody, emergencyPlanBody, equipmentBody, equipmentCheckBody, organisationBody,
  publicityActivityBody, publicityMaterialBody,
} from '../setup/builders/capability.js';
import { accepted, addressOf, created, moved } from '../records/support.js';
import { ownerSql, zizhou } from './records.js';

let application: Application;
const partials = new Partials();

beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const evidence = () => openEvidence(ownerSql(application.database), zizhou, partials);
const asked = (tree: unknown, year: number) => ({ code: 'value', label: { zh: '数', en: 'Figure' }, measure: measure.parse(tree), year });

async function figureOf(tree: unknown, year = 2020) {
  return (await measureAll(await evidence(), [asked(tree, year)], 2)).measured[0]!.figure;
}
const valueOf = async (tree: unknown, year?: number) => (await figureOf(tree, year)).value;

describe('the budget', () => {
  const lines = (quantity: string, where = {}) => ({ op: 'sum', dataset: 'budget-lines', period: 'fiscalYear', quantity, where });
  const executed = (where = {}) => ({ op: 'sum', dataset: 'budget-executions', period: 'fiscalYear', quantity: 'amount', where });
  const rate = (numerator: object, denominator: object) => ({ op: 'ratio', as: 'percent', numerator, denominator });

  it('is told in yuan, available is what was approved, carried over and adjusted, and what is spent belongs to the year of its line', async () => {
    const finance = await application.as('finance');
    const adjusted = { carriedOver: 10_000_00, adjusted: -5_000_00, adjustmentDocument: '子财发〔2020〕9 号' };
    const { id: line } = await created(finance, 'budget-lines', budgetLineBody({ ...adjusted, inPlace: 90_000_00 }));
    await created(finance, 'budget-lines', budgetLineBody({ fiscalYear: 2021, initial: 7 }));
    await created(finance, 'budget-lines', budgetLineBody({ initial: null, inPlace: null, funding: 'other' }));
    await created(finance, 'budget-executions', budgetExecutionBody({ line, amount: 40_000_55 }));
    await created(finance, 'budget-executions', budgetExecutionBody({ line, month: 'm12', bookedOn: '2021-01-08', amount: 12_999_45 }));
    expect(await valueOf(lines('initial'))).toBe('100000');
    expect(await valueOf(lines('available'))).toBe('105000');
    expect(await valueOf(lines('initial'), 2021)).toBe('0.07');
    expect(await valueOf(executed())).toBe('53000');
    expect(await valueOf(executed(), 2021)).toBe('0');
    expect(await valueOf(rate(lines('inPlace'), lines('initial')))).toBe('90');
    expect(await valueOf(rate(executed(), lines('available')))).toBe('50.48');
    expect(await valueOf(rate(lines('initial'), executed()))).toBe('188.68');
    expect(await valueOf(executed({ expenditure: { in: ['basic'] } }))).toBe('0');
    expect((await figureOf(lines('initial'))).unit).toEqual({ zh: '元', en: 'yuan' });
  });
});

describe('what lasts', () => {
  const plans = { op: 'count', dataset: 'emergency-plans', period: 'inForce', where: { state: { in: ['published', 'filed'] } } };

  it('counts in every year that it reaches into, and in no other', async () => {
    const manager = await application.as('manager');
    const drafted = await created(manager, 'emergency-plans', emergencyPlanBody());
    expect(await valueOf(plans)).toBe('0');
    const reviewed = await moved(manager, 'emergency-plans', drafted, 'review', transitionBody(drafted));
    const approval = { approvedOn: '2020-05-20', approvedBy: '县政府', validUntil: '2021-12-31' };
    await moved(manager, 'emergency-plans', reviewed, 'publish', transitionBody(reviewed, approval));
    expect(await Promise.all([2019, 2020, 2021, 2022].map((year) => valueOf(plans, year)))).toEqual(['0', '1', '1', '0']);
  });

  it('has no end where none is known', async () => {
    const duty = await application.as('duty');
    const organisation = await created(duty, 'organisations', organisationBody({ kind: 'rescueCentre', formedOn: '2019-12-31' }));
    const centres = { op: 'exists', dataset: 'organisations', period: 'standing', about: { kind: { in: ['rescueCentre'] } } };
    expect(await Promise.all([2018, 2019, 2020, 2030].map((year) => valueOf(centres, year)))).toEqual(['false', 'true', 'true', 'true']);
    const page = await recordsBehind(await evidence(), asked(centres, 2020), { set: 'counted', after: null, limit: 5 });
    expect(page.rows.map(({ id }) => id)).toEqual([organisation.id]);
  });
});

describe('equipment', () => {
  it('counts as working by its last check', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    const { id: equipment } = await created(duty, 'equipment', equipmentBody({ quantity: 25 }));
    const working = {
      op: 'sum', dataset: 'equipment', period: 'inService', quantity: 'quantity', about: { category: { in: ['satellitePhone'] }, unit: { in: ['部'] } },
      where: { state: { in: ['normal'] } }, admissible: ['checked@1'],
    };
    expect(await valueOf(working)).toBe('0');
    await created(duty, 'equipment-checks', equipmentCheckBody({ equipment }));
    expect(await valueOf(working)).toBe('25');
    const faulty = await created(duty, 'equipment-checks', equipmentCheckBody({ equipment, result: 'faulty' }));
    expect(await valueOf(working)).toBe('0');
    accepted(await manager.post(addressOf('equipment-checks', faulty, '/void'), voidBody(faulty)));
    expect(await valueOf(working)).toBe('25');
  });
});

describe('publicity material', () => {
  const sum = (where: object): Measure => measure.parse({ op: 'sum', dataset: 'publicity-materials', period: 'usedOn', quantity: 'quantity', where });

  it('is added up unit by unit, never across', async () => {
    const duty = await application.as('duty');
    const { id: activity } = await created(duty, 'publicity-activities', publicityActivityBody({ theme: 'forestFire' }));
    await created(duty, 'publicity-materials', publicityMaterialBody({ activity, quantity: '300' }));
    await created(duty, 'publicity-materials', publicityMaterialBody({ quantity: '14500.5', unit: 'broadcast', kind: 'broadcast' }));
    expect(flawsOf(sum({}), vocabulary)).toEqual(['publicity-materials: quantity quantity (unit must be one unit)']);
    expect(flawsOf(sum({ unit: { in: ['copy', 'broadcast'] } }), vocabulary)).not.toEqual([]);
    const figure = await figureOf(sum({ unit: { in: ['copy'] }, theme: { in: ['forestFire'] } }));
    expect(figure).toMatchObject({ value: '300', unit: { zh: '册（份）', en: 'copies' } });
    expect(await valueOf(sum({ unit: { in: ['broadcast'] } }))).toBe('14500.5');
  });
});

describe('a campaign', () => {
  it('has as its progress what names it', async () => {
    const inspector = await application.as('inspector');
    const { id: campaign } = await created(inspector, 'campaigns', campaignBody({ title: '沿江化工退出', target: 4, targetOf: 'measures' }));
    await created(inspector, 'premises-measures', premisesMeasureBody({ kind: 'relocate', campaign }));
    await created(inspector, 'premises-measures', premisesMeasureBody({ kind: 'relocate' }));
    await created(inspector, 'inspections', inspectionBody({ campaign }));
    await created(inspector, 'hazards', hazardBody({ campaign }));
    const ofIt = { campaign: { in: ['沿江化工退出'] } };
    const done = { op: 'count', dataset: 'premises-measures', period: 'takenOn', about: { kind: { in: ['relocate'] } }, where: ofIt };
    const target = { op: 'sum', dataset: 'campaigns', period: 'underWay', quantity: 'target', about: { title: { in: ['沿江化工退出'] } } };
    expect(await valueOf({ op: 'ratio', as: 'percent', numerator: done, denominator: target })).toBe('25');
    expect(await valueOf({ op: 'count', dataset: 'inspections', period: 'inspectedOn', where: ofIt })).toBe('1');
    expect(await valueOf({ op: 'count', dataset: 'hazards', period: 'foundOn', where: ofIt })).toBe('1');
  });
});
