import { roles, type Role } from '@fenghuo/shared/access';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Database } from '../database/database.js';

/** Locked for a quarter of an hour after five failures (GB/T 22239 8.1.4.1). */
const attemptsAllowed = 5;
const lockedMinutes = 15;
const shortestPassword = 10;

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

  constructor(private readonly database: Database) {}

  /** Creates the account, or leaves the one of that name alone. */
  async createAccount({ account, name, role, scope, password }: NewAccount): Promise<void> {
    if (!Object.hasOwn(roles, role)) throw new Error(`there is no role ${role}`);
    if (!isStrong(password)) throw new Error(`a password has at least ${shortestPassword} characters, with letters and digits`);
    await this.database.catalogue(
      `INSERT INTO account (account, name, role, scope, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, now()) ON CONFLICT DO NOTHING`,
      [account, name, role, scope, await hash(password)]);
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

  private async countFailure(account: string): Promise<void> {
    await this.database.catalogue(
      `UPDATE account SET
         failed_attempts = CASE WHEN failed_attempts + 1 >= $2 THEN 0 ELSE failed_attempts + 1 END,
         locked_until = CASE WHEN failed_attempts + 1 >= $2 THEN now() + make_interval(mins => $3) ELSE locked_until END
       WHERE account = $1`, [account, attemptsAllowed, lockedMinutes]);
  }
}

function isStrong(password: string): boolean {
  return password.length >= shortestPassword && /[A-Za-z]/.test(password) && /\d/.test(password);
}
