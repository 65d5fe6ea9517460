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

/** Leaf of the Merkle tree (RFC 6962: prefix 0x00): everything the row says, the body by its hash as recomputed from its bytes. */
export function leafOf(row: JournalRow): Buffer {
  const said = {
    n: row.n, at: row.at.toISOString(), actor: row.actor, device: row.device, operation: row.operation, type: row.record_type,
    id: row.record_id, version: row.version, action: row.action, division: row.division, body: sha256(row.body).toString('hex'),
  };
  return sha256(Buffer.of(0), canonical(said));
}
