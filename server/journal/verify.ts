import { recordKey, type Alteration } from './alteration.js';
import { sha256 } from './canonical.js';
import { journalColumns, leafOf, type JournalRow } from './journal-row.js';
import { MerkleTree } from './merkle.js';
import type { SealKey } from './seal-key.js';
import { sealStatement } from './seal-key.js';
import type { Database, Sql } from '../database/database.js';
import type { RecordTable } from '../recordkeeping/record-table.js';

/** Result of verifying one bureau. */
export interface Verification {
  readonly bureau: string;
  /** Journal rows recomputed, seals checked, records compared. */
  readonly rows: number;
  readonly seals: number;
  readonly records: number;
  /** Empty when nothing was altered. In the order of the journal, then of the tables; cut off after the first hundred. */
  readonly alterations: readonly Alteration[];
}

const rowsAtOnce = 2000;
const mostNamed = 100;

/** Recomputes the journal of a bureau against its seals, and compares every record with its last journal row. Reads in pages. */
export async function verifyBureau(database: Database, tables: readonly RecordTable[], key: SealKey, bureau: string): Promise<Verification> {
  return database.read({ scope: bureau, actor: 'verify' }, async (sql) => {
    const alterations: Alteration[] = [];
    const { rows, seals } = await verifyJournal(sql, key, bureau, alterations);
    let records = 0;
    for (const table of tables) records += await verifyRecords(sql, table, bureau, alterations);
    return { bureau, rows, seals, records, alterations: alterations.slice(0, mostNamed) };
  });
}

interface SealRow { readonly size: string; readonly root: Buffer; readonly signature: Buffer; readonly key_id: string }

async function verifyJournal(sql: Sql, key: SealKey, bureau: string, alterations: Alteration[]): Promise<{ rows: number; seals: number }> {
  const seals = await sql<SealRow>('SELECT size, root, signature, key_id FROM seal WHERE bureau = $1 ORDER BY size', [bureau]);
  const [head] = await sql<{ n: string }>('SELECT n FROM journal_head WHERE bureau = $1', [bureau]);
  const tree = MerkleTree.empty();
  let next = 0;
  let sealedFrom = 1;
  for (let more = true; more;) {
    const rows = await sql<JournalRow>(`SELECT ${journalColumns} FROM journal WHERE bureau = $1 AND n > $2 ORDER BY n LIMIT ${rowsAtOnce}`, [bureau, tree.size]);
    more = rows.length > 0;
    for (const row of rows) {
      if (Number(row.n) !== tree.size + 1) {
        alterations.push({ bureau, kind: 'journal-row-missing', n: tree.size + 1, record: null });
        return { rows: tree.size, seals: next };
      }
      if (!sha256(row.body).equals(row.hash)) alterations.push({ bureau, kind: 'journal-row-altered', n: Number(row.n), record: recordKey(row) });
      tree.add(leafOf(row));
      const seal = seals[next];
      if (seal && Number(seal.size) === tree.size) {
        checkSeal(seal, tree, key, bureau, sealedFrom, alterations);
        sealedFrom = tree.size + 1;
        next += 1;
      }
    }
  }
  if (tree.size !== Number(head?.n ?? 0) || next < seals.length) {
    alterations.push({ bureau, kind: 'journal-row-missing', n: tree.size + 1, record: null });
  }
  return { rows: tree.size, seals: next };
}

function checkSeal(seal: SealRow, tree: MerkleTree, key: SealKey, bureau: string, from: number, alterations: Alteration[]): void {
  const already = alterations.some(({ kind }) => kind === 'journal-row-altered' || kind === 'sealed-range-altered');
  if (!seal.root.equals(tree.root)) {
    if (!already) alterations.push({ bureau, kind: 'sealed-range-altered', n: from, to: tree.size, record: null });
  } else if (seal.key_id !== key.id || !key.signed(sealStatement(bureau, tree.size, seal.root), seal.signature)) {
    alterations.push({ bureau, kind: 'seal-not-ours', n: tree.size, record: null });
  }
}

/** Every record as its table has it, beside the journal's last word on it. Both sides are walked by id, a page at a time. */
async function verifyRecords(sql: Sql, table: RecordTable, bureau: string, alterations: Alteration[]): Promise<number> {
  const type = table.contract.name;
  let compared = 0;
  for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after !== null;) {
    const rows: (Record<string, unknown> & { id: string | null; journalled: string; n: string; body: Buffer })[] = await sql(
      `SELECT last.record_id AS journalled, last.n, last.body, present.* FROM (
         SELECT DISTINCT ON (record_id) record_id, n, body FROM journal
         WHERE bureau = $1 AND record_type = $2 AND record_id > $3 ORDER BY record_id, version DESC LIMIT ${rowsAtOnce}) AS last
       LEFT JOIN ${table.name} AS present ON present.bureau = $1 AND present.id = last.record_id ORDER BY last.record_id`, [bureau, type, after]);
    for (const { journalled, n, body, ...row } of rows) {
      const record = { type, id: journalled };
      if (row.id === null) alterations.push({ bureau, kind: 'record-missing', n: Number(n), record });
      else if (table.toBody(table.toRecord(row)) !== body.toString('utf8')) alterations.push({ bureau, kind: 'record-altered', n: Number(n), record });
    }
    compared += rows.length;
    after = rows.length < rowsAtOnce ? null : rows.at(-1)!.journalled;
  }
  const unknown = await sql<{ id: string }>(
    `SELECT id FROM ${table.name} AS present WHERE bureau = $1 AND NOT EXISTS (
       SELECT FROM journal WHERE journal.bureau = $1 AND record_type = $2 AND record_id = present.id) ORDER BY id LIMIT ${mostNamed}`, [bureau, type]);
  for (const { id } of unknown) alterations.push({ bureau, kind: 'record-not-journalled', n: null, record: { type, id } });
  return compared + unknown.length;
}
