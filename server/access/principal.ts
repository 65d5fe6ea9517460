import type { Role, Writer } from '@fenghuo/shared/access';

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

/** Names under which the server itself stands in the journal: the schedule, the public, the command line. No account has one of them. */
export const serverAccounts: readonly string[] = ['system', 'public', 'fenghuo'];

/** In whose name and with whose rights something is written: a signed-in person, or the server in the name of one. */
export interface Author {
  readonly account: string;
  readonly role: Writer;
  /** Division prefix, 2 to 12 digits. */
  readonly scope: string;
  /** May write records as reconstructed, of which the rules ask less proof, or as a demonstration: whoever loads the seeds, no request. */
  readonly rebuilds?: true;
}

/** The server, for a person who asked for it: the journal names the person, the contract asks for the server. */
export const onBehalfOf = ({ account, scope }: Pick<Author, 'account' | 'scope'>): Author => ({ account, scope, role: 'service' });
