import type { Role } from '@fenghuo/shared/access';
import type { Authority } from '../database/database.js';

/** The person behind a request. */
export interface Principal {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  /** Division prefix, 2 to 12 digits. */
  readonly scope: string;
  /** Hex of the session token's hash; names the session without giving it away. */
  readonly session: string;
}

export function authorityOf(principal: Principal): Authority {
  return { scope: principal.scope, actor: principal.account };
}
