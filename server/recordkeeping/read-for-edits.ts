import { isImageType } from '@fenghuo/shared/attachments';
import { Refusal } from '@fenghuo/shared/problems';
import type { Field } from '@fenghuo/shared/records/field';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Pending, Sql } from '../database/database.js';
import type { PreparedEdit } from './prepared-edit.js';
import type { Blind, Change, Facts } from './record-rules.js';
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

/** What was read of the records that changes refer to. */
type Referred = readonly { readonly edit: PreparedEdit; readonly field: Field; readonly known: boolean }[];

/** Sends what asks for the records that the changes refer to: one journey, however many types. */
export async function readReferences(sql: Sql, tables: RecordTables, bureau: string, judged: Judged): Promise<Referred> {
  const references = [...judged].flatMap(([edit, { before, after }]) => edit.table.fieldsOf('reference').flatMap((name) => {
    const id = after[name];
    const field = edit.table.contract.fields[name]!;
    return typeof id === 'string' && id !== before?.[name] ? [{ edit, field, id, table: tables.named(field.refersTo!) }] : [];
  }));
  const found = new Set((await Promise.all([...idsByTable(references)].map(async ([table, ids]) => {
    const rows = await sql<{ id: string }>(
      `SELECT asked.id FROM json_to_recordset($2::json) AS asked (id uuid)
       CROSS JOIN LATERAL (SELECT FROM ${table.name} AS present WHERE present.bureau = $1 AND present.id = asked.id AND voided_at IS NULL OFFSET 0) AS there`,
      [bureau, JSON.stringify(ids.map((id) => ({ id })))], 'kept');
    return rows.map(({ id }) => `${table.name}/${id}`);
  }))).flat());
  return references.map(({ edit, field, id, table }) => ({ edit, field, known: found.has(`${table.name}/${id}`) }));
}

/** A reference must lead to a record that exists within the scope and is not void. */
export function checkReferences(judged: Judged, referred: Referred, refuse: Refuse): void {
  for (const { edit, field } of referred.filter((one) => !one.known && judged.has(one.edit))) {
    refuse(edit, new Refusal('reference-unknown', { field: field.label }));
  }
}

/** A name that a change gives an attachment in one of its fields. */
interface Named {
  readonly edit: PreparedEdit;
  readonly field: Field;
  readonly sha256: string;
  readonly picture: boolean;
}

/** What was read of the attachments that changes name: the media type, null where a record within the scope shows it and it was sent elsewhere. */
interface Attached {
  readonly named: readonly Named[];
  readonly types: Map<string, string | null>;
}

export async function readAttachments(sql: Sql, bureau: string, judged: Judged): Promise<Attached> {
  const named = [...judged].flatMap(([edit, { after }]) => attachmentFields(edit.table).flatMap(([name, field]) => (
    namesIn(after[name]).map((sha256) => ({ edit, field, sha256, picture: field.kind !== 'files' })))));
  if (named.length === 0) return { named, types: new Map() };
  const rows = await sql<{ sha256: string; media_type: string | null }>(
    `SELECT sha256, media_type FROM attachment WHERE bureau = $1 AND sha256 = ANY($2)
     UNION SELECT sha256, NULL FROM attachment_use WHERE bureau = $1 AND sha256 = ANY($2) ORDER BY sha256, media_type NULLS FIRST`,
    [bureau, [...new Set(named.map(({ sha256 }) => sha256))]]);
  return { named, types: new Map(rows.map(({ sha256, media_type: type }) => [sha256, type])) };
}

/**
 * Every attachment must have arrived before the record that shows it, within the scope or in a record within it. A photo or a signature is a
 * picture; a document belongs among the files.
 */
export async function checkAttachments(
  sql: Sql, pending: Pending, bureau: string, scope: string, judged: Judged, attached: Attached, refuse: Refuse,
): Promise<void> {
  const { types } = attached;
  const named = attached.named.filter(({ edit }) => judged.has(edit));
  const sentElsewhere = named.filter(({ sha256, picture }) => picture && types.get(sha256) === null).map(({ sha256 }) => sha256);
  if (sentElsewhere.length > 0) {
    // Who sees the record sees its photo, also one that was sent for another division.
    pending.add(sql('SELECT fh_begin($1)', [bureau]));
    const sent = await sql<{ sha256: string; media_type: string }>(
      'SELECT DISTINCT sha256, media_type FROM attachment WHERE bureau = $1 AND sha256 = ANY($2)', [bureau, sentElsewhere]);
    for (const { sha256, media_type: type } of sent) types.set(sha256, type);
    pending.add(sql('SELECT fh_begin($1)', [scope]));
  }
  for (const { edit, field, sha256, picture } of named) {
    if (!types.has(sha256)) refuse(edit, new Refusal('attachment-missing'));
    else if (picture && !isImageType(types.get(sha256) ?? '')) refuse(edit, new Refusal('attachment-not-an-image', { field: field.label }));
  }
}

export function attachmentsOf(table: RecordTable, record: AnyRecord): readonly string[] {
  return attachmentFields(table).flatMap(([name]) => namesIn(record[name]));
}

function attachmentFields({ contract }: RecordTable): readonly (readonly [name: string, field: Field])[] {
  return Object.entries(contract.fields).filter(([, { kind }]) => kind === 'photos' || kind === 'files' || kind === 'signature');
}

/** A signature is one name, photos and files are lists. */
function namesIn(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? []) as readonly string[];
}

/** What the rules of each type need, read once for all changes of that type. */
export async function loadFacts(
  sql: Sql, pending: Pending, bureau: string, scope: string, judged: Judged, blind: Blind,
): Promise<Map<PreparedEdit, Facts>> {
  const facts = new Map<PreparedEdit, Facts>();
  const asked = [...judged].filter(([{ table: { record: { rules } } }, { action }]) => rules?.facts && (rules.factsFor?.includes(action) ?? true));
  if (asked.length === 0) return facts;
  pending.add(sql('SELECT fh_begin($1)', [bureau]));
  for (const table of new Set(asked.map(([edit]) => edit.table))) {
    const mine = asked.filter(([edit]) => edit.table === table);
    const read = await table.record.rules?.facts?.(sql, bureau, mine.map(([, change]) => change), blind);
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

