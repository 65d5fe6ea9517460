import { documentKinds, documentNatures, type DocumentKind } from '@fenghuo/shared/records/enforcement-kinds';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { expect } from 'vitest';
import { fileFor, proposalOf } from '../records/case-file.js';
import { addressOf, created, moved } from '../records/support.js';
import type { Application } from '../setup/application.js';
import { hazardBody, inspectionBody, siteBody, transitionBody } from '../setup/builders.js';
import { enforcementDocumentBody, penaltyCaseBody } from '../setup/builders/enforcement.js';
import { docxText } from './read-docx.js';
import { readPdf } from './read-pdf.js';

export const path = 'enforcement-documents';
export const kinds = Object.keys(documentKinds) as DocumentKind[];

type Given = Parameters<typeof enforcementDocumentBody>[0];

/** An inspection of a site with two hazards, to be rectified by 30 June 2020. */
export async function inspected(application: Application, given: Parameters<typeof inspectionBody>[0] = {}) {
  const inspector = await application.as('inspector');
  const site = await created(inspector, 'sites', siteBody({ creditCode: '91610831MA703X5K2X' }));
  const inspection = await created(inspector, 'inspections', inspectionBody({ site: site.id, content: '检查了加油区和卸油区。', ...given }));
  const hazards: AnyRecord[] = [];
  for (const [title, basis] of [['消防器材压力不足', 'GB 50156 第12.1.1条'], ['静电接地装置失效', null]] as const) {
    const hazard = await created(inspector, 'hazards', hazardBody({ inspection: inspection.id, title, basis, description: null }));
    hazards.push(await moved(inspector, 'hazards', hazard, 'order', transitionBody(hazard, { disposition: 'deadline', deadline: '2020-06-30' })));
  }
  return { inspection: inspection.id, hazards: hazards as [AnyRecord, AnyRecord] };
}

/** A case of the general procedure that was decided: a warning and a fine of 20,500 yuan. */
export async function decidedCase(application: Application, given: Parameters<typeof penaltyCaseBody>[0] = {}): Promise<AnyRecord> {
  const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
  const violation = '卸油口静电接地装置失效后继续卸油。';
  let penaltyCase = await created(inspector, 'penalty-cases', penaltyCaseBody({ filedOn: '2022-06-06', violation, ...given }));
  const move = async (client: typeof inspector, transition: string, values = {}) => {
    await fileFor(application, penaltyCase, transition);
    penaltyCase = await moved(client, 'penalty-cases', penaltyCase, transition, transitionBody(penaltyCase, values));
  };
  await move(inspector, 'investigate');
  await move(inspector, 'propose', proposalOf(penaltyCase));
  await move(inspector, 'notify', { noticedOn: '2022-06-10' });
  await move(inspector, 'hear', { heardOn: '2022-06-15' });
  await move(manager, 'decide', {
    decidedOn: '2022-06-20', penalties: ['warning', 'fine'], fine: 2_050_000, penaltyBasis: '《中华人民共和国安全生产法》第九十九条第三项',
  });
  return penaltyCase;
}

export const issued = async (application: Application, given: Given) => (
  created(await application.as('inspector'), path, enforcementDocumentBody(given)));

/** One of every kind, in the order in which they rest on each other. */
export async function issuedOfEveryKind(application: Application): Promise<ReadonlyMap<DocumentKind, AnyRecord>> {
  const inspector = await application.as('inspector');
  const { inspection } = await inspected(application);
  const [general, summary] = [await decidedCase(application), await created(inspector, 'penalty-cases', penaltyCaseBody({ procedure: 'summary' }))];
  const records = new Map<DocumentKind, AnyRecord>();
  for (const kind of kinds) {
    const about = documentNatures[kind].about === 'case' ? { penaltyCase: kind === 'summaryDecision' ? summary.id : general.id, issuedOn: '2022-06-21' } : { inspection };
    const late = kind === 'enforcementApplication' ? { issuedOn: '2022-08-21' } : {};
    const record = await issued(application, { kind, ...about, ...late, ...(kind === 'rectificationOrder' ? { deadline: '2020-06-30' } : {}) });
    records.set(kind, kind === 'paymentDemand' ? await delivered(application, record) : record);
  }
  return records;
}

/** Delivered on the day it was issued; left there, as the person in charge would not sign. */
export async function delivered(application: Application, record: AnyRecord, values: Readonly<Record<string, unknown>> = {}): Promise<AnyRecord> {
  const given = 'recipientSignature' in values ? {} : { refusalNote: '负责人拒签，见证人：赵某。' };
  return moved(await application.as('inspector'), path, record, 'deliver', transitionBody(record, {
    deliveredOn: record['issuedOn'], deliveryMethod: 'left', ...given, ...values,
  }));
}

/** What a document says in one of the formats, without spaces and ends of lines; the whole of head, text and foot. */
export async function printed(application: Application, record: AnyRecord, format: 'docx' | 'pdf', person: Parameters<Application['as']>[0] = 'inspector') {
  const { status, bytes, headers } = await (await application.as(person)).bytes(addressOf(path, record, `/document.${format}`));
  expect(status, status === 200 ? '' : bytes.toString()).toBe(200);
  const text = format === 'pdf' ? readPdf(bytes).pages.join('\n') : docxText(bytes, /^word\/(document|header\d|footer\d)\.xml$/);
  return { text: text.replace(/\s/g, ''), bytes, headers };
}
