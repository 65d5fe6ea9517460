import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Application } from '../setup/application.js';
import { fundAllocationBody, reliefApplicationBody, reliefFundBody } from '../setup/builders/relief.js';
import { transitionBody } from '../setup/builders.js';
import type { Person } from '../setup/people.js';
import { sendPhoto } from '../setup/photos.js';
import { created, moved } from './support.js';

type Given = Readonly<Record<string, unknown>>;

/** What the ledger of relief money says of an account, in yuan. */
export async function yuanIn(application: Application, kind: 'fund' | 'allocation', { id }: Pick<AnyRecord, 'id'>): Promise<string> {
  const [row] = await application.database.query<{ balance: string }>(
    `SELECT balance::text FROM ledger_balance WHERE ledger = 'relief-money' AND account = $1`, [`${kind}/${id}`]);
  return String(Number(row?.balance ?? '0'));
}

export const arrivedFund = async (application: Application, given: Given = {}) => created(await application.as('finance'), 'relief-funds', reliefFundBody(given));

/** 5,000 yuan of a new fund for 马蹄沟镇, decided by the manager. */
export async function allocated(application: Application, given: Given = {}): Promise<{ fund: AnyRecord; allocation: AnyRecord }> {
  const fund = await arrivedFund(application);
  return { fund, allocation: await created(await application.as('manager'), 'fund-allocations', fundAllocationBody({ fund: fund.id, ...given })) };
}

const steps = {
  discuss: ['duty', { discussedOn: '2020-03-05', recommendedAmount: 100_000 }, 'discussionPhotos'],
  notice: ['duty', { noticedFrom: '2020-03-06', noticedTo: '2020-03-12' }, 'noticePhotos'],
  review: ['duty', { reviewedOn: '2020-03-13' }, null],
  approve: ['manager', { approvedOn: '2020-03-20', approvedAmount: 100_000 }, null],
} as const satisfies Record<string, readonly [Person, Given, string | null]>;
export type Step = keyof typeof steps;

/** One step of an application by the person whose step it is, unless `by` names another. */
export async function step(application: Application, record: AnyRecord, name: Step, given: Given = {}, by?: Person): Promise<AnyRecord> {
  const [person, values, photos] = steps[name];
  const client = await application.as(by ?? person);
  const picture = photos === null ? {} : { [photos]: [await sendPhoto(client)] };
  return moved(client, 'relief-applications', record, name, transitionBody(record, { ...values, ...picture, ...given }));
}

/** An application of a new household that was taken as far as that step. */
export async function applicationUpTo(application: Application, last: Step | 'apply', given: Given = {}): Promise<AnyRecord> {
  let record = await created(await application.as('duty'), 'relief-applications', reliefApplicationBody(given));
  if (last === 'apply') return record;
  for (const name of Object.keys(steps) as Step[]) {
    record = await step(application, record, name);
    if (name === last) break;
  }
  return record;
}
