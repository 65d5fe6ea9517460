import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { bureau, fill } from '../databases.mjs';

const tables = ['inspection', 'hazard', 'rectification_reply', 'reinspection', 'survey', 'survey_response'];
const photos = { count: 200, bytes: 300_000 };

/**
 * Generated records with a journal row for each and photos that lie on the disk: what a pack reads of a bureau's year. The journal is written
 * by plain SQL, its rows hashed as the application hashes them.
 */
export async function fillJournalled(place, volume) {
  await fill(place, volume);
  const hashes = Array.from({ length: photos.count }, () => keepPhoto(place.dataDirectory));
  const client = new pg.Client({ connectionString: place.databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT fh_begin($1)', [bureau]);
    await client.query('UPDATE rectification_reply SET photos = ARRAY[($2::text[])[1 + abs(hashtext(id::text)) % cardinality($2::text[])]] WHERE bureau = $1', [bureau, hashes]);
    await client.query(
      `INSERT INTO attachment_use (bureau, sha256, record_type, record_id, division)
       SELECT bureau, photos[1], 'rectification-reply', id, division FROM rectification_reply WHERE bureau = $1`, [bureau]);
    for (const table of tables) await client.query(journalStatement(table), [bureau, table.replaceAll('_', '-')]);
    await client.query('UPDATE journal_head SET n = (SELECT coalesce(max(n), 0) FROM journal WHERE bureau = $1) WHERE bureau = $1', [bureau]);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

function keepPhoto(dataDirectory) {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(photos.bytes)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(dataDirectory, 'attachments', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return sha256;
}

const journalStatement = (table) => `
  INSERT INTO journal (bureau, n, at, actor, device, operation, record_type, record_id, version, action, division, body, hash)
  SELECT $1, (SELECT coalesce(max(n), 0) FROM journal WHERE bureau = $1) + row_number() OVER (ORDER BY id), date_trunc('milliseconds', now()), 'generator', 'bench',
    gen_random_uuid(), $2, id, version, 'create', division, body, sha256(body)
  FROM (SELECT t.*, convert_to(to_jsonb(t)::text, 'UTF8') AS body FROM ${table} t WHERE bureau = $1) t`;
