import type { AnyRecord } from './records/record-type.js';

/** One row of `GET /api/<path>/:id/history`: what the journal says of a record. Instants ISO 8601 in UTC. */
export interface HistoryRow {
  /** Number in the journal of the bureau. */
  readonly n: number;
  readonly at: string;
  readonly actor: string;
  /** Null when the account is gone. */
  readonly actorName: string | null;
  readonly device: string;
  readonly operation: string;
  /** `create`, `amend`, `void`, or the name of a transition. */
  readonly action: string;
  readonly version: number;
  /** The record as it stood after it. */
  readonly record: AnyRecord;
}
