import { canonical, sha256 } from './canonical.js';

/** One row of the journal before it has its number. */
export interface JournalEntry {
  readonly at: string;
  readonly actor: string;
  readonly device: string;
  readonly operation: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly action: string;
  readonly division: string;
  /** The record after the change, in canonical bytes. */
  readonly body: string;
}

/** A row as the seal and the verifier read it. */
export interface JournalRow {
  readonly n: string;
  readonly at: Date;
  readonly actor: string;
  readonly device: string;
  readonly operation: string;
  readonly record_type: string;
  readonly record_id: string;
  readonly version: number;
  readonly action: string;
  readonly division: string;
  readonly body: Buffer;
  readonly hash: Buffer;
}

export const journalColumns = 'n, at, actor, device, operation, record_type, record_id, version, action, division, body, hash';

/** What a leaf says of a row. */
export interface LeafStatement extends Omit<JournalEntry, 'body'> {
  readonly n: string;
  /** SHA-256 of the record's bytes, hex. */
  readonly body: string;
}

export function leafStatement(row: Omit<JournalRow, 'body' | 'hash'>, body: string): LeafStatement {
  return {
    n: row.n, at: row.at.toISOString(), actor: row.actor, device: row.device, operation: row.operation, type: row.record_type,
    id: row.record_id, version: row.version, action: row.action, division: row.division, body,
  };
}

export function leafHash(said: LeafStatement): Buffer {
  return sha256(Buffer.of(0), canonical(said));
}

/** Leaf of the Merkle tree (RFC 6962: prefix 0x00): everything the row says, the body by its hash as recomputed from its bytes. */
export function leafOf(row: JournalRow): Buffer {
  return leafHash(leafStatement(row, sha256(row.body).toString('hex')));
}
