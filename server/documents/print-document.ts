import { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import { documentKinds, documentNatures, type DocumentKind } from '@fenghuo/shared/records/enforcement-kinds';
import { provenances } from '@fenghuo/shared/records/record-type';
import { plainDay, sealDay } from './chinese-figures.js';
import type { Fact, PhotoPlace, PrintedDocument } from './document-content.js';
import { mostListed, type DocumentSources, type GatheredSources } from './document-sources.js';
import { Grounds } from './grounds.js';
import { caseTemplates } from './kinds/cases.js';
import { evidenceTemplates } from './kinds/evidence.js';
import { inspectionTemplates } from './kinds/inspections.js';
import { proceedingTemplates } from './kinds/proceedings.js';
import type { Templates } from './kinds/template.js';

/** Photos on the annex, over all records they come from. */
const mostPhotos = 12;

/** Every kind has its wording: the compiler names one that is missing. */
const templates: Templates<DocumentKind> = { ...inspectionTemplates, ...evidenceTemplates, ...caseTemplates, ...proceedingTemplates };

/** The document as it is printed. Nothing is made up: what no record says is an empty place. */
export function printDocument(gathered: GatheredSources): PrintedDocument {
  const grounds = new Grounds(gathered);
  const sources = grounds.sources();
  const { document, bureau, incomplete } = sources;
  const { blocks, signatures = [], sealed = false } = templates[document.kind](sources);
  return {
    bureau, title: documentKinds[document.kind].zh, number: document.number, blocks, signatures,
    seal: sealed ? { bureau, day: sealDay(document.issuedOn) } : null,
    delivery: deliveryOf(sources),
    copies: documentNatures[document.kind].delivered ? `本文书一式两份，一份由${bureau}备案，一份交${documentNatures[document.kind].about === 'matter' ? '被检查单位' : '受送达人'}。` : null,
    notes: [
      ...(document.provenance === 'reconstructed' ? [provenances.reconstructed.zh] : []),
      ...(document.provenance === 'demonstration' ? [`${provenances.demonstration.zh}，不得作为正式文书使用`] : []),
      ...(incomplete ? [`本件关联的部分记录未列入（不在查阅人管辖范围内，或超过${mostListed}条），不得作为正式文书使用`] : []),
    ],
    photos: photosOf(sources),
    unchecked: grounds.unchecked(),
  };
}

function deliveryOf({ document }: DocumentSources): Fact[] {
  if (!documentNatures[document.kind].delivered || document.kind === 'deliveryReceipt' || document.deliveredOn === null) return [];
  const { deliveryMethod } = document;
  return [
    ['送达日期', plainDay(document.deliveredOn)],
    ['送达方式', deliveryMethod === null ? '' : enforcementDocument.fields.deliveryMethod.options![deliveryMethod]!.zh],
    ...(document.refusalNote === null ? [] : [['拒签或未签情况', document.refusalNote] as const]),
  ];
}

/** Kinds that say what was found on site: its photos belong to them. */
const ofTheScene = new Set<DocumentKind>([
  'inspectionRecord', 'onSiteMeasureDecision', 'rectificationOrder', 'sealingDecision', 'compulsoryMeasureDecision', 'sceneRecord', 'investigationReport',
]);

/** The document's own photos, and those of what it tells of: the scene or the re-inspection. Each once. */
function photosOf({ document, inspection, hazards, reinspections }: DocumentSources): PhotoPlace[] {
  const scene = [
    ...(inspection?.photos ?? []).map((picture) => ({ picture, caption: `现场照片：${inspection!.title}` })),
    ...hazards.flatMap(({ title, photos }) => photos.map((picture) => ({ picture, caption: `隐患照片：${title}` }))),
  ];
  const rechecked = reinspections.flatMap(({ hazard, photos }) => (
    photos.map((picture) => ({ picture, caption: `复查照片：${hazards.find(({ id }) => id === hazard)?.title ?? ''}` }))));
  const all = [
    ...document.photos.map((picture) => ({ picture, caption: '文书照片' })), ...(ofTheScene.has(document.kind) ? scene : []), ...rechecked,
  ];
  return all.filter(({ picture }, index) => all.findIndex((other) => other.picture === picture) === index).slice(0, mostPhotos);
}
