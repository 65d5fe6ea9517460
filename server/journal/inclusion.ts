import { sha256 } from './canonical.js';

const node = Buffer.of(1);

interface Subtree {
  readonly hash: Buffer;
  readonly size: number;
  /** The audit paths that still climb from within it. */
  readonly climbing: readonly Buffer[][];
}

/**
 * Audit paths (RFC 6962, 2.1.1) of some leaves of a tree, gathered while its leaves come by once: memory holds the paths and one hash for
 * each bit of the size, however long the journal is. The nodes under which an earlier, smaller tree stood can be followed as well: their
 * paths prove that it is a beginning of this one.
 */
export class InclusionTree {
  private peaks: Subtree[] = [];
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** `path` is filled from the leaf upwards until `finish`. */
  add(leaf: Buffer, path?: Buffer[]): void {
    let top: Subtree = { hash: leaf, size: 1, climbing: path ? [path] : [] };
    while (this.peaks.at(-1)?.size === top.size) top = joined(this.peaks.pop()!, top);
    this.peaks.push(top);
    this.count += 1;
  }

  /** The roots of the full subtrees as they stand now, largest first, each with a path that is filled on. */
  follow(): readonly { readonly hash: Buffer; readonly size: number; readonly path: Buffer[] }[] {
    const followed = this.peaks.map(({ hash, size }) => ({ hash, size, path: [] as Buffer[] }));
    this.peaks = this.peaks.map((peak, index) => ({ ...peak, climbing: [...peak.climbing, followed[index]!.path] }));
    return followed;
  }

  /** The root; every path is then whole. */
  finish(): Buffer {
    if (this.peaks.length === 0) return sha256('');
    return this.peaks.reduceRight((right, left) => joined(left, right)).hash;
  }
}

function joined(left: Subtree, right: Subtree): Subtree {
  for (const path of left.climbing) path.push(right.hash);
  for (const path of right.climbing) path.push(left.hash);
  const climbing = left.climbing.length === 0 ? right.climbing : right.climbing.length === 0 ? left.climbing : [...left.climbing, ...right.climbing];
  return { hash: sha256(node, left.hash, right.hash), size: left.size + right.size, climbing };
}
