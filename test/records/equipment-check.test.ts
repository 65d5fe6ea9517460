import { equipmentCheck } from '@fenghuo/shared/records/equipment-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, voidBody } from '../setup/builders.js';
import { equipmentBody, equipmentCheckBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, history, namedPaths, read, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'equipment-checks';
const registered = async () => created(await application.as('storekeeper'), 'equipment', equipmentBody());

describe('a check of equipment', () => {
  describeCommonCases({
    contract: equipmentCheck, application: () => application,
    build: async (given) => equipmentCheckBody({ equipment: (await registered()).id, ...given }),
    may: { create: ['storekeeper', 'duty', 'inspector', 'manager'], amend: [], void: ['manager'] },
  });

  test.each(['normal', 'faulty', 'repair', 'scrapped'] as const)('that says %s makes the equipment so', async (result) => {
    const duty = await application.as('duty');
    const equipment = await registered();
    await created(duty, path, equipmentCheckBody({ equipment: equipment.id, result }));
    expect(await read(duty, 'equipment', equipment)).toMatchObject({ state: result, version: 2 });
  });

  test('the last one counts: an earlier one is not added after it', async () => {
    const duty = await application.as('duty');
    const { id: equipment } = await registered();
    await created(duty, path, equipmentCheckBody({ equipment, result: 'faulty' }));
    const late = await refused(application, 'check-not-last', () => duty.post(`/api/${path}`, equipmentCheckBody({ equipment, checkedOn: '2020-06-08' })));
    expect(namedPaths(late)).toEqual(['record.checkedOn']);
    expect(late.title.zh).toContain('2020-06-09');
    const { id: fresh } = await registered();
    await refused(application, 'check-before-registered', () => duty.post(`/api/${path}`, equipmentCheckBody({ equipment: fresh, checkedOn: '2020-01-05' })));
    await created(duty, path, equipmentCheckBody({ equipment, result: 'normal' }));
  });

  test('what is scrapped is neither checked again nor amended', async () => {
    const duty = await application.as('duty');
    const equipment = await registered();
    await created(duty, path, equipmentCheckBody({ equipment: equipment.id, result: 'scrapped' }));
    const problem = await refused(application, 'equipment-scrapped', () => duty.post(`/api/${path}`, equipmentCheckBody({ equipment: equipment.id })));
    expect(namedPaths(problem)).toEqual(['record.equipment']);
    const scrapped = await read(duty, 'equipment', equipment);
    await refused(application, 'record-settled', () => duty.patch(addressOf('equipment', scrapped), amendBody(scrapped, { name: '更正' })));
  });

  test('void, it gives the state back to the check before; one that was followed changes nothing', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    const equipment = await registered();
    const [first, second, third] = [
      await created(duty, path, equipmentCheckBody({ equipment: equipment.id, result: 'faulty' })),
      await created(duty, path, equipmentCheckBody({ equipment: equipment.id, result: 'repair' })),
      await created(duty, path, equipmentCheckBody({ equipment: equipment.id, result: 'scrapped' })),
    ];
    const undo = async (check: typeof first) => {
      accepted(await manager.post(addressOf(path, check, '/void'), voidBody(check)));
      return (await read(duty, 'equipment', equipment)).state;
    };
    expect(await undo(second)).toBe('scrapped');
    expect(await undo(third)).toBe('faulty');
    expect(await undo(first)).toBe('unchecked');
    expect((await history(duty, 'equipment', equipment)).map(({ action }) => action)).toEqual(['create', 'fail', 'mend', 'scrap', 'fail', 'forget']);
  });
});
