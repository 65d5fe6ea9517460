import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, addressOf, created, moved, read } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { transitionBody, voidBody } from '../setup/builders.js';
import { at, disasterBody, disasterReportBody, dutyLogEntryBody, dutyShiftBody } from '../setup/builders/disasters.js';
import { places } from '../setup/people.js';
import { counting } from './counted.js';

const newest = { state: { in: ['current'] } };
const leaves = {
  geological: { op: 'count', dataset: 'disasters', period: 'occurredOn', about: { class: { in: ['geological'] } } },
  verified: { op: 'count', dataset: 'disasters', period: 'occurredOn', where: { reporting: { in: ['verified'] } } },
  reportedInTime: { op: 'count', dataset: 'disasters', period: 'occurredOn', where: { timely: { in: ['yes'] } } },
  affected: { op: 'sum', dataset: 'disaster-reports', period: 'occurredOn', about: { disasterClass: { in: ['geological'] } }, where: newest, quantity: 'affected' },
  lossInYuan: { op: 'sum', dataset: 'disaster-reports', period: 'occurredOn', where: newest, quantity: 'loss' },
  timely: { op: 'count', dataset: 'disaster-reports', period: 'reportedOn', where: { timely: { in: ['yes'] } } },
  late: { op: 'count', dataset: 'disaster-reports', period: 'reportedOn', where: { timely: { in: ['no'] } } },
  admissible: { op: 'count', dataset: 'disaster-reports', period: 'reportedOn', admissible: ['timely@1'] },
  dutyHours: { op: 'sum', dataset: 'duty-shifts', period: 'dutyOn', quantity: 'hours' },
  trips: { op: 'sum', dataset: 'duty-log-entries', period: 'loggedOn', admissible: ['standing@1'], quantity: 'vehicleTrips' },
} as const;
let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const figures = counting(() => application, leaves, 2020);

async function stabilise(disaster: AnyRecord): Promise<void> {
  const duty = await application.as('duty');
  const present = await read(duty, 'disasters', disaster);
  await moved(duty, 'disasters', present, 'stabilise', transitionBody(present, { stableOn: '2020-08-06' }));
}

describe('what is counted of disasters', () => {
  test('is the newest report of each township, in time or late, as reports come and are voided', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    const report = (disaster: AnyRecord, given: Partial<Parameters<typeof disasterReportBody>[0]>) => (
      created(duty, 'disaster-reports', disasterReportBody({ ...given, disaster: disaster.id })));
    const disaster = await created(duty, 'disasters', disasterBody());
    await report(disaster, {});
    await report(disaster, { ...places.hejiaji, reportedAt: at('2020-08-04 08:01') });
    expect(await figures()).toMatchObject({ geological: '1', verified: '0', reportedInTime: '0', affected: '20', lossInYuan: '10000', timely: '1', late: '1', admissible: '1' });

    await report(disaster, { kind: 'followUp', affected: 12, loss: 600_050, reportedAt: at('2020-08-05 07:00') });
    expect(await figures()).toMatchObject({ affected: '22', lossInYuan: '11000.5', timely: '2', late: '1' });

    await stabilise(disaster);
    const verified = { kind: 'verified', reportedAt: at('2020-08-08 09:00') } as const;
    const last = await report(disaster, { ...verified, affected: 12, loss: 600_050 });
    expect(await figures()).toMatchObject({ verified: '0', affected: '22', timely: '3' });
    await report(disaster, { ...verified, ...places.hejiaji });
    expect(await figures()).toMatchObject({ verified: '1', affected: '22' });

    accepted(await manager.post(addressOf('disaster-reports', last, '/void'), voidBody(last)));
    expect(await figures()).toMatchObject({ verified: '0', affected: '22', timely: '3', late: '1' });
  });

  test('of the watch are its hours, and what its log says and was not corrected', async () => {
    const duty = await application.as('duty');
    const { id: shift } = await created(duty, 'duty-shifts', dutyShiftBody({ endsAt: at('2020-08-04 20:30') }));
    const dispatch = await created(duty, 'duty-log-entries', dutyLogEntryBody({ shift, kind: 'dispatch', vehicleTrips: 6 }));
    expect(await figures()).toMatchObject({ dutyHours: '12.5', trips: '6' });
    await created(duty, 'duty-log-entries', dutyLogEntryBody({ shift, kind: 'correction', corrects: dispatch.id, vehicleTrips: 5 }));
    expect(await figures()).toMatchObject({ trips: '5' });
  });
});
