import { Refusal } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../database/database.js';
import { canonical } from '../journal/canonical.js';
import type { JournalEntry } from '../journal/journal-row.js';
import { advance, judge, type Bench } from './judge.js';
import type { PreparedEdit } from './prepared-edit.js';
import { checkAttachments, checkReferences, loadCurrent, loadFacts, type CurrentRecords } from './read-for-edits.js';
import { replaysOf } from './replay.js';
import type { Change } from './record-rules.js';
import type { RecordTable } from './record-table.js';
import type { RecordTables } from './record-tables.js';
import { insertOperations, insertRecords, insertAttachmentUses, updateRecords } from './write-rows.js';

/** What became of one edit. The entries are numbered at the end of the transaction. */
export type Outcome =
  | { readonly verdict: 'applied'; readonly record: AnyRecord; readonly entries: readonly JournalEntry[] }
  | { readonly verdict: 'replayed'; readonly record: AnyRecord }
  | { readonly verdict: 'refused'; readonly refusal: Refusal };

/** A change on its way into the tables. */
interface Written {
  readonly table: RecordTable;
  readonly change: Change;
}

/**
 * Applies edits of one person, no two of which touch the same record, with one statement a table. A refused edit writes nothing.
 * @throws a database error when one of them meets a constraint or another writer: the caller then applies them one by one.
 */
export async function applyEdits(sql: Sql, tables: RecordTables, bureau: string, edits: readonly PreparedEdit[], bench: Bench): Promise<Outcome[]> {
  const outcomes = new Map<PreparedEdit, Outcome>(await replaysOf(sql, bureau, edits));
  const judged = new Map<PreparedEdit, Change>();
  const refuse = (edit: PreparedEdit, refusal: Refusal) => { outcomes.set(edit, { verdict: 'refused', refusal }); judged.delete(edit); };

  const open = edits.filter((edit) => !outcomes.has(edit));
  const current = await loadCurrent(sql, bureau, open.filter((edit) => edit.action !== 'create').map(({ table, id }) => ({ table, id })));
  for (const edit of open) {
    const before = current.get(edit.table.name, edit.id);
    attempt(() => judged.set(edit, { action: actionOf(edit), before: before ?? null, after: judge(edit, before, bench) }), (refusal) => refuse(edit, refusal));
  }
  await checkReferences(sql, tables, bureau, judged, refuse);
  await checkAttachments(sql, bureau, judged, refuse);
  const facts = await loadFacts(sql, bureau, judged);
  for (const [edit, change] of judged) {
    const refusal = edit.table.record.rules?.check?.(change, facts.get(edit));
    if (refusal) refuse(edit, refusal);
  }
  const followers = await followUp(sql, tables, bureau, judged, refuse);

  const written = [...judged].flatMap(([edit, change]) => [{ table: edit.table, change }, ...(followers.get(edit) ?? [])]);
  await insertOperations(sql, bureau, judged, bench.now);
  await writeTables(sql, written);
  await insertAttachmentUses(sql, bureau, written);

  for (const [edit, change] of judged) {
    const entries = [{ table: edit.table, change }, ...(followers.get(edit) ?? [])].map((row) => entryOf(row, edit, bench));
    outcomes.set(edit, { verdict: 'applied', record: change.after, entries });
  }
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
  sql: Sql, tables: RecordTables, bureau: string, judged: ReadonlyMap<PreparedEdit, Change>, refuse: (edit: PreparedEdit, refusal: Refusal) => void,
): Promise<Map<PreparedEdit, Written[]>> {
  const wanted = [...judged].flatMap(([edit, change]) => (edit.table.record.rules?.consequences?.(change) ?? [])
    .map((consequence) => ({ edit, consequence, table: tables.named(consequence.type) })));
  const current: CurrentRecords = await loadCurrent(sql, bureau, wanted.map(({ table, consequence }) => ({ table, id: consequence.id })));
  const followers = new Map<PreparedEdit, Written[]>();
  for (const { edit, consequence, table } of wanted) {
    attempt(() => {
      const before = current.get(table.name, consequence.id);
      if (!before) throw new Refusal('not-found');
      const after = advance(table.contract, before, consequence.transition, {});
      followers.set(edit, [...(followers.get(edit) ?? []), { table, change: { action: consequence.transition, before, after } }]);
    }, (refusal) => refuse(edit, refusal));
  }
  return followers;
}

async function writeTables(sql: Sql, written: readonly Written[]): Promise<void> {
  const byTable = new Map<RecordTable, Change[]>();
  for (const { table, change } of written) byTable.set(table, [...(byTable.get(table) ?? []), change]);
  for (const [table, changes] of byTable) {
    await insertRecords(sql, table, changes.filter(({ before }) => before === null).map(({ after }) => after));
    await updateRecords(sql, table, changes.filter(({ before }) => before !== null).map(({ after }) => after));
  }
}

function entryOf({ table, change }: Written, edit: PreparedEdit, bench: Bench): JournalEntry {
  const { after } = change;
  return {
    at: bench.now.toISOString(), actor: bench.account, device: edit.device, operation: edit.operation, type: table.contract.name,
    id: after.id, version: after.version, action: change.action, division: after.division, body: canonical(after),
  };
}
