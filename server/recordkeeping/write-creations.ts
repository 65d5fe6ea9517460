import type { Sql } from '../database/database.js';
import type { StagedJournal } from '../journal/staged-journal.js';
import type { Written } from './apply-edits.js';
import type { Bench } from './judge.js';

/** True where the rows are new records of one type and nothing follows from them: then one statement can write all there is of them. */
export function areCreations(rows: readonly Written[], edits: number): boolean {
  const table = rows[0]?.table;
  return rows.length === edits && rows.every((row) => row.table === table && row.change.before === null);
}

/**
 * Records, operations and staged journal rows of creations in one statement, to which each record is sent once: the text of an element of a
 * `json` array is what was sent, byte for byte, and that is what the journal keeps.
 */
export async function writeCreations(sql: Sql, bureau: string, rows: readonly Written[], { account, now }: Bench, journal: StagedJournal): Promise<void> {
  const { table, edit: { device } } = rows[0]!;
  await sql(
    `WITH records AS (
       INSERT INTO ${table.name} (${table.selected})
       SELECT ${table.receivedColumns} FROM json_to_recordset($1::json) AS new(${table.received})
     ), given AS MATERIALIZED (
       SELECT * FROM ROWS FROM (json_array_elements($1::json), unnest($2::uuid[]), unnest($3::bytea[]), unnest($4::uuid[]), unnest($5::text[]))
         WITH ORDINALITY AS g(record, operation, hash, id, division, i)
     ), operations AS (
       INSERT INTO op (bureau, id, hash, record_type, record_id, version, division, at)
       SELECT $6, operation, hash, $7, id, 1, division, $8::timestamptz FROM given
     )
     INSERT INTO staged_journal (i, at, actor, device, operation, type, id, version, action, division, body)
     SELECT $9::integer + i, $8::timestamptz, $10, $11, operation, $7, id, 1, 'create', division, record::text FROM given`,
    [`[${rows.map(({ body }) => body).join(',')}]`, rows.map(({ edit }) => edit.operation), rows.map(({ edit }) => `\\x${edit.hash.toString('hex')}`),
      rows.map(({ change }) => change.after.id), rows.map(({ change }) => change.after.division),
      bureau, table.contract.name, now.toISOString(), journal.reserve(rows.length), account, device]);
}
