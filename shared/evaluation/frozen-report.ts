import type { Label } from '../label.js';
import type { Deviation } from './deviation.js';
import type { EvaluationForm, EvidenceRow } from './form.js';
import type { Framework } from './framework.js';

/** A record behind a figure as it was when the form was frozen. Its bytes of then stand in the journal under `(type, id, version)`. */
export type FrozenRecord = Omit<EvidenceRow, 'reason'>;

/** The records of one figure, as positions in `records`. */
export interface FrozenEvidence {
  /** Code of the row or figure of the narrative, and of its part (`value` for the figure itself). */
  readonly code: string;
  readonly part: string;
  readonly counted: readonly number[];
  /** With the code of the condition that failed. */
  readonly notCounted: readonly (readonly [record: number, reason: string])[];
}

/** The seal at the moment of freezing: everything up to `sealedTo` is under `root`. */
export interface FrozenSeal {
  readonly n: number;
  readonly sealedTo: number;
  readonly root: string | null;
  readonly at: string | null;
}

/**
 * A form that no longer moves: what stood on the screen, the framework it was made with, what people explained, and every record that each
 * figure was counted from. Kept under the hash of its bytes, which the record `evaluation-report` names.
 */
export interface FrozenReport {
  readonly format: 1;
  readonly form: EvaluationForm;
  readonly framework: Framework;
  readonly deviations: readonly Deviation[];
  readonly records: readonly FrozenRecord[];
  readonly evidence: readonly FrozenEvidence[];
  /** Why records do not count, by the code that `notCounted` gives. */
  readonly reasons: Readonly<Record<string, { readonly label: Label; readonly basis: Label | null }>>;
  readonly seal: FrozenSeal;
  /** The account and the name of who froze it, and when (ISO 8601). */
  readonly frozenBy: { readonly account: string; readonly name: string };
  readonly frozenAt: string;
}

/** States of a report in the order of its way. */
export type ReportState = 'frozen' | 'signed' | 'submitted' | 'reopenRequested' | 'reopened';

/** One revision of the report of a year, as its record says. Instants ISO 8601, days `YYYY-MM-DD`. */
export interface ReportRevision {
  readonly id: string;
  /** Of the record: what a transition names as its base. */
  readonly version: number;
  readonly state: ReportState;
  readonly title: string;
  readonly year: number;
  readonly revision: number;
  readonly score: string | null;
  readonly grade: string | null;
  readonly journalNumber: number;
  /** Hex. */
  readonly sealRoot: string | null;
  readonly frozenAt: string;
  /** Account, and its name; null when the account is gone. */
  readonly frozenBy: string;
  readonly frozenByName: string | null;
  /** SHA-256 of the frozen form. */
  readonly content: string;
  /** Why it was frozen again. */
  readonly reason: string | null;
  readonly signedBy: string | null;
  readonly signedOn: string | null;
  readonly submittedTo: string | null;
  readonly submittedOn: string | null;
  readonly reopenAskedBy: string | null;
  readonly reopenReason: string | null;
  readonly reopenedOn: string | null;
}

/** Answer of `GET /api/evaluation/reports/:id` and of freezing: the record, the hash that the content was just checked against, the content. */
export interface OpenedReport {
  readonly revision: ReportRevision;
  readonly hash: string;
  readonly report: FrozenReport;
}
