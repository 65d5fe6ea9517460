import { z } from 'zod';
import type { Label } from '../label.js';
import { verification } from '../records/verification.js';
import type { AnyRecord } from '../records/record-type.js';
import type { Deviation } from './deviation.js';
import type { FrozenSeal, ReportFace, ReportRevision } from './frozen-report.js';
import type { VerifiedScores } from './verified-scores.js';

/** A report that was granted to an evaluator. */
export interface DeskListing {
  readonly id: string;
  readonly bureau: string;
  readonly bureauName: Label;
  readonly title: string;
  readonly year: number;
  readonly revision: number;
  readonly state: ReportRevision['state'];
  readonly signedOn: string | null;
  readonly submittedOn: string | null;
  readonly submittedTo: string | null;
  readonly verified: Pick<VerifiedScores, 'done' | 'of' | 'finished'>;
}

/** A granted report as it was frozen, with what was verified of it. Its records are asked for row by row. */
export interface DeskReport extends Pick<ReportFace, 'form' | 'beside'> {
  readonly revision: ReportRevision;
  readonly deviations: readonly Deviation[];
  readonly seal: FrozenSeal;
  readonly verified: VerifiedScores;
}

/** A record of the evidence in the version that was counted, or one that supports it as it was when the form was frozen; personal values masked. */
export interface DeskRecord {
  readonly type: string;
  readonly record: AnyRecord;
  /** Titles of the records it refers to, by id: of those that are evidence of the report themselves. */
  readonly titles: Readonly<Record<string, string>>;
  /** Records that show photos or documents for it: the reply and the re-inspection of a hazard. */
  readonly supporting: readonly { readonly type: string; readonly id: string }[];
}

const { conclusion, opinion, score } = verification.fields;

/** Body of `PUT /api/evaluation/desk/reports/:id/rows/:code`. `baseVersion`: null for what is said of the row for the first time. */
export const rowVerdict = z.strictObject({
  operation: z.uuid().toLowerCase(),
  /** Of the verification; made by the client when it says something for the first time. */
  id: z.uuid().toLowerCase(),
  baseVersion: z.int32().min(1).nullable(),
  conclusion: conclusion.schema,
  /** Ignored where the row's own score is confirmed. */
  score: score.schema.nullable().default(null),
  opinion: opinion.schema.nullable().default(null),
});
export type RowVerdict = z.infer<typeof rowVerdict>;
