import { Refusal } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Pending, Sql } from '../database/database.js';
import type { JournalEntry } from '../journal/journal-row.js';
import { sealPersonal } from '../personal/seal-personal.js';
import { advance, judge, type Bench } from './judge.js';
import { postToLedger } from './post-to-ledger.js';
import type { PreparedEdit } from './prepared-edit.js';
import { checkAttachments, checkReferences, loadCurrent, loadFacts, readAttachments, readReferences, type CurrentRecords } from './read-for-edits.js';
import { replaysOf } from './replay.js';
import type { Change, Facts } from './record-rules.js';
import type { RecordTable } from './record-table.js';
import type { RecordTables } from './record-tables.js';
import { holdNumbers } from './serial-numbers.js';
import { insertOperations, insertRecords, insertAttachmentUses, updateRecords } from './write-rows.js';

/** What became of one edit. The entries are numbered at the end of the transaction. */
export type Outcome =
  | { readonly verdict: 'applied'; readonly record: AnyRecord; readonly entries: readonly JournalEntry[] }
  | { readonly verdict: 'replayed'; readonly record: AnyRecord }
  | { readonly verdict: 'refused'; readonly refusal: Refusal };

/** A change on its way into the tables and the journal, the record after it in canonical bytes. */
export interface Written {
  readonly edit: PreparedEdit;
  readonly table: RecordTable;
  readonly change: Change;
  readonly body: string;
}

function written(edit: PreparedEdit, table: RecordTable, change: Change): Written {
  return { edit, table, change, body: table.toBody(change.after) };
}

/** Sends the statements that write the rows and their operations, and leaves them in `pending`. */
export type Writer = (sql: Sql, pending: Pending, bureau: string, rows: readonly Written[], judged: ReadonlyMap<PreparedEdit, Change>, bench: Bench) => void;

/** One statement a table. */
export const writeRows: Writer = (sql, pending, bureau, rows, judged, { now }) => {
  pending.add(insertOperations(sql, bureau, judged, now), ...writeTables(sql, bureau, rows), insertAttachmentUses(sql, bureau, rows));
};

/** Edits as far as they are judged: what is settled already, and the changes that every rule has let pass so far. */
export interface Judged {
  /** Those that were not applied before. */
  readonly open: readonly PreparedEdit[];
  readonly outcomes: Map<PreparedEdit, Outcome>;
  readonly judged: Map<PreparedEdit, Change>;
  readonly facts: ReadonlyMap<PreparedEdit, Facts>;
  refuse(this: void, edit: PreparedEdit, refusal: Refusal): void;
}

/** Everything that reads and nothing that writes: repeats, contract, scope, references, attachments, rules. */
export async function judgeEdits(
  sql: Sql, pending: Pending, tables: RecordTables, bureau: string, edits: readonly PreparedEdit[], bench: Bench,
): Promise<Judged> {
  const outcomes = new Map<PreparedEdit, Outcome>();
  const judged = new Map<PreparedEdit, Change>();
  const refuse = (edit: PreparedEdit, refusal: Refusal) => { outcomes.set(edit, { verdict: 'refused', refusal }); judged.delete(edit); };
  const readFacts = () => loadFacts(sql, pending, bureau, bench.scope, judged, (value) => tables.vault.blind(value));

  // All that need not wait for each other's answers is asked in one journey, before it is known whether an edit was applied before.
  const known = replaysOf(sql, bureau, edits);
  pending.add(known);
  const current = await loadCurrent(sql, bureau, edits.filter((edit) => edit.action !== 'create').map(({ table, id }) => ({ table, id })));
  for (const edit of edits) {
    const before = current.get(edit.table.name, edit.id);
    attempt(() => judged.set(edit, { action: actionOf(edit), before: before ?? null, after: judge(edit, before, bench), actor: bench.account }), (refusal) => refuse(edit, refusal));
  }
  const asked = judged.size;
  const [replays, referred, attached, early] = await Promise.all([
    known, readReferences(sql, tables, bureau, judged), readAttachments(sql, bureau, judged), readFacts(),
  ]);
  for (const [edit, outcome] of replays) {
    judged.delete(edit);
    outcomes.set(edit, outcome);
  }
  checkReferences(judged, referred, refuse);
  await checkAttachments(sql, pending, bureau, bench.scope, judged, attached, refuse);
  // The rules may judge one by those before it: what was read for one that is out by now is read anew without it.
  const facts = judged.size < asked ? await readFacts() : early;
  for (const [edit, given] of judged) {
    const { rules } = edit.table.record;
    const change = rules?.derive ? { ...given, after: { ...given.after, ...rules.derive(given, facts.get(edit)) } } : given;
    judged.set(edit, change);
    const refusal = rules?.check?.(change, facts.get(edit));
    if (refusal) refuse(edit, refusal);
  }
  return { open: edits.filter((edit) => !replays.has(edit)), outcomes, judged, facts, refuse };
}

/**
 * Applies edits of one person, no two of which touch the same record, with one statement a table. A refused edit writes nothing.
 * The writing is left in `pending`: a constraint or another writer that one of them meets shows when that settles.
 */
export async function applyEdits(
  sql: Sql, pending: Pending, tables: RecordTables, bureau: string, edits: readonly PreparedEdit[], bench: Bench, write = writeRows,
): Promise<Outcome[]> {
  return applyJudged(sql, pending, tables, bureau, edits, await judgeEdits(sql, pending, tables, bureau, edits, bench), bench, write);
}

/** The second half of it, for edits that were judged before. */
export async function applyJudged(
  sql: Sql, pending: Pending, tables: RecordTables, bureau: string, edits: readonly PreparedEdit[],
  { open, outcomes, judged, facts, refuse }: Judged, bench: Bench, write = writeRows,
): Promise<Outcome[]> {
  const followers = await followUp(sql, tables, bureau, judged, facts, refuse);
  const [numbers] = await Promise.all([
    holdNumbers(sql, pending, bureau, judged), postToLedger(sql, pending, bureau, bench.scope, judged, facts, refuse),
  ]);
  numbers.give(judged);
  await sealPersonal(sql, pending, tables.vault, bureau, judged);

  // A repeat that waited for the transaction of the first was judged by what that left: its answer stands by now.
  const turnedDown = open.filter((edit) => !judged.has(edit));
  if (turnedDown.length > 0) for (const [edit, outcome] of await replaysOf(sql, bureau, turnedDown)) outcomes.set(edit, outcome);

  const rows: Written[] = [];
  for (const [edit, change] of judged) {
    const own = [written(edit, edit.table, change), ...(followers.get(edit) ?? [])];
    rows.push(...own);
    outcomes.set(edit, { verdict: 'applied', record: change.after, entries: own.map((row) => entryOf(row, bench)) });
  }
  write(sql, pending, bureau, rows, judged, bench);
  return edits.map((edit) => outcomes.get(edit)!);
}

function actionOf(edit: PreparedEdit): string {
  return edit.action === 'transition' ? edit.transition : edit.action;
}

function attempt(work: () => void, refused: (refusal: Refusal) => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refused(error);
  }
}

/** Advances the records that follow from the changes, under the same operation. */
async function followUp(
  sql: Sql, tables: RecordTables, bureau: string, judged: ReadonlyMap<PreparedEdit, Change>, facts: ReadonlyMap<PreparedEdit, Facts>,
  refuse: (edit: PreparedEdit, refusal: Refusal) => void,
): Promise<Map<PreparedEdit, Written[]>> {
  const wanted = [...judged].flatMap(([edit, change]) => (edit.table.record.rules?.consequences?.(change, facts.get(edit)) ?? [])
    .map((consequence) => ({ edit, actor: change.actor, consequence, table: tables.named(consequence.type) })));
  const current: CurrentRecords = await loadCurrent(sql, bureau, wanted.map(({ table, consequence }) => ({ table, id: consequence.id })));
  const followers = new Map<PreparedEdit, Written[]>();
  for (const { edit, actor, consequence, table } of wanted) {
    attempt(() => {
      const before = current.get(table.name, consequence.id);
      if (!before) throw new Refusal('not-found');
      const after = advance(table.contract, before, consequence.transition, {});
      followers.set(edit, [...(followers.get(edit) ?? []), written(edit, table, { action: consequence.transition, before, after, actor })]);
    }, (refusal) => refuse(edit, refusal));
  }
  return followers;
}

function writeTables(sql: Sql, bureau: string, rows: readonly Written[]): Promise<void>[] {
  return [...new Set(rows.map(({ table }) => table))].flatMap((table) => {
    const mine = rows.filter((row) => row.table === table);
    const bodies = (created: boolean) => mine.filter(({ change }) => (change.before === null) === created).map(({ body }) => body);
    return [insertRecords(sql, table, bodies(true)), updateRecords(sql, table, bureau, bodies(false))];
  });
}

/** The journal row of a change. */
export function entryOf({ edit, table, change, body }: Written, bench: Bench): JournalEntry {
  const { after } = change;
  return {
    at: bench.now.toISOString(), actor: bench.account, device: edit.device, operation: edit.operation, type: table.contract.name,
    id: after.id, version: after.version, action: change.action, division: after.division, body,
  };
}
