import { createHash } from 'node:crypto';
import { MerkleTree } from '@fenghuo/server/journal/merkle';
import { describe, expect, test } from 'vitest';

const hash = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leafOf = (bytes: Buffer) => hash(Buffer.of(0), bytes);

/** The definition of RFC 6962, section 2.1, word for word: split at the largest power of two below the size. */
function naive(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hash(Buffer.of(1), naive(leaves.slice(0, split)), naive(leaves.slice(split)));
}

/** Inputs and roots of the reference implementation of RFC 6962 (merkle_tree_test.cc), for trees of one to eight leaves. */
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the Merkle tree', () => {
  test('has the roots of RFC 6962', () => {
    const tree = MerkleTree.empty();
    expect(tree.root.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(inputs.map((input) => {
      tree.add(leafOf(Buffer.from(input, 'hex')));
      return tree.root.toString('hex');
    })).toEqual(roots);
  });

  test('is the one of the definition, for every size up to two hundred', () => {
    const tree = MerkleTree.empty();
    const leaves: Buffer[] = [];
    for (let size = 0; size <= 200; size += 1) {
      expect(tree.size).toBe(size);
      expect(tree.root, `size ${size}`).toEqual(naive(leaves));
      leaves.push(leafOf(Buffer.from(`leaf ${size}`)));
      tree.add(leaves.at(-1)!);
    }
  });

  test('is continued from what was saved, wherever it stood', () => {
    const leaves = Array.from({ length: 70 }, (_, index) => leafOf(Buffer.from(`leaf ${index}`)));
    for (let size = 0; size <= 64; size += 1) {
      const first = MerkleTree.empty();
      for (const leaf of leaves.slice(0, size)) first.add(leaf);
      const continued = MerkleTree.from(first.saved, size);
      expect(continued.root).toEqual(first.root);
      for (const leaf of leaves.slice(size)) continued.add(leaf);
      expect(continued.root).toEqual(naive(leaves));
    }
  });

  test('of the same leaves in another order has another root', () => {
    const [one, other] = [MerkleTree.empty(), MerkleTree.empty()];
    const leaves = [1, 2, 3].map((index) => leafOf(Buffer.of(index)));
    for (const leaf of leaves) one.add(leaf);
    for (const leaf of [leaves[1]!, leaves[0]!, leaves[2]!]) other.add(leaf);
    expect(other.root).not.toEqual(one.root);
  });
});
