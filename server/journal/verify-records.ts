import type { Sql } from '../database/database.js';
import type { RecordTable } from '../recordkeeping/record-table.js';
import type { Alterations } from './alteration.js';
import { canonical } from './canonical.js';

const rowsAtOnce = 2000;
/** Records without a journal that are named, of each type. */
const mostUnknown = 100;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Every record as its table has it, beside the journal's last word on it. Answers how many were compared. */
export async function verifyRecords(sql: Sql, table: RecordTable, bureau: string, alterations: Alterations): Promise<number> {
  const type = table.contract.name;
  let compared = 0;
  for (let after: string | null = beforeAll; after !== null;) {
    const rows: (Record<string, unknown> & { id: string | null; journalled: string; n: string; body: Buffer })[] = await sql(
      `SELECT last.record_id AS journalled, last.n, last.body, present.* FROM (
         SELECT DISTINCT ON (record_id) record_id, n, body FROM journal
         WHERE bureau = $1 AND record_type = $2 AND record_id > $3 ORDER BY record_id, version DESC LIMIT ${rowsAtOnce}) AS last
       LEFT JOIN ${table.name} AS present ON present.bureau = $1 AND present.id = last.record_id ORDER BY last.record_id`, [bureau, type, after]);
    for (const { journalled, n, body, ...row } of rows) {
      const record = { type, id: journalled };
      if (row.id === null) alterations.add('record-missing', { n: Number(n), record });
      else if (!isAsJournalled(table, row, body.toString('utf8'))) alterations.add('record-altered', { n: Number(n), record });
    }
    compared += rows.length;
    after = rows.length < rowsAtOnce ? null : rows.at(-1)!.journalled;
  }
  const unknown = await sql<{ id: string }>(
    `SELECT id FROM ${table.name} AS present WHERE bureau = $1 AND NOT EXISTS (
       SELECT FROM journal WHERE journal.bureau = $1 AND record_type = $2 AND record_id = present.id) ORDER BY id LIMIT ${mostUnknown}`, [bureau, type]);
  for (const { id } of unknown) alterations.add('record-not-journalled', { record: { type, id } });
  return compared + unknown.length;
}

/** Whether a row says what the journal kept of it. A field that its type did not have then is not in the journal, and is empty. */
export function isAsJournalled(table: RecordTable, row: Record<string, unknown>, body: string): boolean {
  const record = table.toRecord(row);
  if (table.toBody(record) === body) return true;
  const kept = JSON.parse(body) as Record<string, unknown>;
  const entries = Object.entries(record);
  return entries.every(([name, value]) => name in kept || isEmpty(value)) && canonical(Object.fromEntries(entries.filter(([name]) => name in kept))) === body;
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
