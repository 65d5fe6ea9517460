import type { Label } from '../label.js';
import type { RowKind } from './table.js';

/** State of a figure or a row. Only `scored` carries a score; only `measured` and `scored` carry a value. */
export type FigureState =
  | 'measured'
  | 'scored'
  /** The row rests on record types that are not kept yet, or on none of its records. Never a number. */
  | 'no-evidence'
  /** The denominator is empty: nothing to measure is neither 0 nor full marks. */
  | 'nothing-to-measure'
  /** A person has to judge within the rule's range. */
  | 'needs-judgement';

/** A value with its unit and the records behind it. Decimals are strings; absent is null. */
export interface Figure {
  /** Unique in its row: `value`, `numerator`, `denominator`, or the name the framework gives. Opens the records: `?part=<code>`. */
  readonly code: string;
  readonly label: Label;
  readonly value: string | null;
  /** The words of a value that is not a number (a grade); absent otherwise. */
  readonly valueLabel?: Label;
  readonly unit: Label | null;
  readonly state: FigureState;
  /** Records counted, and records that fail exactly one of the conditions. */
  readonly counted: number;
  readonly notCounted: number;
  /** True where none of the datasets asked has any record in the year asked for: a zero then says nothing about what was done. */
  readonly datasetEmpty?: boolean;
  /** The measure read back in words, filter included. */
  readonly reading: Label;
}

/** A row of the official form: three levels, weight, target, completed value, score, working, state. */
export interface FormRow extends Figure {
  readonly level1: Label;
  readonly level2: Label;
  readonly level3: Label;
  readonly weight: string;
  readonly target: Label;
  /** The rule as the form prints it. */
  readonly ruleText: Label;
  /** The section of the bureau that answers for the row (责任股室); absent where the framework names none. */
  readonly department?: string;
  readonly score: string | null;
  readonly working: Label;
  readonly parts: readonly Figure[];
  /** Other readings of the same words, documented and computed, never scored. */
  readonly otherReadings: readonly Figure[];
  /** Rewards and penalties stand beside the 100; absent: an ordinary row. */
  readonly kind?: RowKind;
  /** False where the row does not apply this year. */
  readonly applies?: boolean;
  /** Where the score comes from (得分来源). */
  readonly source?: 'auto' | 'evidence' | 'judgement' | 'external';
  /** What the printed report says in this row, if there is one. */
  readonly printed: { readonly score: string | null; readonly deviationReason: string | null } | null;
}

/** A figure of the report's narrative, beside the form. */
export interface FormFigure extends Figure {
  readonly parts: readonly Figure[];
}

/** A group of rows (level 2) with its computed sums. */
export interface FormGroup {
  readonly level1: Label;
  readonly level2: Label;
  readonly weight: string;
  /** Sum of the row scores that exist. */
  readonly score: string;
  /** Weight of the rows that have a score. */
  readonly weightScored: string;
}

/**
 * A check with the figures of both sides. `differs` of one that `blocks` keeps the form from being frozen; one that `warns` is for a person to
 * look at. Nothing to check is neither right nor wrong.
 */
export interface FormCheck {
  readonly code: string;
  readonly state: 'holds' | 'differs' | 'nothing-to-check';
  readonly severity: 'blocks' | 'warns';
  readonly sentence: Label;
  /** How the first side has to stand to the second. */
  readonly relation: '=' | '<=' | '>=';
  readonly stated: string;
  readonly computed: string;
  /** Stated minus computed. */
  readonly difference: string;
  /** What the two sides are; absent where the report states one and its rows give the other. */
  readonly sides?: { readonly stated: Label; readonly computed: Label };
  readonly basis?: Label | null;
  /** Both sides as figures (`stated`, `computed`) and what to mend (`mend`), each with the records behind it; empty for sums over the form. */
  readonly figures: readonly Figure[];
  /** Rows of the form that it is about. */
  readonly rows: readonly string[];
}

/** A condition of the whole form as it was decided: a veto that `holds` is in force; eligibility that `fails` leaves the form ungraded. */
export interface FormVerdict {
  readonly code: string;
  readonly label: Label;
  readonly state: 'holds' | 'fails' | 'open';
  readonly working: Label;
  readonly basis: Label | null;
  /** Its inputs; they open their records as the parts of a row do. */
  readonly parts: readonly Figure[];
}

export interface EvaluationForm {
  readonly bureau: string;
  readonly year: number;
  readonly title: Label;
  readonly framework: { readonly code: string; readonly version: number };
  /** Last journal number that the figures include, and the server's time (ISO 8601). */
  readonly asOf: { readonly n: number; readonly at: string };
  readonly rows: readonly FormRow[];
  readonly groups: readonly FormGroup[];
  readonly figures: readonly FormFigure[];
  /**
   * Sum of the row scores; `weightScored` is the weight of the rows that have one. `working` tells how the total comes about where it is
   * more than that sum: rows that do not apply, rewards and penalties, a veto.
   */
  readonly total: { readonly score: string; readonly weight: string; readonly weightScored: string; readonly working?: Label };
  /** Vetoes and eligibility, where the framework has any. */
  readonly vetoes?: readonly FormVerdict[];
  readonly eligibility?: FormVerdict;
  /** Null while a row has no score, or a veto or the eligibility is undecided: a grade over part of the form would mislead. */
  readonly grade: { readonly code: string; readonly label: Label } | null;
  /** Of a form that is read live those that its own figures answer; its `FormPreparation` and a frozen report have all. */
  readonly checks: readonly FormCheck[];
}

/** Everything that decides about the whole form: its vetoes, then its eligibility. */
export const verdictsIn = ({ vetoes = [], eligibility }: Pick<EvaluationForm, 'vetoes' | 'eligibility'>): readonly FormVerdict[] =>
  [...vetoes, ...(eligibility ? [eligibility] : [])];

/** One record behind a figure. */
export interface EvidenceRow {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly date: string;
  readonly division: string;
  readonly title: string;
  readonly state: string;
  /** First attachment of the record, if any (SHA-256). */
  readonly photo: string | null;
  readonly provenance: string;
  /** Why it does not count; null when it counts. */
  readonly reason: { readonly code: string; readonly label: Label; readonly basis: Label | null } | null;
}

/** Answer of `GET /api/evaluation/forms/:bureau/:year/rows/:code/records?part=&set=counted|notCounted&after=&limit=`. */
export interface EvidencePage {
  readonly rows: readonly EvidenceRow[];
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
  readonly total: number;
  /** For `set=notCounted`, on the first page: how many for each reason, most first. */
  readonly reasons: readonly { readonly code: string; readonly label: Label; readonly count: number }[];
}
