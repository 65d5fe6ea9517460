import type { Label } from '../label.js';
import type { Deviation } from './deviation.js';
import type { EvaluationForm, EvidenceRow, FormFigure } from './form.js';
import type { Framework } from './framework.js';
import type { Narrative } from './narrative.js';

/**
 * A record behind a figure as it was when the form was frozen. Its bytes of then stand in the journal under `(type, id, version)`; `hash` is
 * their SHA-256 in hex, null where the journal does not have them, absent in reports of the first format.
 */
export type FrozenRecord = Omit<EvidenceRow, 'reason'> & { readonly hash?: string | null };

/** Part of a list: the entries themselves, or the hash of the content that holds them (a JSON array). */
export type Piece<Entry> = { readonly count: number } & ({ readonly entries: readonly Entry[] } | { readonly sha256: string });

/** A list in pieces, so that a page of it is read without the rest. */
export interface FrozenList<Entry, Of extends Piece<Entry> = Piece<Entry>> {
  readonly count: number;
  readonly pieces: readonly Of[];
}

/** Records by type and then from the newest to the oldest; `first`: type and date of the first of them, absent where they have no order. */
export type RecordPiece = Piece<FrozenRecord> & { readonly first?: readonly [type: string, date: string] };

/** A record that does not count: its place, and the code of the condition that failed. */
export type Missed = readonly [place: number, reason: string];

/** The records of one figure, as places in `records`. */
export interface FrozenEvidence {
  /** Code of the row or figure, and of its part (`value` for the figure itself). */
  readonly code: string;
  readonly part: string;
  readonly counted: FrozenList<number>;
  readonly notCounted: FrozenList<Missed>;
}

/** The seal at the moment of freezing: everything up to `sealedTo` is under `root`. */
export interface FrozenSeal {
  readonly n: number;
  readonly sealedTo: number;
  readonly root: string | null;
  readonly at: string | null;
}

/** What a frozen report says, without the lists of its records. */
export interface ReportFace {
  readonly form: EvaluationForm;
  readonly framework: Framework;
  readonly deviations: readonly Deviation[];
  /** The sentences of the report in words; null in reports of the first format, which took those of the program. */
  readonly narrative: Narrative | null;
  /** The figures that sentences and the head of the form bind beside those of the framework, their measures in `narrative`. */
  readonly beside: readonly FormFigure[];
  readonly seal: FrozenSeal;
  /** The account and the name of who froze it, and when (ISO 8601). */
  readonly frozenBy: { readonly account: string; readonly name: string };
  readonly frozenAt: string;
}

/** A frozen form with every figure that an output can state among its figures: each opens its records. */
export const withBeside = ({ form, beside }: Pick<ReportFace, 'form' | 'beside'>): EvaluationForm =>
  (beside.length === 0 ? form : { ...form, figures: [...form.figures, ...beside] });

/** Why records do not count, by the code that `notCounted` gives. */
export type FrozenReasons = Readonly<Record<string, { readonly label: Label; readonly basis: Label | null }>>;

/** What each figure was counted from. */
export interface FrozenLists {
  readonly records: FrozenList<FrozenRecord, RecordPiece>;
  readonly evidence: readonly FrozenEvidence[];
  readonly reasons: FrozenReasons;
  /** Whether any of the records was rebuilt from a report. */
  readonly reconstructed: boolean;
}

/**
 * A form that no longer moves: what stood on the screen, the framework it was made with, what people explained, every figure that an output can
 * state, and every record that each was counted from. Kept under the hash of its bytes, which the record `evaluation-report` names.
 */
export interface FrozenReport extends ReportFace, FrozenLists {
  readonly format: 2;
  /** The hashes of all pieces, each once: what has to be there for the report to be whole. */
  readonly contents: readonly string[];
}

/** As reports were kept at first: one content with every record, and without the figures that only outputs state. */
export interface FirstFormat extends Omit<ReportFace, 'narrative' | 'beside'> {
  readonly format: 1;
  readonly records: readonly FrozenRecord[];
  readonly evidence: readonly {
    readonly code: string; readonly part: string; readonly counted: readonly number[]; readonly notCounted: readonly Missed[];
  }[];
  readonly reasons: FrozenReasons;
}

/** A kept content of either format in the shape of the newer one. */
export function readFrozen(kept: FrozenReport | FirstFormat): FrozenReport {
  if (kept.format === 2) return kept;
  const { records, evidence, ...rest } = kept;
  return {
    ...rest, format: 2, narrative: null, beside: [], contents: [], records: inOnePiece(records),
    reconstructed: records.some(({ provenance }) => provenance === 'reconstructed'),
    evidence: evidence.map(({ code, part, counted, notCounted }) => ({ code, part, counted: inOnePiece(counted), notCounted: inOnePiece(notCounted) })),
  };
}

const inOnePiece = <Entry>(entries: readonly Entry[]): FrozenList<Entry> =>
  ({ count: entries.length, pieces: entries.length === 0 ? [] : [{ count: entries.length, entries }] });

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
  /** Account, and its name; null when the account is gone. */
  readonly reopenAskedBy: string | null;
  readonly reopenAskedByName: string | null;
  readonly reopenReason: string | null;
  readonly reopenedOn: string | null;
}

/**
 * Answer of `GET /api/evaluation/reports/:id` and of freezing: the record, the hash that the content was just checked against, what it says.
 * Its records are asked for figure by figure.
 */
export interface OpenedReport {
  readonly revision: ReportRevision;
  readonly hash: string;
  readonly report: ReportFace;
}
