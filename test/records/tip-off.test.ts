import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { tipOff } from '@fenghuo/shared/records/tip-off';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody } from '../setup/builders.js';
import { tipOffBody } from '../setup/builders/enforcement.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, history, moved, namedPaths, read, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'tip-offs';
const named = { informant: '周某某', contact: '13912348000' };

type Values = Readonly<Record<string, unknown>>;
const received = async (given: Values = {}) => created(await application.as('duty'), path, tipOffBody(given));
const step = async (record: AnyRecord, transition: string, values: Values) =>
  moved(await application.as('manager'), path, record, transition, transitionBody(record, values));
const verified = async (finding: string) => {
  const record = await step(await received(), 'accept', { acceptedOn: '2023-10-16', handler: '王建国' });
  return step(record, 'verify', { verifiedOn: '2023-10-17', finding, result: '现场查获烟花爆竹 875 件。' });
};
const hindered = async (code: Parameters<typeof refused>[1], record: AnyRecord, transition: string, values: Values) => {
  const manager = await application.as('manager');
  return refused(application, code, () => manager.post(addressOf(path, record, `/transitions/${transition}`), transitionBody(record, values)));
};

describe('a tip-off', () => {
  describeCommonCases({
    contract: tipOff, application: () => application, build: async (given) => tipOffBody(given),
    may: { create: ['duty', 'inspector', 'manager'], amend: ['duty', 'inspector', 'manager'], void: ['manager'] },
  });

  test('goes from its receipt to the reply and the reward, with its deadlines', async () => {
    expect(await received()).toMatchObject({ number: expect.stringMatching(/^应急举〔2023〕\d+号$/) as unknown, acceptBy: '2023-10-31', verifyBy: '2023-12-15' });
    const record = await step(await verified('confirmed'), 'reply', { repliedOn: '2023-10-20' });
    const rewarded = await step(record, 'reward', { reward: 300_000, rewardedOn: '2023-10-25', rewardApproval: '局办〔2023〕12号' });
    expect(rewarded).toMatchObject({ state: 'replied', reward: 300_000 });
  });

  test('names its informant to the head of the bureau and to nobody else', async () => {
    const record = await received(named);
    for (const person of ['duty', 'inspector', 'auditor'] as const) {
      const client = await application.as(person);
      const seen = JSON.stringify([await read(client, path, record), await history(client, path, record)]);
      expect(seen).not.toMatch(/周某某|13912348000/);
    }
    expect(await read(await application.as('manager'), path, record)).toMatchObject(named);
    const [stored] = await application.database.query<Values>('SELECT informant, contact FROM tip_off WHERE id = $1', [record.id]);
    expect(JSON.stringify(stored)).not.toMatch(/周某某|13912348000/);
  });

  test('that is anonymous has no informant, amended ones neither', async () => {
    const duty = await application.as('duty');
    const problem = await refused(application, 'anonymous-has-informant', () => duty.post(`/api/${path}`, tipOffBody({ ...named, anonymous: true })));
    expect(namedPaths(problem)).toEqual(['record.anonymous', 'record.contact', 'record.informant']);
    const record = await received(named);
    await refused(application, 'anonymous-has-informant', () => duty.patch(addressOf(path, record), amendBody(record, { anonymous: true })));
    accepted(await duty.patch(addressOf(path, record), amendBody(record, { anonymous: true, informant: null, contact: null })));
  });

  test('is rewarded when something was found, up to the highest amount', async () => {
    const reward = { reward: 300_000, rewardedOn: '2023-10-25' };
    await hindered('reward-needs-finding', await verified('unfounded'), 'reward', reward);
    const confirmed = await verified('partlyConfirmed');
    const problem = await hindered('reward-over-limit', confirmed, 'reward', { ...reward, reward: 30_000_001 });
    expect(problem.title.zh).toContain('300000 元');
    await step(confirmed, 'reward', { ...reward, reward: 30_000_000 });
  });

  test('has its days in their order', async () => {
    const record = await received();
    const problem = await hindered('case-days-out-of-order', record, 'accept', { acceptedOn: '2023-10-15', handler: '王建国' });
    expect(namedPaths(problem)).toEqual(['values.acceptedOn']);
  });
});
