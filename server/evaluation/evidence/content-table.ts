import type { Database, Sql } from '../../database/database.js';
import { canonical, sha256 } from '../../journal/canonical.js';

/**
 * Keeps a content under the SHA-256 of its one spelling in bytes (RFC 8785), and answers that hash. The same content is kept once. It counts
 * only from the moment a record names it.
 */
export async function keepContent(sql: Sql, bureau: string, content: unknown): Promise<string> {
  const bytes = Buffer.from(canonical(content), 'utf8');
  const hash = sha256(bytes).toString('hex');
  await sql('INSERT INTO evaluation_content (bureau, sha256, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [bureau, hash, bytes]);
  return hash;
}

/** The same in a transaction of its own. */
export function keepContentOf(database: Database, bureau: string, content: unknown): Promise<string> {
  return database.write(async (sql) => {
    await sql('SELECT fh_begin($1)', [bureau]);
    return keepContent(sql, bureau, content);
  });
}

/** The content behind a hash, to be checked by whoever reads it; undefined when nothing is kept under it. */
export async function readContent(sql: Sql, bureau: string, hash: string): Promise<unknown> {
  const bytes = await readContentBytes(sql, bureau, hash);
  return bytes && JSON.parse(bytes.toString('utf8'));
}

export async function readContentBytes(sql: Sql, bureau: string, hash: string): Promise<Buffer | undefined> {
  const [row] = await sql<{ bytes: Buffer }>('SELECT bytes FROM evaluation_content WHERE bureau = $1 AND sha256 = $2', [bureau, hash]);
  return row?.bytes;
}
