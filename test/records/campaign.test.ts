import { campaign } from '@fenghuo/shared/records/campaign';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, hazardBody, inspectionBody, premisesMeasureBody, transitionBody } from '../setup/builders.js';
import { campaignBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'campaigns';

describe('a campaign', () => {
  describeCommonCases({
    contract: campaign, application: () => application, build: async (given) => campaignBody(given),
    may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  });

  test('does not end before it begins, and closes with a summary', async () => {
    const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
    const problem = await refused(application, 'campaign-ends-before-start', () => inspector.post(`/api/${path}`, campaignBody({ endsOn: '2020-04-30' })));
    expect(namedPaths(problem)).toEqual(['record.endsOn', 'record.startsOn']);
    const planned = await created(inspector, path, campaignBody());
    const running = await moved(inspector, path, planned, 'start', transitionBody(planned));
    const close = addressOf(path, running, '/transitions/close');
    await refused(application, 'role-not-allowed', () => inspector.post(close, transitionBody(running, { closedOn: '2020-09-01', summary: '完成' })));
    expect(namedPaths(await refused(application, 'contract-broken', () => manager.post(close, transitionBody(running))))).toEqual(['values.closedOn', 'values.summary']);
    await refused(application, 'campaign-ends-before-start', () => manager.post(close, transitionBody(running, { closedOn: '2020-04-30', summary: '完成' })));
    const closed = await moved(manager, path, running, 'close', transitionBody(running, { closedOn: '2020-09-01', summary: '完成' }));
    await refused(application, 'record-settled', () => inspector.patch(addressOf(path, closed), amendBody(closed, { title: '更正' })));
  });

  test('keeps its sectors in their order, each once', async () => {
    const inspector = await application.as('inspector');
    expect(await created(inspector, path, campaignBody({ sectors: ['nonCoalMine', 'fuelStation', 'nonCoalMine'] }))).toMatchObject({ sectors: ['fuelStation', 'nonCoalMine'] });
    expect(namedPaths(await refused(application, 'contract-broken', () => inspector.post(`/api/${path}`, campaignBody({ sectors: [] }))))).toEqual(['record.sectors']);
  });

  test('is named by the inspections, hazards and measures that belong to it', async () => {
    const inspector = await application.as('inspector');
    const { id } = await created(inspector, path, campaignBody());
    for (const [of, body] of [['inspections', inspectionBody], ['hazards', hazardBody], ['premises-measures', premisesMeasureBody]] as const) {
      expect(await created(inspector, of, body({ campaign: id }))).toMatchObject({ campaign: id });
      const { rows } = accepted(await inspector.get<{ rows: { campaign: string }[] }>(`/api/${of}?bureau=610831&campaign=${id}`));
      expect(rows.map(({ campaign: named }) => named)).toEqual([id]);
    }
  });
});
