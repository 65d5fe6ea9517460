import { disaster } from '@fenghuo/shared/records/disaster';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody, voidBody } from '../setup/builders.js';
import { at, disasterBody, disasterReportBody } from '../setup/builders/disasters.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, daysFromToday, moved, namedPaths, read, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'disasters';

describe('a disaster', () => {
  describeCommonCases({
    contract: disaster, application: () => application, build: async (given) => disasterBody(given),
    may: { create: ['duty', 'manager'], amend: ['duty', 'manager'], void: ['manager'] },
  });

  test('has its day from the moment it occurred, in China', async () => {
    const duty = await application.as('duty');
    const record = await created(duty, path, disasterBody({ occurredAt: '2020-08-03T16:30:00.000Z' }));
    expect(record).toMatchObject({ occurredOn: '2020-08-04', occurredAt: '2020-08-03T16:30:00.000Z', stableOn: null });
    const amended = accepted(await duty.patch(addressOf(path, record), amendBody(record, { occurredAt: at('2020-08-05 00:30') })));
    expect(amended).toMatchObject({ occurredOn: '2020-08-05' });
  });

  test('occurred neither tomorrow nor before 1990', async () => {
    const duty = await application.as('duty');
    await refused(application, 'date-in-future', () => duty.post(`/api/${path}`, disasterBody({ occurredAt: at(`${daysFromToday(1)} 08:00`) })));
    await refused(application, 'date-out-of-range', () => duty.post(`/api/${path}`, disasterBody({ occurredAt: at('1989-08-04 08:00') })));
  });

  test('is stable from a day that is not before it occurred, and may go on again', async () => {
    const duty = await application.as('duty');
    const record = await created(duty, path, disasterBody());
    const stabilise = (values: Record<string, unknown>) => duty.post(addressOf(path, record, '/transitions/stabilise'), transitionBody(record, values));
    expect(namedPaths(await refused(application, 'contract-broken', () => stabilise({})))).toEqual(['values.stableOn']);
    expect(namedPaths(await refused(application, 'stable-before-occurred', () => stabilise({ stableOn: '2020-08-03' })))).toEqual(['values.stableOn']);
    const stable = await moved(duty, path, record, 'stabilise', transitionBody(record, { stableOn: '2020-08-04' }));
    expect(stable).toMatchObject({ state: 'stable', stableOn: '2020-08-04' });
    expect(await moved(duty, path, stable, 'resume', transitionBody(stable))).toMatchObject({ state: 'ongoing', stableOn: null });
  });

  test('once reported it keeps its beginning and is not voided', async () => {
    const manager = await application.as('manager');
    const record = await created(manager, path, disasterBody());
    const report = await created(manager, 'disaster-reports', disasterReportBody({ disaster: record.id }));
    const present = await read(manager, path, record);
    expect(present).toMatchObject({ version: 2 });
    const later = amendBody(present, { occurredAt: at('2020-08-04 07:00') });
    expect(namedPaths(await refused(application, 'disaster-reported', () => manager.patch(addressOf(path, record), later)))).toEqual(['changes.occurredAt']);
    await refused(application, 'disaster-reported', () => manager.post(addressOf(path, record, '/void'), voidBody(present)));
    const named = accepted(await manager.patch<typeof record>(addressOf(path, record), amendBody(present, { name: '8·4 滑坡' })));
    accepted(await manager.post(addressOf('disaster-reports', report, '/void'), voidBody(report)));
    accepted(await manager.post(addressOf(path, record, '/void'), voidBody(named)));
  });

  test('that is verified does not go on until the verified report is voided', async () => {
    const manager = await application.as('manager');
    const record = await created(manager, path, disasterBody());
    await created(manager, 'disaster-reports', disasterReportBody({ disaster: record.id }));
    const reported = await read(manager, path, record);
    await moved(manager, path, reported, 'stabilise', transitionBody(reported, { stableOn: '2020-08-05' }));
    const verified = await created(manager, 'disaster-reports', disasterReportBody({ disaster: record.id, kind: 'verified', reportedAt: at('2020-08-06 10:00') }));
    const resume = async () => manager.post(addressOf(path, record, '/transitions/resume'), transitionBody(await read(manager, path, record)));
    await refused(application, 'disaster-verified', resume);
    accepted(await manager.post(addressOf('disaster-reports', verified, '/void'), voidBody(verified)));
    expect(accepted(await resume())).toMatchObject({ state: 'ongoing' });
  });
});
