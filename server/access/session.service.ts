import { randomBytes } from 'node:crypto';
import type { Role } from '@fenghuo/shared/access';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { sha256 } from '../journal/canonical.js';
import type { Principal } from './principal.js';

/** Ended after this long without a request, and in any case after the longest time (GB/T 22239 8.1.4.1). */
const idleMinutes = 30;
const longestHours = 12;
/** How long a session that was found is believed without asking again: one whose end was not heard of ends here within it. */
const believedFor = 5_000;
const believedAtMost = 10_000;

/** Every server listens here for sessions that end. */
export const sessionChannel = 'session_ended';
const telling = `SELECT pg_notify('${sessionChannel}', encode(token_hash, 'hex')) FROM ended`;

interface Row {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: string;
}

/** Opaque tokens: 256 random bits in the cookie, their hash in the database. */
@Injectable()
export class SessionService {
  private readonly believed = new Map<string, { readonly until: number; readonly principal: Principal }>();

  constructor(private readonly database: Database) {}

  /** The token to put into the cookie. */
  async open(account: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.catalogue('INSERT INTO session (token_hash, account, created_at, seen_at) VALUES ($1, $2, now(), now())', [sha256(token), account]);
    return token;
  }

  async find(token: string): Promise<Principal | undefined> {
    const hash = sha256(token);
    const session = hash.toString('hex');
    const known = this.believed.get(session);
    if (known && known.until > Date.now()) return known.principal;
    this.believed.delete(session);
    const [row] = await this.database.catalogue<Row>(
      `WITH seen AS (
         UPDATE session SET seen_at = now() WHERE token_hash = $1
           AND seen_at > now() - make_interval(mins => $2) AND created_at > now() - make_interval(hours => $3) RETURNING account)
       SELECT account, name, role, scope FROM account JOIN seen USING (account) WHERE disabled_at IS NULL`, [hash, idleMinutes, longestHours]);
    if (!row) return undefined;
    const principal = { ...row, session };
    if (this.believed.size >= believedAtMost) this.believed.clear();
    this.believed.set(session, { until: Date.now() + believedFor, principal });
    return principal;
  }

  /** The same for a socket, whose asking is no sign that anybody is there: a page left open does not keep its session alive. */
  async recall(token: string): Promise<Principal | undefined> {
    const hash = sha256(token);
    const [row] = await this.database.catalogue<Row>(
      `SELECT account, name, role, scope FROM session JOIN account USING (account)
       WHERE token_hash = $1 AND disabled_at IS NULL AND seen_at > now() - make_interval(mins => $2) AND session.created_at > now() - make_interval(hours => $3)`,
      [hash, idleMinutes, longestHours]);
    return row && { ...row, session: hash.toString('hex') };
  }

  async close(session: string): Promise<void> {
    this.forget(session);
    await this.database.catalogue(`WITH ended AS (DELETE FROM session WHERE token_hash = $1 RETURNING token_hash) ${telling}`, [Buffer.from(session, 'hex')]);
  }

  /** Ends every session of an account, on every server. */
  async closeAll(account: string): Promise<void> {
    await this.database.catalogue(`WITH ended AS (DELETE FROM session WHERE account = $1 RETURNING token_hash) ${telling}`, [account]);
  }

  /** Sessions past their time leave no trace. */
  async sweep(): Promise<void> {
    await this.database.catalogue(
      `WITH ended AS (
         DELETE FROM session WHERE seen_at < now() - make_interval(mins => $1) OR created_at < now() - make_interval(hours => $2) RETURNING token_hash)
       ${telling}`, [idleMinutes, longestHours]);
  }

  /** What was known of a session is asked anew. */
  forget(session: string): void {
    this.believed.delete(session);
  }

  forgetAll(): void {
    this.believed.clear();
  }
}
