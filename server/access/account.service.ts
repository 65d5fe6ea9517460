import { roles, type Role } from '@fenghuo/shared/access';
import type { Label } from '@fenghuo/shared/label';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Database } from '../database/database.js';
import { serverAccounts } from './principal.js';
import { SessionService } from './session.service.js';

/** Locked for a quarter of an hour after five failures (GB/T 22239 8.1.4.1). */
const attemptsAllowed = 5;
const lockedMinutes = 15;
const shortestPassword = 10;

export const accountRules = {
  role: { zh: '角色须为：{roles}', en: 'the role is one of: {roles}' },
  scope: { zh: '管辖范围须为 2 至 12 位区划代码', en: 'a scope has 2 to 12 digits of a division code' },
  account: { zh: '账号须为 1 至 64 个字符，不含空白', en: 'an account has 1 to 64 characters and no blanks' },
  reserved: { zh: '该账号名为系统保留，请换一个', en: 'the system keeps that name for itself: choose another' },
  password: { zh: `密码不得少于 ${shortestPassword} 位，须含字母和数字`, en: `a password has at least ${shortestPassword} characters, with letters and digits` },
} as const satisfies Record<string, Label>;

/** An account as it was asked for breaks a rule. The message says which in both languages. */
export class AccountRuleBroken extends Error {
  override readonly name = 'AccountRuleBroken';
  constructor({ zh, en }: Label) {
    super(`${zh}。${en[0]!.toUpperCase()}${en.slice(1)}.`);
  }
}

/** An account as it is listed. Instants are ISO 8601; null where it is neither disabled nor locked. */
export interface ListedAccount {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: string;
  readonly createdAt: string;
  readonly disabledAt: string | null;
  readonly lockedUntil: string | null;
  /** Sessions that have not ended. */
  readonly sessions: number;
}

interface NewAccount {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: string;
  readonly password: string;
}

interface Row {
  readonly password_hash: string;
  readonly disabled_at: Date | null;
  readonly wait_minutes: number | null;
}

@Injectable()
export class AccountService {
  /** Compared with when there is no such account, so that the answer takes as long. */
  private readonly nobody = hash('no such account');

  constructor(private readonly database: Database, private readonly sessions: SessionService) {}

  /**
   * Creates the account, or leaves the one of that name alone and answers false.
   * @throws AccountRuleBroken
   */
  async createAccount({ account, name, role, scope, password }: NewAccount): Promise<boolean> {
    if (!/^\S{1,64}$/u.test(account)) throw new AccountRuleBroken(accountRules.account);
    if (serverAccounts.includes(account)) throw new AccountRuleBroken(accountRules.reserved);
    if (!Object.hasOwn(roles, role)) throw new AccountRuleBroken(withRoles(accountRules.role));
    if (!/^\d{2,12}$/.test(scope)) throw new AccountRuleBroken(accountRules.scope);
    const made = await this.database.catalogue(
      `INSERT INTO account (account, name, role, scope, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, now()) ON CONFLICT DO NOTHING RETURNING account`,
      [account, name, role, scope, await hashOf(password)]);
    return made.length > 0;
  }

  list(): Promise<ListedAccount[]> {
    return this.database.catalogue<ListedAccount>(
      `SELECT account, name, role, scope, ${isoOf('account.created_at')} AS "createdAt", ${isoOf('disabled_at')} AS "disabledAt",
         CASE WHEN locked_until > now() THEN ${isoOf('locked_until')} END AS "lockedUntil", count(session.account)::int AS sessions
       FROM account LEFT JOIN session USING (account) GROUP BY account.account ORDER BY account.account`);
  }

  /** The account signs in no more, and its sessions end. False when there is none of that name. */
  async disable(account: string): Promise<boolean> {
    const found = await this.change(account, 'disabled_at = coalesce(disabled_at, now())');
    await this.sessions.closeAll(account);
    return found;
  }

  /** The account signs in again; a lock is lifted. False when there is none of that name. */
  enable(account: string): Promise<boolean> {
    return this.change(account, 'disabled_at = NULL, failed_attempts = 0, locked_until = NULL');
  }

  /**
   * A new password, and every session of the old one ends. False when there is no account of that name.
   * @throws AccountRuleBroken
   */
  async changePassword(account: string, password: string): Promise<boolean> {
    const found = await this.change(account, 'password_hash = $2, failed_attempts = 0, locked_until = NULL', await hashOf(password));
    await this.sessions.closeAll(account);
    return found;
  }

  /** @throws Refusal `sign-in-refused`, the same for a wrong account and a wrong password; `sign-in-locked` */
  async check(account: string, password: string): Promise<void> {
    const [row] = await this.database.catalogue<Row>(
      `SELECT password_hash, disabled_at, ceil(extract(epoch FROM locked_until - now()) / 60)::int AS wait_minutes FROM account WHERE account = $1`, [account]);
    if (row && (row.wait_minutes ?? 0) > 0) throw new Refusal('sign-in-locked', { minutes: row.wait_minutes! });
    const right = await verify(row?.password_hash ?? await this.nobody, password);
    if (!row) throw new Refusal('sign-in-refused');
    if (!right) await this.countFailure(account);
    if (!right || row.disabled_at !== null) throw new Refusal('sign-in-refused');
    await this.database.catalogue('UPDATE account SET failed_attempts = 0, locked_until = NULL WHERE account = $1', [account]);
  }

  private async change(account: string, assignments: string, ...values: readonly string[]): Promise<boolean> {
    const changed = await this.database.catalogue(
      `WITH changed AS (UPDATE account SET ${assignments} WHERE account = $1 RETURNING account) SELECT account FROM changed`, [account, ...values]);
    return changed.length > 0;
  }

  private async countFailure(account: string): Promise<void> {
    await this.database.catalogue(
      `UPDATE account SET
         failed_attempts = CASE WHEN failed_attempts + 1 >= $2 THEN 0 ELSE failed_attempts + 1 END,
         locked_until = CASE WHEN failed_attempts + 1 >= $2 THEN now() + make_interval(mins => $3) ELSE locked_until END
       WHERE account = $1`, [account, attemptsAllowed, lockedMinutes]);
  }
}

/** @throws AccountRuleBroken when the password is too weak */
function hashOf(password: string): Promise<string> {
  const strong = password.length >= shortestPassword && /[A-Za-z]/.test(password) && /\d/.test(password);
  if (!strong) throw new AccountRuleBroken(accountRules.password);
  return hash(password);
}

function withRoles({ zh, en }: Label): Label {
  const all = Object.keys(roles).join(', ');
  return { zh: zh.replace('{roles}', all), en: en.replace('{roles}', all) };
}

const isoOf = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
