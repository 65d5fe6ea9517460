import type { Label } from '../label.js';
import type { Deviation } from './deviation.js';
import type { EvaluationForm, FormRow } from './form.js';
import type { FrozenRecord } from './frozen-report.js';

/** One side of a comparison: a frozen report, or the live form. */
export interface ComparedForm {
  readonly form: EvaluationForm;
  readonly deviations: readonly Deviation[];
}

/** A record that a form counts, with the rows and figures whose number counts it. */
export interface CountedRecord {
  readonly record: FrozenRecord;
  readonly codes: readonly string[];
}

/** A row whose value, score or weight is another. Absent on one side: the row is new or gone. */
export interface RowDifference {
  readonly code: string;
  readonly name: Label;
  readonly before: RowStanding | null;
  readonly after: RowStanding | null;
}

export interface RowStanding {
  readonly value: string | null;
  readonly valueLabel: Label | null;
  readonly unit: Label | null;
  readonly score: string | null;
  readonly weight: string;
  readonly working: Label;
  readonly reason: string | null;
}

/** How a record stands to a figure: it counts no longer, it counts now, or it counts in another version. */
export type RecordChange = 'left' | 'entered' | 'changed';

export interface RecordDifference {
  readonly change: RecordChange;
  /** Of the later side where it is there, of the earlier one otherwise. */
  readonly record: FrozenRecord;
  readonly versionBefore: number | null;
  readonly versionAfter: number | null;
  /** Rows and figures whose number it left, entered or changed in. */
  readonly codes: readonly string[];
}

export interface FormDifference {
  readonly total: { readonly before: string; readonly after: string };
  readonly grade: { readonly before: Label | null; readonly after: Label | null };
  readonly framework: { readonly before: number; readonly after: number };
  readonly rows: readonly RowDifference[];
  readonly records: readonly RecordDifference[];
}

/** What differs between two forms of one year: their rows, and the records behind their numbers. */
export function differenceBetween(before: ComparedForm, after: ComparedForm, records: readonly RecordDifference[]): FormDifference {
  return {
    total: { before: before.form.total.score, after: after.form.total.score },
    grade: { before: before.form.grade?.label ?? null, after: after.form.grade?.label ?? null },
    framework: { before: before.form.framework.version, after: after.form.framework.version },
    rows: rowDifferences(before, after), records,
  };
}

function rowDifferences(before: ComparedForm, after: ComparedForm): readonly RowDifference[] {
  const earlier = new Map(before.form.rows.map((row) => [row.code, row]));
  const later = new Map(after.form.rows.map((row) => [row.code, row]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((code): RowDifference[] => {
    const [was, is] = [earlier.get(code), later.get(code)];
    const [left, right] = [was ? standing(was, before) : null, is ? standing(is, after) : null];
    return alike(left, right) ? [] : [{ code, name: (is ?? was)!.level3, before: left, after: right }];
  });
}

/** By what it says: a content that was kept has its keys in another order. */
function alike(left: RowStanding | null, right: RowStanding | null): boolean {
  if (left === null || right === null) return left === right;
  const said = ({ value, valueLabel, unit, score, weight, working, reason }: RowStanding) => JSON.stringify(
    [value, valueLabel?.zh, valueLabel?.en, unit?.zh, unit?.en, score, weight, working.zh, working.en, reason]);
  return said(left) === said(right);
}

function standing(row: FormRow, { deviations }: ComparedForm): RowStanding {
  const { value, valueLabel = null, unit, score, weight, working } = row;
  return { value, valueLabel, unit, score, weight, working, reason: deviations.find((one) => one.row === row.code)?.reason ?? null };
}

/**
 * The records of two forms as they are read, those of the earlier one first: it holds those of one side alone, and lets go of what is the same on
 * both.
 */
export class RecordComparison {
  private readonly before = new Map<string, CountedRecord>();
  private readonly found: RecordDifference[] = [];

  earlier(counted: CountedRecord): void {
    this.before.set(keyOf(counted), counted);
  }

  later(counted: CountedRecord): void {
    const key = keyOf(counted);
    this.note(this.before.get(key), counted);
    this.before.delete(key);
  }

  /** By record, with the rows and figures in which it is counted on one side alone, or in another version. */
  differences(): readonly RecordDifference[] {
    for (const left of this.before.values()) this.note(left, undefined);
    this.before.clear();
    return this.found.sort((one, other) => order.indexOf(one.change) - order.indexOf(other.change) || (one.record.date < other.record.date ? 1 : -1));
  }

  private note(left: CountedRecord | undefined, right: CountedRecord | undefined): void {
    const [was, is] = [left?.codes ?? [], right?.codes ?? []];
    const lost = was.filter((code) => !is.includes(code));
    const won = is.filter((code) => !was.includes(code));
    const amended = left && right && left.record.version !== right.record.version ? is : [];
    const codes = [...new Set([...lost, ...won, ...amended])];
    if (codes.length === 0) return;
    this.found.push({
      change: !right ? 'left' : !left ? 'entered' : 'changed', record: (right ?? left)!.record,
      versionBefore: left?.record.version ?? null, versionAfter: right?.record.version ?? null, codes,
    });
  }
}

const keyOf = ({ record: { type, id } }: CountedRecord): string => `${type}/${id}`;
const order: readonly RecordChange[] = ['left', 'entered', 'changed'];

/** What the journal says of why a record is another: the last thing done to it, by whom, when. */
export interface JournalledChange {
  readonly n: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string | null;
  readonly action: string;
  /** The reason of a voiding. */
  readonly reason: string | null;
}

/** Answer of `GET /api/evaluation/reports/:id/difference?with=`: `with` is the later side, a revision or `live`. */
export interface ReportDifference extends FormDifference {
  readonly before: { readonly revision: number; readonly at: string; readonly n: number };
  readonly after: { readonly revision: number | null; readonly at: string; readonly n: number };
  /** By `type/id`: what was done to a differing record between the two; missing where only something beside it changed. */
  readonly changes: Readonly<Record<string, JournalledChange>>;
}
