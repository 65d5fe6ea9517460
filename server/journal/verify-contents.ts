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

/** Contents read at once: a frozen report of many records has some megabytes. */
const atOnce = 10;

/** Every record that names a kept content by its hash: whether the content is there and its bytes make that hash. Answers how many. */
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
    }
    checked += rows.length;
    more = rows.length === atOnce;
  }
  await sql('CLOSE contents');
  return checked;
}
