import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Application } from '../setup/application.js';
import { hazardBody, rectificationReplyBody, reinspectionBody, transitionBody } from '../setup/builders.js';
import type { Person } from '../setup/people.js';
import { sendPhoto } from '../setup/photos.js';
import { created, moved, read } from './support.js';

type Given = Readonly<Record<string, unknown>>;

/** A hazard with an order to rectify it by a day. */
export async function orderedHazard(application: Application, given: Given = {}, values: Given = { disposition: 'deadline', deadline: '2020-06-30' }): Promise<AnyRecord> {
  const inspector = await application.as('inspector');
  const found = await created(inspector, 'hazards', hazardBody(given));
  return moved(inspector, 'hazards', found, 'order', transitionBody(found, values));
}

/** A hazard that awaits its re-check, and the reply, with a photo, that 马蹄沟's own inspector entered. */
export async function repliedHazard(
  application: Application, { hazard = {}, reply = {}, by = 'matigou' }: { hazard?: Given; reply?: Given; by?: Person } = {},
): Promise<{ hazard: AnyRecord; reply: AnyRecord }> {
  const ordered = await orderedHazard(application, hazard);
  const client = await application.as(by);
  const photos = 'photos' in reply ? {} : { photos: [await sendPhoto(client)] };
  const sent = await created(client, 'rectification-replies', rectificationReplyBody({ hazard: ordered.id, ...photos, ...reply }));
  return { hazard: await read(client, 'hazards', ordered), reply: sent };
}

/** A hazard that a passed re-check has closed. */
export async function closedHazard(application: Application, given: Parameters<typeof repliedHazard>[1] = {}): Promise<{ hazard: AnyRecord; reply: AnyRecord; recheck: AnyRecord }> {
  const { hazard, reply } = await repliedHazard(application, given);
  const inspector = await application.as('inspector');
  const recheck = await created(inspector, 'reinspections', reinspectionBody({ hazard: hazard.id }));
  return { hazard: await read(inspector, 'hazards', hazard), reply, recheck };
}
