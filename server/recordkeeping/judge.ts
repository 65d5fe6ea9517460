import type { Writer } from '@fenghuo/shared/access';
import { coversDivision } from '@fenghuo/shared/access';
import { dayOf } from '@fenghuo/shared/calendar';
import { Refusal } from '@fenghuo/shared/problems';
import { isList } from '@fenghuo/shared/records/field';
import { provenances, seededProvenances, type AnyRecord, type RecordType } from '@fenghuo/shared/records/record-type';
import { brokenRule } from './broken-rule.js';
import type { PreparedEdit } from './prepared-edit.js';

/** Who edits, and what the bureau is, as far as a judgement needs it. */
export interface Bench {
  readonly account: string;
  readonly role: Writer;
  readonly scope: string;
  readonly rebuilds: boolean;
  readonly now: Date;
  /** `[west, south, east, north]` of the bureau, degrees WGS-84. */
  readonly bounds: readonly [number, number, number, number];
  readonly divisions: ReadonlySet<string>;
}

const first = '1990-01-01';
const last = '2100-12-31';

/** The record after the edit. Pure; throws the Refusal of the first rule that the edit breaks. */
export function judge(edit: PreparedEdit, before: AnyRecord | undefined, bench: Bench): AnyRecord {
  const { contract } = edit.table;
  const after = edit.action === 'create' ? created(edit, contract, bench) : changed(edit, contract, present(before), bench);
  if (edit.action !== 'void') checkSense(contract, edit.action === 'transition' ? edit.transition : edit.action, after, bench);
  return after;
}

function present(before: AnyRecord | undefined): AnyRecord {
  if (!before) throw new Refusal('not-found');
  return before;
}

function created(edit: PreparedEdit & { action: 'create' }, contract: RecordType, bench: Bench): AnyRecord {
  if (!contract.may.create.includes(bench.role)) throw new Refusal('role-not-allowed');
  const { provenance } = edit.values;
  if (!bench.rebuilds && seededProvenances.includes(provenance)) throw new Refusal('provenance-not-allowed', { provenance: provenances[provenance] });
  const record: Record<string, unknown> = {};
  // One property after another, in the order of the table: a copy by spreading costs several times as much.
  for (const { property } of edit.table.columns) record[property] = edit.values[property] ?? absent(contract, property);
  record['receivedAt'] = bench.now.toISOString();
  record['author'] = bench.account;
  record['version'] = 1;
  record['state'] = contract.initial;
  return record as AnyRecord;
}

/** A list that only a transition sets is empty until then. */
function absent({ fields }: RecordType, property: string): [] | null {
  const field = fields[property];
  return field && isList(field.kind) ? [] : null;
}

function changed(edit: Exclude<PreparedEdit, { action: 'create' }>, contract: RecordType, before: AnyRecord, bench: Bench): AnyRecord {
  checkRole(edit, contract, bench.role);
  if (before.voidedAt !== null) throw new Refusal('record-voided');
  if (before.version !== edit.baseVersion) throw new Refusal('version-conflict', { version: before.version });
  const version = before.version + 1;
  if (edit.action === 'void') return { ...before, version, voidedAt: bench.now.toISOString(), voidReason: edit.reason };
  if (edit.action === 'transition') return advance(contract, before, edit.transition, edit.values);
  if (contract.settled?.includes(before.state)) throw new Refusal('record-settled', { state: contract.states[before.state]! });
  return { ...before, ...edit.values, version };
}

function checkRole(edit: Exclude<PreparedEdit, { action: 'create' }>, contract: RecordType, role: Writer): void {
  if (edit.action === 'transition') {
    const transition = contract.transitions[edit.transition]!;
    if (transition.by.length === 0) throw new Refusal('consequence-only', { transition: transition.label });
    if (!transition.by.includes(role)) throw new Refusal('role-not-allowed');
  } else if (!contract.may[edit.action].includes(role)) throw new Refusal('role-not-allowed');
}

/** The record after a transition; also the way of a consequence, which no role stands behind. */
export function advance(contract: RecordType, before: AnyRecord, name: string, values: Readonly<Record<string, unknown>>): AnyRecord {
  const transition = contract.transitions[name]!;
  if (before.voidedAt !== null) throw new Refusal('record-voided');
  if (!transition.from.includes(before.state)) {
    throw new Refusal('transition-not-allowed', { state: contract.states[before.state]!, transition: transition.label });
  }
  const missing = (transition.needs ?? []).filter((field) => values[field] === undefined || values[field] === null);
  if (missing.length > 0) {
    throw new Refusal('contract-broken', {}, missing.map((field) => (
      { path: `values.${field}`, label: contract.fields[field]!.label, message: { zh: '必填', en: 'Required' } })));
  }
  return { ...before, ...values, state: transition.to ?? before.state, version: before.version + 1 };
}

function checkSense(contract: RecordType, action: string, record: AnyRecord, { scope, now, bounds, divisions }: Bench): void {
  if (!coversDivision(scope, record.division) || !record.division.startsWith(record.bureau) || !divisions.has(record.division)) {
    throw new Refusal('division-outside-bureau', { division: record.division });
  }
  const { longitude, latitude } = record;
  if ((longitude === null) !== (latitude === null)) throw new Refusal('place-incomplete');
  if (longitude !== null && latitude !== null) {
    const [west, south, east, north] = bounds;
    if (longitude < west || longitude > east || latitude < south || latitude > north) throw new Refusal('place-outside-bureau');
  }
  const today = dayOf(now);
  for (const [name, field] of Object.entries(contract.fields)) {
    const value = record[name];
    if ((field.kind !== 'date' && field.kind !== 'instant') || typeof value !== 'string') continue;
    // By the day: the clock of a device may be some minutes ahead.
    const day = field.kind === 'date' ? value : dayOf(new Date(value));
    if (day < first || day > last) throw brokenRule(contract, { action }, 'date-out-of-range', [name], { field: field.label });
    if (!field.mayBeFuture && day > today) throw brokenRule(contract, { action }, 'date-in-future', [name], { field: field.label, today });
  }
}
