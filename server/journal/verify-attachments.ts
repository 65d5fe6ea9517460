import { createHash } from 'node:crypto';
import { contentHash } from '@fenghuo/shared/records/field';
import type { AttachmentStore } from '../attachments/attachment-store.js';
import type { Sql } from '../database/database.js';
import { snakeCase } from '../database/naming-strategy.js';
import type { RecordTable } from '../recordkeeping/record-table.js';
import type { Alterations, RecordKey } from './alteration.js';

/** Files read between two statements: a transaction that says nothing for half a minute is ended. */
const filesAtOnce = 50;

interface Named {
  readonly sha256: string;
  /** Whether its arrival was entered. */
  readonly received: boolean;
  readonly record_type: string | null;
  readonly record_id: string | null;
}

/** Every attachment that arrived or that a record shows: its entry, its file, and the file's bytes against its name. Answers how many. */
export async function verifyAttachments(
  sql: Sql, files: AttachmentStore, tables: readonly RecordTable[], bureau: string, alterations: Alterations,
): Promise<number> {
  const shown = tables.flatMap((table) => [
    ...table.fieldsOf('photos', 'files').map((field) => shownBy(table, `unnest(${snakeCase(field)})`)),
    ...table.fieldsOf('signature').map((field) => shownBy(table, snakeCase(field))),
  ]);
  await sql(
    `DECLARE named NO SCROLL CURSOR FOR
     SELECT DISTINCT ON (sha256) sha256, bool_or(received) OVER (PARTITION BY sha256) AS received, record_type, record_id FROM (
       SELECT sha256, true AS received, NULL::text AS record_type, NULL::uuid AS record_id FROM attachment WHERE bureau = $1
       UNION ALL SELECT sha256, false, record_type, record_id FROM attachment_use WHERE bureau = $1
       ${shown.map((select) => `UNION ALL ${select}`).join('\n')}) AS every
     WHERE sha256 IS NOT NULL
     ORDER BY sha256, record_type, record_id`, [bureau]);
  let checked = 0;
  for (let more = true; more;) {
    const rows = await sql<Named>(`FETCH ${filesAtOnce} FROM named`);
    for (const row of rows) await verifyAttachment(files, row, alterations);
    checked += rows.length;
    more = rows.length === filesAtOnce;
  }
  await sql('CLOSE named');
  return checked;
}

function shownBy(table: RecordTable, sha256: string): string {
  return `SELECT ${sha256} AS sha256, false AS received, '${table.contract.name}' AS record_type, id AS record_id FROM ${table.name} WHERE bureau = $1`;
}

async function verifyAttachment(files: AttachmentStore, { sha256, received, record_type: type, record_id: id }: Named, alterations: Alterations): Promise<void> {
  const record: RecordKey | null = type !== null && id !== null ? { type, id } : null;
  if (!received) alterations.add('attachment-unknown', { attachment: sha256, record });
  const found = contentHash.safeParse(sha256).success ? await hashOfFile(files, sha256) : undefined;
  if (found === undefined) alterations.add('attachment-missing', { attachment: sha256, record });
  else if (found !== sha256) alterations.add('attachment-altered', { attachment: sha256, record });
}

/** Undefined when there is no such file. */
async function hashOfFile(files: AttachmentStore, sha256: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of files.read(sha256)) hash.update(chunk as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return hash.digest('hex');
}
