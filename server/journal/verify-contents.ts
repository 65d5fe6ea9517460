import type { Sql } from '../database/database.js';
import { snakeCase } from '../database/naming-strategy.js';
import type { RecordTable } from '../recordkeeping/record-table.js';
import type { Alterations } from './alteration.js';
import { sha256 } from './canonical.js';

interface Named {
  readonly record_type: string;
  readonly record_id: string;
  readonly sha256: string;
  readonly bytes: Buffer | null;
}

/** Contents read at once. */
const atOnce = 10;

/**
 * Every record that names a kept content by its hash: whether the content is there and its bytes make that hash, and the same of the contents that
 * this one names itself (`contents`: hashes of the pieces of its lists). Answers how many.
 */
export async function verifyContents(sql: Sql, tables: readonly RecordTable[], bureau: string, alterations: Alterations): Promise<number> {
  const naming = tables.flatMap(({ contract, name }) => Object.entries(contract.fields).filter(([, { namesContent }]) => namesContent)
    .map(([field]) => `SELECT '${contract.name}' AS record_type, id AS record_id, ${snakeCase(field)} AS sha256 FROM ${name} WHERE bureau = $1`));
  if (naming.length === 0) return 0;
  await sql(
    `DECLARE contents NO SCROLL CURSOR FOR
     SELECT named.record_type, named.record_id, named.sha256, kept.bytes FROM (${naming.join(' UNION ALL ')}) AS named
     LEFT JOIN evaluation_content AS kept ON kept.bureau = $1 AND kept.sha256 = named.sha256 ORDER BY 1, 2`, [bureau]);
  let checked = 0;
  for (let more = true; more;) {
    const rows = await sql<Named>(`FETCH ${atOnce} FROM contents`);
    for (const { record_type: type, record_id: id, sha256: hash, bytes } of rows) {
      const at = { content: hash, record: { type, id } };
      if (bytes === null) alterations.add('content-missing', at);
      else if (sha256(bytes).toString('hex') !== hash) alterations.add('content-altered', at);
      else checked += await verifyPieces(sql, bureau, piecesIn(bytes), at.record, alterations);
    }
    checked += rows.length;
    more = rows.length === atOnce;
  }
  await sql('CLOSE contents');
  return checked;
}

function piecesIn(bytes: Buffer): readonly string[] {
  const { contents } = JSON.parse(bytes.toString('utf8')) as { readonly contents?: unknown };
  return Array.isArray(contents) ? contents.filter((one) => typeof one === 'string') : [];
}

async function verifyPieces(sql: Sql, bureau: string, pieces: readonly string[], record: { type: string; id: string }, alterations: Alterations): Promise<number> {
  for (let from = 0; from < pieces.length; from += atOnce) {
    const rows = await sql<Pick<Named, 'sha256' | 'bytes'>>(
      `SELECT piece.sha256, kept.bytes FROM unnest($2::text[]) AS piece(sha256)
       LEFT JOIN evaluation_content AS kept ON kept.bureau = $1 AND kept.sha256 = piece.sha256`, [bureau, pieces.slice(from, from + atOnce)]);
    for (const { sha256: hash, bytes } of rows) {
      if (bytes === null) alterations.add('content-missing', { content: hash, record });
      else if (sha256(bytes).toString('hex') !== hash) alterations.add('content-altered', { content: hash, record });
    }
  }
  return pieces.length;
}
