import type { Database, Sql } from '../../database/database.js';
import { canonical, sha256 } from '../../journal/canonical.js';

/**
 * Keeps a content under the SHA-256 of its one spelling in bytes (RFC 8785), and answers that hash. The same content is kept once. It counts
 * only from the moment a record names it.
 */
export async function keepContent(sql: Sql, bureau: string, content: unknown): Promise<string> {
  const bytes = Buffer.from(canonical(content), 'utf8');
  const hash = sha256(bytes).toString('hex');
  await keepBytes(sql, bureau, bytes, hash);
  return hash;
}

async function keepBytes(sql: Sql, bureau: string, bytes: Buffer, hash: string): Promise<void> {
  await sql('INSERT INTO evaluation_content (bureau, sha256, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [bureau, hash, bytes]);
}

/** The same in a transaction of its own. */
export function keepContentOf(database: Database, bureau: string, content: unknown): Promise<string> {
  return database.write(async (sql) => {
    await sql('SELECT fh_begin($1)', [bureau]);
    return keepContent(sql, bureau, content);
  });
}

/** Contents that are kept as they come, in one transaction: none of them stays when the work fails. */
export function keepingContents<T>(database: Database, bureau: string, work: (keep: (bytes: Buffer, hash: string) => Promise<void>) => Promise<T>): Promise<T> {
  return database.write(async (sql) => {
    await sql('SELECT fh_begin($1)', [bureau]);
    // One is on its way while the next is made.
    let under: Promise<void> = Promise.resolve();
    const answer = await work(async (bytes, hash) => {
      await under;
      under = keepBytes(sql, bureau, bytes, hash);
      under.catch(() => undefined);
    });
    await under;
    return answer;
  });
}

/** Whether a content is there and still what its hash says, without its bytes leaving the database. */
export async function contentStands(sql: Sql, bureau: string, hash: string): Promise<boolean> {
  const [row] = await sql<{ stands: boolean }>(
    `SELECT encode(sha256(bytes), 'hex') = $2 AS stands FROM evaluation_content WHERE bureau = $1 AND sha256 = $2`, [bureau, hash]);
  return row?.stands ?? false;
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
