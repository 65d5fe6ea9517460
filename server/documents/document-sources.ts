import type { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import type { hazard } from '@fenghuo/shared/records/hazard';
import type { inspection } from '@fenghuo/shared/records/inspection';
import type { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import type { Proposal } from '@fenghuo/shared/records/penalty-proposal';
import type { premisesMeasure } from '@fenghuo/shared/records/premises-measure';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { reinspection } from '@fenghuo/shared/records/reinspection';
import type { site } from '@fenghuo/shared/records/site';
import type { ParameterVersion } from '../database/parameters.js';
import type { Citation } from './citations.js';

export type EnforcementDocument = RecordOf<typeof enforcementDocument>;
export type Hazard = RecordOf<typeof hazard>;
export type Inspection = RecordOf<typeof inspection>;
export type PenaltyCase = RecordOf<typeof penaltyCase>;
export type PremisesMeasure = RecordOf<typeof premisesMeasure>;
export type Reinspection = RecordOf<typeof reinspection>;
export type Site = RecordOf<typeof site>;

/** Periods printed in a document, in the unit of the parameter. */
export const periodCodes = [
  'penalty.paymentDays', 'penalty.lateFeePercent', 'penalty.hearingRequestDays', 'penalty.deliveryDays', 'measure.sealingDays',
  'enforcement.demandDays', 'remedy.reconsiderationDays', 'remedy.lawsuitMonths', 'evidence.registrationDays',
] as const;
export type PeriodCode = (typeof periodCodes)[number];

/** Records of one kind that a document lists at most. */
export const mostListed = 200;

/** What a document is filled from: the records it names and those around them, as far as its reader may see them and of its day or before. */
export interface GatheredSources {
  readonly document: EnforcementDocument;
  /** 子洲县应急管理局 */
  readonly bureau: string;
  /** 子洲县 */
  readonly county: string;
  readonly inspection: Inspection | undefined;
  readonly site: Site | undefined;
  readonly penaltyCase: PenaltyCase | undefined;
  /** The penalty of the case as it was proposed on the day of the document, whatever was proposed since; undefined where none was. */
  readonly proposal: Proposal | undefined;
  /** In the order in which they were found. */
  readonly hazards: readonly Hazard[];
  /** The last one of each hazard. */
  readonly reinspections: readonly Reinspection[];
  readonly measures: readonly PremisesMeasure[];
  /** Other documents of the same case, hazard or inspection, oldest first. */
  readonly related: readonly EnforcementDocument[];
  /** As in force on the day of the document. */
  readonly periods: Readonly<Record<PeriodCode, ParameterVersion>>;
  /** Something it names lies outside the scope of the reader, or is one of too many. */
  readonly incomplete: boolean;
}

/** The same for the templates: periods as figures, and the law as it is cited on the day of the document. */
export interface DocumentSources extends Omit<GatheredSources, 'periods'> {
  readonly periods: Readonly<Record<PeriodCode, number>>;
  readonly cite: (citation: Citation) => string;
}
