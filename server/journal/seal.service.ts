import { Injectable, Logger } from '@nestjs/common';
import { Database, type Sql } from '../database/database.js';
import { journalColumns, leafOf, type JournalRow } from './journal-row.js';
import { MerkleTree } from './merkle.js';
import { SealKey, sealStatement } from './seal-key.js';

export interface SealState {
  /** Last number of the journal. */
  readonly n: number;
  /** Rows covered by the last seal. */
  readonly sealedTo: number;
  /** Root of the last seal, base64; null before the first. */
  readonly root: string | null;
  readonly at: string | null;
}

interface SealRow {
  readonly size: string;
  readonly root: Buffer;
  readonly peaks: Buffer;
  readonly at: Date;
}

const rowsAtOnce = 2000;

/** Extends the Merkle tree over the journal. Writers pay nothing; any server may seal, one at a time holds the lock. */
@Injectable()
export class SealService {
  private readonly log = new Logger('Seal');

  constructor(private readonly database: Database, private readonly key: SealKey) {}

  /** Seals what was written since the last seal, in every bureau. */
  async sealAll(): Promise<void> {
    const bureaus = await this.database.catalogue<{ code: string }>('SELECT code FROM bureau ORDER BY code');
    for (const { code } of bureaus) {
      const size = await this.seal(code);
      if (size !== undefined) this.log.debug(`${code} sealed to ${size}`);
    }
  }

  /** The size sealed; undefined when there was nothing to do or another server holds the lock. */
  seal(bureau: string): Promise<number | undefined> {
    return this.database.write(async (sql) => {
      await sql('SELECT fh_begin($1)', [bureau]);
      const [lock] = await sql<{ held: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtextextended('fenghuo seal ' || $1, 0)) AS held`, [bureau]);
      const { n, sealedTo } = await sealStateOf(sql, bureau);
      if (!lock?.held || n === sealedTo) return undefined;
      const tree = await this.extend(sql, bureau, n);
      const statement = sealStatement(bureau, tree.size, tree.root);
      await sql('INSERT INTO seal (bureau, size, root, peaks, at, key_id, signature) VALUES ($1, $2, $3, $4, now(), $5, $6)',
        [bureau, tree.size, tree.root, tree.saved, this.key.id, this.key.sign(statement)]);
      return tree.size;
    });
  }

  state(bureau: string): Promise<SealState> {
    return this.database.read({ scope: bureau }, (sql) => sealStateOf(sql, bureau));
  }

  private async extend(sql: Sql, bureau: string, n: number): Promise<MerkleTree> {
    const last = await lastSeal(sql, bureau);
    const tree = last ? MerkleTree.from(last.peaks, Number(last.size)) : MerkleTree.empty();
    while (tree.size < n) {
      const rows = await sql<JournalRow>(
        `SELECT ${journalColumns} FROM journal WHERE bureau = $1 AND n > $2 ORDER BY n LIMIT ${rowsAtOnce}`, [bureau, tree.size]);
      for (const row of rows) {
        if (Number(row.n) !== tree.size + 1) throw new Error(`journal of ${bureau} has a hole after ${tree.size}`);
        tree.add(leafOf(row));
      }
      if (rows.length === 0) throw new Error(`journal of ${bureau} ends at ${tree.size}, its head says ${n}`);
    }
    return tree;
  }
}

/** Within a snapshot that is open already. */
export async function sealStateOf(sql: Sql, bureau: string): Promise<SealState> {
  const [head] = await sql<{ n: string }>('SELECT n FROM journal_head WHERE bureau = $1', [bureau]);
  const last = await lastSeal(sql, bureau);
  return {
    n: Number(head?.n ?? 0), sealedTo: Number(last?.size ?? 0), root: last?.root.toString('base64') ?? null, at: last?.at.toISOString() ?? null,
  };
}

async function lastSeal(sql: Sql, bureau: string): Promise<SealRow | undefined> {
  return (await sql<SealRow>('SELECT size, root, peaks, at FROM seal WHERE bureau = $1 ORDER BY size DESC LIMIT 1', [bureau]))[0];
}
