import type { Piece } from '@fenghuo/shared/evaluation/frozen-report';
import { canonical, sha256 } from '../../journal/canonical.js';
import { ContentCache } from './content-cache.js';

/** Where the pieces of lists are read. */
export interface Pieces {
  /** The entries of a piece. @throws where it is not there or is no longer what its hash says. */
  read(sha256: string): Promise<readonly unknown[]>;
  /** The same as bytes. */
  bytes(sha256: string): Promise<Buffer>;
}

/** Keeps bytes under their hash. */
export type Keep = (bytes: Buffer, sha256: string) => Promise<void>;

export const hashOf = (bytes: Buffer): string => sha256(bytes).toString('hex');
export const bytesOf = (content: unknown): Buffer => Buffer.from(canonical(content), 'utf8');

/** The pieces of a form that is frozen for one output alone: they live as long as it is being made. */
export class PassingPieces implements Pieces {
  private readonly kept = new Map<string, Buffer>();
  private readonly cache = new ContentCache(4_000_000);

  readonly keep: Keep = async (bytes, hash) => { this.kept.set(hash, bytes); };

  async bytes(hash: string): Promise<Buffer> {
    const bytes = this.kept.get(hash);
    if (!bytes) throw new Error(`there is no piece ${hash}`);
    return bytes;
  }

  async read(hash: string): Promise<readonly unknown[]> {
    return this.cache.read(hash, () => this.bytes(hash)) as Promise<readonly unknown[]>;
  }
}

export async function entriesOf<Entry>(pieces: Pieces, piece: Piece<Entry>): Promise<readonly Entry[]> {
  return 'entries' in piece ? piece.entries : await pieces.read(piece.sha256) as readonly Entry[];
}
