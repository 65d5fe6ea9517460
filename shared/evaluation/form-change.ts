import type { Label } from '../label.js';
import type { JournalledChange } from './difference.js';
import type { EvaluationForm, EvidenceRow, Figure } from './form.js';
import { Exact, written } from './schemas.js';

/** One row or figure of the narrative as it stood. Only rows have a score. */
export interface StandingThen {
  readonly code: string;
  readonly value: string | null;
  /** The words of a value that is not a number. */
  readonly valueLabel?: Label;
  readonly score: string | null;
}

/** A form as it is kept once a day. */
export interface FormState {
  readonly bureau: string;
  readonly year: number;
  /** The bureau's day, `YYYY-MM-DD`. */
  readonly day: string;
  /** ISO 8601. */
  readonly takenAt: string;
  /** Last journal number that the figures include. */
  readonly journalNumber: number;
  readonly framework: EvaluationForm['framework'];
  readonly score: string;
  readonly rows: readonly StandingThen[];
  readonly figures: readonly StandingThen[];
}

/** Then and now of one row or figure. A difference is null where one side has no number. */
export interface StandingChange {
  readonly code: string;
  readonly before: Omit<StandingThen, 'code'>;
  readonly now: Omit<StandingThen, 'code'>;
  readonly value: string | null;
  readonly points: string | null;
  /** Whether anything is another: value or score. */
  readonly changed: boolean;
}

/** What has become of a form since a week ago. */
export interface FormChange {
  /** The latest state kept at least seven days ago, else the oldest there is; null while none is kept. */
  readonly since: Pick<FormState, 'day' | 'takenAt' | 'journalNumber' | 'framework'> | null;
  /** False where the oldest state is not a week old yet. */
  readonly wholeWeek: boolean;
  /** The form was another one then: its figures are not compared. */
  readonly otherFramework: boolean;
  /** Whether a state of this form is kept every day: until the year is over and its report stands. */
  readonly keeping: boolean;
  readonly total: { readonly before: string; readonly now: string; readonly difference: string } | null;
  /** In the order of the form; rows and figures that were not there then are left out. */
  readonly rows: readonly StandingChange[];
  readonly figures: readonly StandingChange[];
}

/** Answer of `GET /api/evaluation/forms/:bureau/:year/rows/:code/changes?part=&since=`: records that came in or changed after that journal number. */
export interface ChangedRecords {
  readonly counted: readonly EvidenceRow[];
  /** Records that fail exactly one of the conditions; what was voided is among them. */
  readonly notCounted: readonly EvidenceRow[];
  /** Whether there are others beside those shown. */
  readonly more: boolean;
  /** The last thing done to each since then, by `type/id`; missing where only a record beside it changed. */
  readonly changes: Readonly<Record<string, JournalledChange>>;
}

/** Days between the states that are compared. */
export const weekDays = 7;

const movedBy = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
/** The day a week before another, `YYYY-MM-DD`, and the one a week after. */
export const weekBefore = (day: string): string => movedBy(day, -weekDays);
export const weekAfter = (day: string): string => movedBy(day, weekDays);

/** Whether a form is kept every day: in its year, and in the year after as long as no report of it stands. */
export function isKeptDaily(year: number, today: string, reportStands: boolean): boolean {
  const running = Number(today.slice(0, 4));
  return year === running || (year === running - 1 && !reportStands);
}

/** What is kept of a form. */
export function stateOf(form: EvaluationForm, day: string, takenAt: string): FormState {
  const { bureau, year, framework, asOf, total } = form;
  return {
    bureau, year, day, takenAt, journalNumber: asOf.n, framework, score: total.score,
    rows: form.rows.map((row) => ({ code: row.code, ...standing(row, row.score) })),
    figures: form.figures.map((figure) => ({ code: figure.code, ...standing(figure, null) })),
  };
}

/** `today` is the bureau's day. */
export function changeSince(before: FormState | null, form: EvaluationForm, today: string, keeping: boolean): FormChange {
  if (!before) return { since: null, wholeWeek: false, otherFramework: false, keeping, total: null, rows: [], figures: [] };
  const { day, takenAt, journalNumber, framework } = before;
  const since = { day, takenAt, journalNumber, framework };
  const wholeWeek = day <= weekBefore(today);
  if (framework.code !== form.framework.code || framework.version !== form.framework.version) {
    return { since, wholeWeek, otherFramework: true, keeping, total: null, rows: [], figures: [] };
  }
  return {
    since, wholeWeek, otherFramework: false, keeping,
    total: { before: before.score, now: form.total.score, difference: minus(form.total.score, before.score)! },
    rows: changes(before.rows, form.rows.map((row) => ({ code: row.code, ...standing(row, row.score) }))),
    figures: changes(before.figures, form.figures.map((figure) => ({ code: figure.code, ...standing(figure, null) }))),
  };
}

const standing = ({ value, valueLabel }: Figure, score: string | null): Omit<StandingThen, 'code'> =>
  ({ value, ...(valueLabel ? { valueLabel } : {}), score });

function changes(then: readonly StandingThen[], now: readonly StandingThen[]): readonly StandingChange[] {
  const earlier = new Map(then.map((one) => [one.code, one]));
  return now.flatMap(({ code, ...is }): StandingChange[] => {
    const found = earlier.get(code);
    if (!found) return [];
    const { code: _, ...before } = found;
    return [{
      code, before, now: is, value: minus(is.value, before.value), points: minus(is.score, before.score),
      changed: is.value !== before.value || is.score !== before.score,
    }];
  });
}

const isNumber = (text: string | null): text is string => text !== null && /^-?\d+(\.\d+)?$/.test(text);

/** Exact; null where one of them is no number. */
function minus(now: string | null, before: string | null): string | null {
  return isNumber(now) && isNumber(before) ? written(new Exact(now).minus(before)) : null;
}
