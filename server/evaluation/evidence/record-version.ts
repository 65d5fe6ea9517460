import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../../database/database.js';
import { sha256 } from '../../journal/canonical.js';

/**
 * A record as it was in one version, out of the journal; undefined where the journal has no such version.
 * @throws Error where its bytes are not those of their hash.
 */
export async function recordVersion(sql: Sql, bureau: string, type: string, id: string, version: number): Promise<AnyRecord | undefined> {
  const [row] = await sql<Row>(`${columns} AND version = $4`, [bureau, type, id, version]);
  return row && read(bureau, row);
}

/** The same as it was at a journal number; undefined where it came later. */
export async function recordAsOf(sql: Sql, bureau: string, type: string, id: string, n: number): Promise<AnyRecord | undefined> {
  const [row] = await sql<Row>(`${columns} AND n <= $4 ORDER BY version DESC LIMIT 1`, [bureau, type, id, n]);
  return row && read(bureau, row);
}

interface Row {
  readonly n: string;
  readonly body: Buffer;
  readonly hash: Buffer;
}

const columns = 'SELECT n, body, hash FROM journal WHERE bureau = $1 AND record_type = $2 AND record_id = $3';

function read(bureau: string, { n, body, hash }: Row): AnyRecord {
  if (!sha256(body).equals(hash)) throw new Error(`journal row ${n} of ${bureau} was altered: run fenghuo verify`);
  return JSON.parse(body.toString('utf8')) as AnyRecord;
}
