import type { Sql } from '../database/database.js';
import { sha256 } from './canonical.js';
import { InclusionTree } from './inclusion.js';
import { leafHash, leafStatement, type JournalRow, type LeafStatement } from './journal-row.js';

/** A version of a record, as the journal holds it. */
export interface RecordVersion {
  readonly type: string;
  readonly id: string;
  readonly version: number;
}

export interface SignedRoot {
  readonly size: number;
  readonly root: Buffer;
  readonly signature: Buffer;
  readonly keyId: string;
  readonly at: string;
}

export interface ProvenLeaf {
  readonly leaf: LeafStatement;
  /** From the leaf upwards. */
  readonly path: readonly Buffer[];
}

export interface SealedExtract {
  readonly seal: SignedRoot;
  readonly leaves: readonly ProvenLeaf[];
  /** The full subtrees of the tree over the first `earlier` rows, largest first, each with its path. */
  readonly earlier: readonly { readonly hash: Buffer; readonly size: number; readonly path: readonly Buffer[] }[];
}

const headColumns = 'n, at, actor, device, operation, record_type, record_id, version, action, division';
const rowsAtOnce = 2000;
const bodiesAtOnce = 200;

/** The journal numbers of versions, in the order asked; undefined where the journal does not know one. */
export async function numbersOf(sql: Sql, bureau: string, versions: readonly RecordVersion[]): Promise<readonly (number | undefined)[]> {
  const found = new Map<string, number>();
  for (let from = 0; from < versions.length; from += rowsAtOnce) {
    const page = versions.slice(from, from + rowsAtOnce);
    const rows = await sql<{ type: string; id: string; version: number; n: string }>(
      `SELECT j.record_type AS type, j.record_id::text AS id, j.version, j.n
       FROM unnest($2::text[], $3::uuid[], $4::integer[]) AS w(type, id, version)
       JOIN journal j ON j.bureau = $1 AND j.record_type = w.type AND j.record_id = w.id AND j.version = w.version`,
      [bureau, page.map(({ type }) => type), page.map(({ id }) => id), page.map(({ version }) => version)]);
    for (const row of rows) found.set(keyOf(row), Number(row.n));
  }
  return versions.map((one) => found.get(keyOf(one)));
}

const keyOf = ({ type, id, version }: RecordVersion) => `${type}/${id}/${version}`;

/** The smallest seal that covers so many rows, of those signed with one key; undefined where nothing is sealed so far yet. */
export async function sealOver(sql: Sql, bureau: string, rows: number, keyId: string): Promise<SignedRoot | undefined> {
  const [seal] = await sql<{ size: string; root: Buffer; signature: Buffer; key_id: string; at: Date }>(
    'SELECT size, root, signature, key_id, at FROM seal WHERE bureau = $1 AND size >= $2 AND key_id = $3 ORDER BY size LIMIT 1', [bureau, rows, keyId]);
  return seal && { size: Number(seal.size), root: seal.root, signature: seal.signature, keyId: seal.key_id, at: seal.at.toISOString() };
}

/**
 * Walks the journal once up to a seal and answers the audit paths of those rows. `step` is told how many rows were walked.
 * @throws Error where the journal does not come to the root that was sealed: it was altered, and no proof from it is worth anything.
 */
export async function extract(
  sql: Sql, bureau: string, seal: SignedRoot, numbers: ReadonlySet<number>, earlier: number, step: (rows: number) => Promise<void> | void = () => undefined,
): Promise<SealedExtract> {
  const tree = new InclusionTree();
  const leaves: ProvenLeaf[] = [];
  let followed: SealedExtract['earlier'] = [];
  while (tree.size < seal.size) {
    // The bodies stay where they are: their hashes stand beside them, and those that are handed out are hashed anew.
    const rows = await sql<Omit<JournalRow, 'body'>>(
      `SELECT ${headColumns}, hash FROM journal WHERE bureau = $1 AND n > $2 AND n <= $3 ORDER BY n LIMIT ${rowsAtOnce}`, [bureau, tree.size, seal.size]);
    if (rows.length === 0) throw new Error(`the journal of ${bureau} ends at ${tree.size}, its seal covers ${seal.size}: run fenghuo verify`);
    for (const row of rows) {
      const leaf = leafStatement(row, row.hash.toString('hex'));
      const path: Buffer[] | undefined = numbers.has(Number(row.n)) ? [] : undefined;
      tree.add(leafHash(leaf), path);
      if (path) leaves.push({ leaf, path });
      if (tree.size === earlier) followed = tree.follow();
    }
    await step(tree.size);
  }
  if (!tree.finish().equals(seal.root)) throw new Error(`the journal of ${bureau} does not come to its sealed root at ${seal.size}: run fenghuo verify`);
  return { seal, leaves, earlier: followed };
}

/** The bytes of the records at those journal numbers, a portion at a time, in order. @throws Error where they are not those of their hash. */
export async function* bodiesOf(sql: Sql, bureau: string, numbers: readonly number[]): AsyncGenerator<readonly { readonly n: number; readonly body: Buffer }[]> {
  for (let from = 0; from < numbers.length; from += bodiesAtOnce) {
    const rows = await sql<{ n: string; body: Buffer; hash: Buffer }>(
      'SELECT n, body, hash FROM journal WHERE bureau = $1 AND n = ANY($2) ORDER BY n', [bureau, numbers.slice(from, from + bodiesAtOnce)]);
    for (const { n, body, hash } of rows) {
      if (!sha256(body).equals(hash)) throw new Error(`journal row ${n} of ${bureau} was altered: run fenghuo verify`);
    }
    yield rows.map(({ n, body }) => ({ n: Number(n), body }));
  }
}
