import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { reliefApplication } from '@fenghuo/shared/records/relief-application';
import type { Sql } from '../../database/database.js';
import type { Blind, Change } from '../../recordkeeping/record-rules.js';

type Application = RecordOf<typeof reliefApplication>;

/** One who may be found twice: the keyed hash of the id number in hex, and what was applied for. */
interface Claim {
  readonly id: string;
  readonly digest: string;
  readonly kind: string;
  readonly year: string;
  readonly number: string;
}

/**
 * The number of another application with the same id number, of the same kind and year, neither void nor rejected, by the id of the
 * application that is made or changed. Of two in one transaction the later finds the earlier; two transactions wait for each other.
 */
export async function findDuplicates(sql: Sql, bureau: string, changes: readonly Change[], blind: Blind): Promise<ReadonlyMap<string, string>> {
  const own = await digestsOf(sql, bureau, changes.filter(({ before }) => before !== null).map(({ after }) => after.id));
  const claims = changes.flatMap(({ before, after }): Claim[] => {
    const { id, idNumber, kind, appliedOn, number } = after as Application;
    const entered = idNumber !== (before as Application | null)?.idNumber;
    const digest = entered ? blind(idNumber).toString('hex') : own.get(id);
    // A number is given after the rules have judged.
    return digest === undefined ? [] : [{ id, digest, kind, year: appliedOn.slice(0, 4), number: number ?? '—' }];
  });
  const digests = [...new Set(claims.map(({ digest }) => digest))].sort();
  for (const digest of digests) await sql(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`relief-application ${bureau} ${digest}`]);
  const stored = await sql<Claim>(
    `SELECT a.id, encode(d.digest, 'hex') AS digest, a.kind, to_char(a.applied_on, 'YYYY') AS year, a.number
     FROM personal_digest d JOIN relief_application a ON a.bureau = d.bureau AND a.id = d.record_id
     WHERE d.bureau = $1 AND d.record_type = 'relief-application' AND d.field = 'idNumber'
       AND d.digest IN (SELECT decode(hex, 'hex') FROM unnest($2::text[]) AS hex) AND a.voided_at IS NULL AND a.state <> 'rejected'`, [bureau, digests]);
  return new Map(claims.flatMap((claim, index) => {
    const other = [...stored, ...claims.slice(0, index)].find((one) => one.id !== claim.id && sameClaim(one, claim));
    return other ? [[claim.id, other.number] as const] : [];
  }));
}

async function digestsOf(sql: Sql, bureau: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<{ id: string; digest: string }>(
    `SELECT record_id AS id, encode(digest, 'hex') AS digest FROM personal_digest
     WHERE bureau = $1 AND record_type = 'relief-application' AND field = 'idNumber' AND record_id = ANY($2)`, [bureau, ids]);
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

const sameClaim = (one: Claim, other: Claim): boolean => one.digest === other.digest && one.kind === other.kind && one.year === other.year;
