import type { dutyShift } from '@fenghuo/shared/records/duty-shift';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../../database/database.js';
import type { Change } from '../../recordkeeping/record-rules.js';

type Shift = RecordOf<typeof dutyShift>;

/** What another shift says of itself where two overlap. */
export type Overlap = Pick<Shift, 'id' | 'startsAt' | 'endsAt'>;

type Watch = Overlap & Pick<Shift, 'division' | 'period' | 'voidedAt'>;

/**
 * The shift, not void, that stands at the same post (the place and period of the watch) at the same time, by the id of the shift that is
 * made or moved. Of two in one transaction the later finds the earlier; two transactions wait for each other.
 */
export async function findOverlaps(sql: Sql, bureau: string, changes: readonly Change[]): Promise<ReadonlyMap<string, Overlap>> {
  const asked = changes.filter(isMoved).map(({ after }) => after as Shift);
  if (asked.length === 0) return new Map();
  const posts = [...new Set(asked.map(postOf))].sort();
  for (const post of posts) await sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`duty-shift ${bureau} ${post}`]);
  const rows = await sql<Omit<Watch, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date }>(
    `SELECT DISTINCT s.id, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.division, s.period, s.voided_at AS "voidedAt"
     FROM unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[]) AS asked (division, period, starts_at, ends_at)
     JOIN duty_shift s ON s.bureau = $1 AND s.division = asked.division AND s.period = asked.period AND s.starts_at < asked.ends_at AND s.ends_at > asked.starts_at
     WHERE s.voided_at IS NULL ORDER BY 2, 1`,
    [bureau, asked.map(({ division }) => division), asked.map(({ period }) => period), asked.map(({ startsAt }) => startsAt), asked.map(({ endsAt }) => endsAt)]);
  const stored = rows.map((row): Watch => ({ ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() }));
  return new Map(changes.flatMap((change, index) => {
    if (!isMoved(change)) return [];
    const earlier = changes.slice(0, index).map(({ after }) => after as Shift);
    const others: readonly Watch[] = [...earlier, ...stored.filter(({ id }) => !earlier.some((one) => one.id === id))];
    const overlap = others.find((other) => overlaps(other, change.after as Shift));
    return overlap ? [[change.after.id, overlap] as const] : [];
  }));
}

/** A correction that leaves post and times alone is not judged by shifts that were entered before. */
function isMoved({ action, before, after }: Change): boolean {
  if (action === 'create') return true;
  const [was, is] = [before as Shift, after as Shift];
  return action === 'amend' && (postOf(was) !== postOf(is) || was.startsAt !== is.startsAt || was.endsAt !== is.endsAt);
}

const postOf = ({ division, period }: Pick<Shift, 'division' | 'period'>): string => `${division} ${period}`;

/** One shift may begin at the moment in which the other ends. */
function overlaps(other: Watch, shift: Watch): boolean {
  return other.id !== shift.id && other.voidedAt === null && postOf(other) === postOf(shift) && other.startsAt < shift.endsAt && shift.startsAt < other.endsAt;
}
