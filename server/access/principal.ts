import type { Role } from '@fenghuo/shared/access';

/** The person behind a request, and what transactions in that person's name may see (`Authority`). */
export interface Principal {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  /** Division prefix, 2 to 12 digits. */
  readonly scope: string;
  /** Hex of the session token's hash; names the session without giving it away. */
  readonly session: string;
}
