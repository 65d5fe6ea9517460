import { capture, entryFields, type AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../database/database.js';
import { creationHash } from '../recordkeeping/prepared-edit.js';
import type { RecordTable } from '../recordkeeping/record-table.js';
import { recordKey, type Alterations } from './alteration.js';
import { sha256 } from './canonical.js';
import { journalColumns, leafOf, type JournalRow } from './journal-row.js';
import { MerkleTree } from './merkle.js';
import { sealStatement, type SealKey } from './seal-key.js';

/** A root over the first `size` rows that somebody keeps elsewhere, 32 bytes. */
export interface KeptRoot {
  readonly size: number;
  readonly root: Buffer;
}

/** What the last seal covers; the root in hex. */
export interface SealedPart {
  readonly size: number;
  readonly root: string;
}

interface SealRow { readonly size: string; readonly root: Buffer; readonly signature: Buffer; readonly key_id: string }

interface Verifying {
  readonly tables: readonly RecordTable[];
  readonly key: SealKey;
  readonly bureau: string;
  readonly kept?: KeptRoot | undefined;
}

const rowsAtOnce = 2000;
const captured = Object.keys(capture.shape);
/** Milliseconds. A journal is sealed every ten seconds where a server runs, and once more when it stops. */
const sealedWithin = 120_000;

/** Walks the journal from its first row, each row against its hash, its operation and the seals over it. */
export async function verifyJournal(
  sql: Sql, verifying: Verifying, alterations: Alterations,
): Promise<{ rows: number; seals: number; sealed: SealedPart | null }> {
  const { bureau } = verifying;
  const [head] = await sql<{ n: string; now: Date }>('SELECT coalesce((SELECT n FROM journal_head WHERE bureau = $1), 0) AS n, now()', [bureau]);
  const walk = new Walk(verifying, alterations, await SealReader.of(sql, bureau));
  for (let more = true; more;) {
    const rows = await sql<JournalRow>(`SELECT ${journalColumns} FROM journal WHERE bureau = $1 AND n > $2 ORDER BY n LIMIT ${rowsAtOnce}`, [bureau, walk.size]);
    const operations = await sql<{ id: string; hash: Buffer }>(
      'SELECT id, hash FROM op WHERE bureau = $1 AND id = ANY($2)', [bureau, [...new Set(rows.map(({ operation }) => operation))]]);
    more = rows.length > 0 && await walk.through(rows, new Map(operations.map(({ id, hash }) => [id, hash])));
  }
  walk.end(Number(head!.n), head!.now);
  return { rows: walk.size, seals: walk.seals, sealed: walk.sealed };
}

/** The seals of a bureau in their order, one known ahead. */
class SealReader {
  next: SealRow | undefined;
  private page: SealRow[] = [];
  private last = '0';

  private constructor(private readonly sql: Sql, private readonly bureau: string) {}

  static async of(sql: Sql, bureau: string): Promise<SealReader> {
    const reader = new SealReader(sql, bureau);
    await reader.advance();
    return reader;
  }

  async advance(): Promise<void> {
    if (this.page.length === 0) {
      this.page = (await this.sql<SealRow>(
        `SELECT size, root, signature, key_id FROM seal WHERE bureau = $1 AND size > $2 ORDER BY size LIMIT ${rowsAtOnce}`, [this.bureau, this.last])).reverse();
    }
    this.next = this.page.pop();
    this.last = this.next?.size ?? this.last;
  }
}

class Walk {
  seals = 0;
  sealed: SealedPart | null = null;
  private readonly tree = MerkleTree.empty();
  private readonly tables: ReadonlyMap<string, RecordTable>;
  private unsealedSince: Date | undefined;

  constructor(private readonly verifying: Verifying, private readonly alterations: Alterations, private readonly reader: SealReader) {
    this.tables = new Map(verifying.tables.map((table) => [table.contract.name, table]));
  }

  get size(): number {
    return this.tree.size;
  }

  /** False where a row is missing: what follows it has no place in the tree. */
  async through(rows: readonly JournalRow[], operations: ReadonlyMap<string, Buffer>): Promise<boolean> {
    for (const row of rows) {
      if (Number(row.n) !== this.size + 1) return false;
      this.checkRow(row, operations.get(row.operation));
      this.tree.add(leafOf(row));
      this.unsealedSince ??= row.at;
      this.checkKept();
      if (Number(this.reader.next?.size) === this.size) {
        this.checkSeal(this.reader.next!);
        await this.reader.advance();
      }
    }
    return true;
  }

  end(head: number, now: Date): void {
    const { kept } = this.verifying;
    const whole = this.size === head && !this.reader.next;
    if (!whole) this.alterations.add('journal-row-missing', { n: this.size + 1 });
    if (kept && kept.size > this.size) this.alterations.add('kept-root-beyond', { n: this.size, to: kept.size });
    const since = this.unsealedSince;
    if (whole && since && now.getTime() - since.getTime() > sealedWithin) {
      this.alterations.add('journal-rows-unsealed', { n: (this.sealed?.size ?? 0) + 1, to: this.size, since: since.toISOString() });
    }
  }

  private checkRow(row: JournalRow, operation: Buffer | undefined): void {
    const at = { n: Number(row.n), record: recordKey(row) };
    if (!sha256(row.body).equals(row.hash)) this.alterations.add('journal-row-altered', at);
    else if (operation && !this.isAsked(row, operation)) this.alterations.add('operation-altered', { ...at, operation: row.operation });
    if (!operation) this.alterations.add('operation-missing', { ...at, operation: row.operation });
  }

  /** Of a creation the journal holds all that was asked for; of anything else, or with derived or personal fields, only what became of it. */
  private isAsked(row: JournalRow, hash: Buffer): boolean {
    const table = this.tables.get(row.record_type);
    if (row.action !== 'create' || !table || table.record.rules?.derive || table.fieldsOf('personal').length > 0) return true;
    const record = JSON.parse(row.body.toString('utf8')) as AnyRecord;
    const entered = new Set([...captured, ...Object.keys(entryFields(table.contract))]);
    const values = Object.fromEntries(Object.entries(record).filter(([name]) => entered.has(name)));
    return creationHash(table, row.device, values).equals(hash);
  }

  private checkKept(): void {
    const { kept } = this.verifying;
    if (kept?.size === this.size && !kept.root.equals(this.tree.root)) this.alterations.add('kept-root-differs', { n: this.size });
  }

  private checkSeal(seal: SealRow): void {
    const { key, bureau } = this.verifying;
    const from = (this.sealed?.size ?? 0) + 1;
    if (!seal.root.equals(this.tree.root)) {
      // Once a row differs, so does every root after it: named is the first.
      if (!this.alterations.has('journal-row-altered', 'sealed-range-altered')) this.alterations.add('sealed-range-altered', { n: from, to: this.size });
    } else if (seal.key_id !== key.id || !key.signed(sealStatement(bureau, this.size, seal.root), seal.signature)) {
      this.alterations.add('seal-not-ours', { n: this.size });
    }
    this.seals += 1;
    this.sealed = { size: this.size, root: seal.root.toString('hex') };
    this.unsealedSince = undefined;
  }
}
