import { coversBureau } from '@fenghuo/shared/access';
import { Refusal } from '@fenghuo/shared/problems';
import type { GrantableAccount, NewGrant, ReportGrant, ReportGrants } from '@fenghuo/shared/report-grants';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database, type Sql } from '../database/database.js';
import type { Author } from './principal.js';

type Giver = Pick<Author, 'account' | 'scope'>;

/** Which reports an evaluator may see. What is granted holds from the next request on, and so does its withdrawal. */
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
   * @throws Refusal `not-found`, `grant-account-unfit`, `grant-report-unknown`.
   */
  async give(giver: Giver, { bureau, account, year, report }: NewGrant): Promise<ReportGrant> {
    requireBureau(giver, bureau);
    return this.database.write(async (sql) => {
      await sql('SELECT fh_begin($1)', [bureau]);
      if (!(await evaluatorsOf(sql, bureau)).some((one) => one.account === account)) throw new Refusal('grant-account-unfit', { account });
      if (report !== null && !await isReportOf(sql, bureau, report, year)) throw new Refusal('grant-report-unknown', { year });
      // One at a time: two who grant the same at once make one grant.
      await sql('SELECT pg_advisory_xact_lock(hashtext($1))', [`report grant ${bureau} ${account}`]);
      const stands = (grants: readonly ReportGrant[]) => grants.find((one) => (
        one.account === account && one.year === year && one.report === report && one.withdrawnAt === null));
      const before = stands(await grantsOf(sql, bureau));
      if (before) return before;
      await sql(
        'INSERT INTO report_grant (bureau, id, account, assessed_year, report, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5, $6, now())',
        [bureau, v7(), account, year, report, giver.account]);
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
      const grant = (await grantsOf(sql, bureau)).find((one) => one.id === id);
      if (!grant) throw new Refusal('not-found');
      return grant;
    });
  }
}

function requireBureau({ scope }: Giver, bureau: string): void {
  if (!coversBureau(scope, bureau)) throw new Refusal('not-found');
}

type Row = Omit<ReportGrant, 'grantedAt' | 'withdrawnAt'> & { readonly grantedAt: Date; readonly withdrawnAt: Date | null };

async function grantsOf(sql: Sql, bureau: string): Promise<readonly ReportGrant[]> {
  const rows = await sql<Row>(
    `SELECT g.id, g.bureau, g.account, a.name AS "accountName", g.assessed_year AS year, g.report, g.granted_by AS "grantedBy",
       g.granted_at AS "grantedAt", g.withdrawn_by AS "withdrawnBy", g.withdrawn_at AS "withdrawnAt"
     FROM report_grant g LEFT JOIN account a ON a.account = g.account WHERE g.bureau = $1 ORDER BY g.granted_at DESC, g.id DESC`, [bureau]);
  return rows.map((row) => ({ ...row, grantedAt: row.grantedAt.toISOString(), withdrawnAt: row.withdrawnAt?.toISOString() ?? null }));
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
