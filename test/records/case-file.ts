import { prerequisites } from '@fenghuo/shared/records/enforcement-prerequisites';
import type { DocumentKind } from '@fenghuo/shared/records/enforcement-kinds';
import { demands } from '@fenghuo/shared/records/penalty-demands';
import type { PenaltyProcedure } from '@fenghuo/shared/records/penalty-procedures';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Application } from '../setup/application.js';
import { transitionBody } from '../setup/builders.js';
import { enforcementDocumentBody } from '../setup/builders/enforcement.js';
import { accepted, created, moved } from './support.js';

const path = 'enforcement-documents';

/** The documents of a case that are not void. */
async function fileOf(application: Application, { id, bureau }: AnyRecord): Promise<readonly AnyRecord[]> {
  const manager = await application.as('manager');
  return accepted(await manager.get<{ rows: AnyRecord[] }>(`/api/${path}?bureau=${bureau}&penaltyCase=${id}&limit=200`)).rows;
}

/** Issues a document of a case on a day, with those that it rests on where they are missing. */
export async function issueFor(application: Application, record: AnyRecord, kind: DocumentKind, issuedOn = String(record['filedOn'])): Promise<AnyRecord> {
  for (const { anyOf, procedure } of prerequisites[kind] ?? []) {
    const asked = procedure === undefined || procedure === record['procedure'];
    const file = await fileOf(application, record);
    if (asked && !file.some((one) => (anyOf as readonly unknown[]).includes(one['kind']))) await issueFor(application, record, anyOf[0]!, issuedOn);
  }
  const { division, bureau, id } = record;
  return created(await application.as('inspector'), path, enforcementDocumentBody({ kind, issuedOn, penaltyCase: id, division, bureau }));
}

/** A warning and a fine of 50,000 yuan, more than any test decides; on the spot, of what may be decided there. */
export const proposalOf = (record: AnyRecord, given: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  proposedOn: record['filedOn'], proposedPenalties: ['warning', 'fine'], proposedFine: record['procedure'] === 'summary' ? 20_000 : 5_000_000,
  proposedBasis: '《中华人民共和国安全生产法》第九十九条第三项', proposedGrounds: '现场检查记录、询问笔录证实：卸油口静电接地装置失效后继续卸油。', ...given,
});

/** Proposes the penalty of a case, investigated before where the procedure asks for that. */
export async function propose(application: Application, record: AnyRecord, given: Readonly<Record<string, unknown>> = {}): Promise<AnyRecord> {
  const inspector = await application.as('inspector');
  const summary = record['procedure'] === 'summary';
  let present = record;
  if (!summary && present.state === 'filed') {
    await fileFor(application, present, 'investigate');
    present = await moved(inspector, 'penalty-cases', present, 'investigate', transitionBody(present));
  }
  return moved(inspector, 'penalty-cases', present, summary ? 'proposeOnSpot' : 'propose', transitionBody(present, proposalOf(record, given)));
}

/** Hands a document to its party, who does not sign. */
export async function handOver(application: Application, document: AnyRecord, deliveredOn = String(document['issuedOn'])): Promise<AnyRecord> {
  const values = { deliveredOn, deliveryMethod: 'left', refusalNote: '负责人拒签，见证人：赵某。' };
  return moved(await application.as('inspector'), path, document, 'deliver', transitionBody(document, values));
}

/** Puts into the file of a case what a step of it demands and what is not there yet, all of the day on which it was filed. */
export async function fileFor(application: Application, record: AnyRecord, transition: string): Promise<void> {
  const ofProcedure: Partial<Record<string, (typeof demands)['general'][keyof (typeof demands)['general']]>> = demands[record['procedure'] as PenaltyProcedure];
  for (const { anyOf, delivered } of ofProcedure[transition] ?? []) {
    const there = (await fileOf(application, record)).find((one) => (anyOf as readonly unknown[]).includes(one['kind']));
    const document = there ?? await issueFor(application, record, anyOf[0]!);
    if (delivered && document['deliveredOn'] === null) await handOver(application, document);
  }
}
