import { Refusal } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Pending, Sql } from '../database/database.js';
import type { PreparedEdit } from './prepared-edit.js';
import type { Change, Facts } from './record-rules.js';
import type { RecordTable } from './record-table.js';
import type { RecordTables } from './record-tables.js';

type Judged = ReadonlyMap<PreparedEdit, Change>;
type Refuse = (edit: PreparedEdit, refusal: Refusal) => void;

/** Records as they stand, locked until the transaction ends. */
export class CurrentRecords {
  private readonly records = new Map<string, AnyRecord>();

  add(table: string, record: AnyRecord): void {
    this.records.set(`${table}/${record.id}`, record);
  }

  get(table: string, id: string): AnyRecord | undefined {
    return this.records.get(`${table}/${id}`);
  }
}

/** Locks in the order of the ids, so that two batches never wait for each other. */
export async function loadCurrent(sql: Sql, bureau: string, wanted: readonly { table: RecordTable; id: string }[]): Promise<CurrentRecords> {
  const current = new CurrentRecords();
  for (const [table, ids] of idsByTable(wanted)) {
    const rows = await sql(`SELECT ${table.selected} FROM ${table.name} WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR UPDATE`, [bureau, ids]);
    for (const row of rows) current.add(table.name, table.toRecord(row));
  }
  return current;
}

/** A reference must lead to a record that exists within the scope and is not void. */
export async function checkReferences(sql: Sql, tables: RecordTables, bureau: string, judged: Judged, refuse: Refuse): Promise<void> {
  const references = [...judged].flatMap(([edit, { before, after }]) => edit.table.fieldsOf('reference').flatMap((name) => {
    const id = after[name];
    const field = edit.table.contract.fields[name]!;
    return typeof id === 'string' && id !== before?.[name] ? [{ edit, field, id, table: tables.named(field.refersTo!) }] : [];
  }));
  const found = new Set<string>();
  for (const [table, ids] of idsByTable(references)) {
    const rows = await sql<{ id: string }>(`SELECT id FROM ${table.name} WHERE bureau = $1 AND id = ANY($2) AND voided_at IS NULL`, [bureau, ids]);
    for (const { id } of rows) found.add(`${table.name}/${id}`);
  }
  for (const { edit, field, id, table } of references) {
    if (!found.has(`${table.name}/${id}`)) refuse(edit, new Refusal('reference-unknown', { field: field.label }));
  }
}

/** Every photo must have arrived before the record that shows it, within the scope or in a record within it. */
export async function checkAttachments(sql: Sql, bureau: string, judged: Judged, refuse: Refuse): Promise<void> {
  const named = [...judged].flatMap(([edit, change]) => attachmentsOf(edit.table, change.after).map((sha256) => ({ edit, sha256 })));
  if (named.length === 0) return;
  const rows = await sql<{ sha256: string }>(
    `SELECT sha256 FROM attachment WHERE bureau = $1 AND sha256 = ANY($2)
     UNION SELECT sha256 FROM attachment_use WHERE bureau = $1 AND sha256 = ANY($2)`, [bureau, [...new Set(named.map(({ sha256 }) => sha256))]]);
  const arrived = new Set(rows.map(({ sha256 }) => sha256));
  for (const { edit, sha256 } of named) if (!arrived.has(sha256)) refuse(edit, new Refusal('attachment-missing'));
}

export function attachmentsOf(table: RecordTable, record: AnyRecord): readonly string[] {
  return table.fieldsOf('photos', 'files', 'signature').flatMap((name) => (record[name] ?? []) as string | string[]);
}

/** What the rules of each type need, read once for all changes of that type. */
export async function loadFacts(sql: Sql, pending: Pending, bureau: string, scope: string, judged: Judged): Promise<Map<PreparedEdit, Facts>> {
  const facts = new Map<PreparedEdit, Facts>();
  const asked = [...judged].filter(([{ table: { record: { rules } } }, { action }]) => rules?.facts && (rules.factsFor?.includes(action) ?? true));
  if (asked.length === 0) return facts;
  pending.add(sql('SELECT fh_begin($1)', [bureau]));
  for (const table of new Set(asked.map(([edit]) => edit.table))) {
    const mine = asked.filter(([edit]) => edit.table === table);
    const read = await table.record.rules?.facts?.(sql, bureau, mine.map(([, change]) => change));
    for (const [edit] of mine) {
      const of = read?.get(edit.id);
      if (of) facts.set(edit, of);
    }
  }
  pending.add(sql('SELECT fh_begin($1)', [scope]));
  return facts;
}

function idsByTable(wanted: readonly { table: RecordTable; id: string }[]): Map<RecordTable, string[]> {
  const ids = new Map<RecordTable, Set<string>>();
  for (const { table, id } of wanted) ids.set(table, (ids.get(table) ?? new Set()).add(id));
  return new Map([...ids].map(([table, set]) => [table, [...set]]));
}

