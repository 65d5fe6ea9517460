import { assessmentResult } from './assessment-result.js';
import { finding } from './finding.js';
import { hazard } from './hazard.js';
import { inspection } from './inspection.js';
import { premisesMeasure } from './premises-measure.js';
import type { RecordType } from './record-type.js';
import { rectificationReply } from './rectification-reply.js';
import { reinspection } from './reinspection.js';
import { site } from './site.js';
import { surveyResponse } from './survey-response.js';
import { survey } from './survey.js';
import { supplyItem } from './supply-item.js';
import { warehouse } from './warehouse.js';
import { supplyLot } from './supply-lot.js';
import { stockEntry } from './stock-entry.js';
import { stocktake } from './stocktake.js';

/** THE list of record types, in the order of the work: the place, the inspection, what it found, what became of it, then the yearly papers. */
export const recordTypes = {
  [site.name]: site,
  [inspection.name]: inspection,
  [hazard.name]: hazard,
  [rectificationReply.name]: rectificationReply,
  [reinspection.name]: reinspection,
  [premisesMeasure.name]: premisesMeasure,
  [finding.name]: finding,
  [assessmentResult.name]: assessmentResult,
  [survey.name]: survey,
  [surveyResponse.name]: surveyResponse,
  [supplyItem.name]: supplyItem,
  [warehouse.name]: warehouse,
  [supplyLot.name]: supplyLot,
  [stockEntry.name]: stockEntry,
  [stocktake.name]: stocktake,
} as const;

export type RecordTypeName = keyof typeof recordTypes;

export const recordTypeNames = Object.keys(recordTypes) as RecordTypeName[];

/** The contract of a name that came from outside; undefined when there is none. */
export function findRecordType(name: string): RecordType | undefined {
  return Object.hasOwn(recordTypes, name) ? (recordTypes as Record<string, RecordType>)[name] : undefined;
}
