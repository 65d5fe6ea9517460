import { coversBureau } from '@fenghuo/shared/access';
import { Refusal } from '@fenghuo/shared/problems';
import { dayOf } from '@fenghuo/shared/calendar';
import { grantedDays, longestGrant, type GrantableAccount, type NewGrant, type ReportGrant, type ReportGrants } from '@fenghuo/shared/report-grants';
import { addDays } from '@fenghuo/shared/working-days';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database, type Sql } from '../database/database.js';
import type { Author } from './principal.js';

type Giver = Pick<Author, 'account' | 'scope'>;

/** Which reports an evaluator may see. What is granted holds from the next request on until its last day is over; so does its withdrawal. */
@Injectable()
export class ReportGrantService {
  constructor(private readonly database: Database) {}

  /** @throws Refusal `not-found` for a bureau outside the scope. */
  list(giver: Giver, bureau: string): Promise<ReportGrants> {
    requireBureau(giver, bureau);
    return this.database.read(giver, async (sql) => ({ grants: await grantsOf(sql, bureau), evaluators: await evaluatorsOf(sql, bureau) }));
  }

  /**
   * Grants a year or one report of it. The same once more changes nothing and answers what stands.
   * @throws Refusal `not-found`, `grant-account-unfit`, `grant-report-unknown`, `grant-end-out-of-range`, `grant-stands-otherwise`.
   */
  async give(giver: Giver, { bureau, account, year, report, endsOn }: NewGrant): Promise<ReportGrant> {
    requireBureau(giver, bureau);
    const until = requireEnd(endsOn ?? addDays(dayOf(new Date()), grantedDays));
    return this.database.write(async (sql) => {
      await sql('SELECT fh_begin($1)', [bureau]);
      if (!(await evaluatorsOf(sql, bureau)).some((one) => one.account === account)) throw new Refusal('grant-account-unfit', { account });
      if (report !== null && !await isReportOf(sql, bureau, report, year)) throw new Refusal('grant-report-unknown', { year });
      // One at a time: two who grant the same at once make one grant.
      await sql('SELECT pg_advisory_xact_lock(hashtext($1))', [`report grant ${bureau} ${account}`]);
      const stands = (grants: readonly ReportGrant[]) => grants.find((one) => (
        one.account === account && one.year === year && one.report === report && one.withdrawnAt === null && !one.ended));
      const before = stands(await grantsOf(sql, bureau));
      if (before && endsOn !== null && before.endsOn !== endsOn) throw new Refusal('grant-stands-otherwise', { endsOn: before.endsOn });
      if (before) return before;
      await sql(
        'INSERT INTO report_grant (bureau, id, account, assessed_year, report, granted_by, granted_at, ends_on) VALUES ($1, $2, $3, $4, $5, $6, now(), $7)',
        [bureau, v7(), account, year, report, giver.account, until]);
      return stands(await grantsOf(sql, bureau))!;
    });
  }

  /** Withdrawing twice changes nothing. @throws Refusal `not-found`. */
  async withdraw(giver: Giver, bureau: string, id: string): Promise<ReportGrant> {
    requireBureau(giver, bureau);
    return this.database.write(async (sql) => {
      await sql('SELECT fh_begin($1)', [bureau]);
      await sql(
        'UPDATE report_grant SET withdrawn_at = now(), withdrawn_by = $3 WHERE bureau = $1 AND id = $2 AND withdrawn_at IS NULL', [bureau, id, giver.account]);
      return grantOf(sql, bureau, id);
    });
  }

  /**
   * Gives a grant a later end, also one that is over. The same end once more changes nothing.
   * @throws Refusal `not-found`, `grant-withdrawn`, `grant-end-out-of-range`, `grant-end-not-later`.
   */
  async extend(giver: Giver, bureau: string, id: string, endsOn: string): Promise<ReportGrant> {
    requireBureau(giver, bureau);
    requireEnd(endsOn);
    return this.database.write(async (sql) => {
      await sql('SELECT fh_begin($1)', [bureau]);
      // Whoever extends or withdraws at the same time is waited for.
      const changed = await sql(
        `WITH changed AS (
           UPDATE report_grant SET ends_on = $3::date, extended_by = $4, extended_at = now()
           WHERE bureau = $1 AND id = $2 AND withdrawn_at IS NULL AND ends_on < $3::date RETURNING id)
         SELECT id FROM changed`, [bureau, id, endsOn, giver.account]);
      const grant = await grantOf(sql, bureau, id);
      if (grant.withdrawnAt !== null) throw new Refusal('grant-withdrawn');
      if (changed.length === 0 && grant.endsOn !== endsOn) throw new Refusal('grant-end-not-later', { endsOn: grant.endsOn });
      return grant;
    });
  }
}

/** @throws Refusal `grant-end-out-of-range`. */
function requireEnd(endsOn: string): string {
  const today = dayOf(new Date());
  const last = addDays(today, longestGrant);
  if (endsOn < today || endsOn > last) throw new Refusal('grant-end-out-of-range', { today, last });
  return endsOn;
}

function requireBureau({ scope }: Giver, bureau: string): void {
  if (!coversBureau(scope, bureau)) throw new Refusal('not-found');
}

/** @throws Refusal `not-found`. */
async function grantOf(sql: Sql, bureau: string, id: string): Promise<ReportGrant> {
  const grant = (await grantsOf(sql, bureau)).find((one) => one.id === id);
  if (!grant) throw new Refusal('not-found');
  return grant;
}

type Row = Omit<ReportGrant, 'grantedAt' | 'extendedAt' | 'withdrawnAt'> & {
  readonly grantedAt: Date; readonly extendedAt: Date | null; readonly withdrawnAt: Date | null;
};

async function grantsOf(sql: Sql, bureau: string): Promise<readonly ReportGrant[]> {
  const rows = await sql<Row>(
    `SELECT g.id, g.bureau, g.account, a.name AS "accountName", g.assessed_year AS year, g.report, g.granted_by AS "grantedBy",
       g.granted_at AS "grantedAt", g.ends_on::text AS "endsOn", g.ends_on < (now() AT TIME ZONE 'Asia/Shanghai')::date AS ended,
       g.extended_by AS "extendedBy", g.extended_at AS "extendedAt", g.withdrawn_by AS "withdrawnBy", g.withdrawn_at AS "withdrawnAt"
     FROM report_grant g LEFT JOIN account a ON a.account = g.account WHERE g.bureau = $1 ORDER BY g.granted_at DESC, g.id DESC`, [bureau]);
  return rows.map((row) => ({
    ...row, grantedAt: row.grantedAt.toISOString(), extendedAt: row.extendedAt?.toISOString() ?? null, withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  }));
}

/** Accounts that may sit at the desk of the bureau: evaluators whose scope holds all of it. */
function evaluatorsOf(sql: Sql, bureau: string): Promise<GrantableAccount[]> {
  return sql<GrantableAccount>(
    `SELECT account, name FROM account WHERE role = 'evaluator' AND disabled_at IS NULL AND starts_with($1, scope) ORDER BY account`, [bureau]);
}

async function isReportOf(sql: Sql, bureau: string, report: string, year: number): Promise<boolean> {
  const found = await sql(
    'SELECT 1 AS found FROM evaluation_report WHERE bureau = $1 AND id = $2 AND assessed_year = $3 AND voided_at IS NULL', [bureau, report, year]);
  return found.length > 0;
}
