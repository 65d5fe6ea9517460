import type { CampaignsProgress } from '@fenghuo/shared/campaigns';
import { campaign } from '@fenghuo/shared/records/campaign';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, hazardBody, inspectionBody, premisesMeasureBody, transitionBody, voidBody } from '../setup/builders.js';
import { campaignBody } from '../setup/builders/capability.js';
import { penaltyCaseBody } from '../setup/builders/enforcement.js';
import type { Client } from '../setup/client.js';
import { places } from '../setup/people.js';
import { describeCommonCases } from './common-cases.js';
import { closedHazard, orderedHazard } from './stories.js';
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

  test('says what its target counts, or has none', async () => {
    const inspector = await application.as('inspector');
    for (const given of [{ target: 3 }, { targetOf: 'measures' as const }]) {
      const problem = await refused(application, 'campaign-target-uncounted', () => inspector.post(`/api/${path}`, campaignBody(given)));
      expect(namedPaths(problem)).toEqual(['record.target', 'record.targetOf']);
    }
  });

  describe('as far as it is', () => {
    const progress = async (client: Client, ...ids: string[]) => (
      accepted(await client.get<CampaignsProgress>(`/api/${path}/progress?bureau=610831&ids=${ids.join(',')}`)).rows);

    test('is counted from what names it and is not void, each time anew', async () => {
      const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
      const { id } = await created(inspector, path, campaignBody({ target: 4, targetOf: 'inspections' }));
      const nothing = { campaign: id, inspections: 0, hazards: 0, closed: 0, overdue: 0, measures: 0, penaltyCases: 0, fireworksCases: 0 };
      expect(await progress(inspector, id)).toEqual([{ ...nothing, closedShare: null, target: 4, targetOf: 'inspections', done: 0, targetShare: '0' }]);
      await created(inspector, 'inspections', inspectionBody({ campaign: id }));
      await created(inspector, 'inspections', inspectionBody());
      const wrong = await created(inspector, 'inspections', inspectionBody({ campaign: id }));
      expect(await progress(inspector, id)).toMatchObject([{ inspections: 2, done: 2, targetShare: '50' }]);
      accepted(await inspector.post(addressOf('inspections', wrong, '/void'), voidBody(wrong)));
      await created(inspector, 'premises-measures', premisesMeasureBody({ campaign: id }));
      await created(inspector, 'penalty-cases', penaltyCaseBody({ campaign: id }));
      await created(inspector, 'hazards', hazardBody({ campaign: id }));
      await orderedHazard(application, { campaign: id });
      await closedHazard(application, { hazard: { campaign: id } });
      expect(await progress(manager, id)).toMatchObject([
        { inspections: 1, done: 1, targetShare: '25', hazards: 3, closed: 1, closedShare: '33.3', overdue: 1, measures: 1, penaltyCases: 1, fireworksCases: 0 },
      ]);
    });

    test('is told of those campaigns that a person sees, and of 200 at most', async () => {
      const inspector = await application.as('inspector');
      const county = await created(inspector, path, campaignBody({ division: places.county.division }));
      const own = await created(inspector, path, campaignBody());
      expect((await progress(await application.as('matigou'), county.id, own.id)).map(({ campaign: id }) => id)).toEqual([own.id]);
      expect(await progress(await application.as('linxiang'), own.id)).toEqual([]);
      for (const ids of ['', 'no-id', Array.from({ length: 201 }, () => own.id).join(',')]) {
        expect((await inspector.get(`/api/${path}/progress?bureau=610831&ids=${ids}`)).status).toBe(422);
      }
    });
  });
});
