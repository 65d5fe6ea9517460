import { sha256 } from './canonical.js';

const node = Buffer.of(1);

/**
 * The Merkle tree of RFC 6962 over leaves that only grow: the roots of its full subtrees, largest first. One hash for each bit set in
 * the size, so that a tree of a million leaves is continued from twenty hashes.
 */
export class MerkleTree {
  private constructor(private readonly peaks: Buffer[], private count: number) {}

  static empty(): MerkleTree {
    return new MerkleTree([], 0);
  }

  /** Continues a tree from the bytes of `saved`. */
  static from(saved: Buffer, size: number): MerkleTree {
    const peaks = Array.from({ length: saved.length / 32 }, (_, i) => saved.subarray(i * 32, i * 32 + 32));
    return new MerkleTree(peaks, size);
  }

  get size(): number {
    return this.count;
  }

  get saved(): Buffer {
    return Buffer.concat(this.peaks);
  }

  /** `leaf` is already a leaf hash (prefix 0x00). */
  add(leaf: Buffer): void {
    let top = leaf;
    for (let size = this.count; size % 2 === 1; size = (size - 1) / 2) top = sha256(node, this.peaks.pop()!, top);
    this.peaks.push(top);
    this.count += 1;
  }

  get root(): Buffer {
    if (this.peaks.length === 0) return sha256('');
    return this.peaks.reduceRight((right, left) => sha256(node, left, right));
  }
}
