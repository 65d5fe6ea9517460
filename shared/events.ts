/** What the server announces over the socket. A push is a hint without content: the client pulls with its own rights. */
export interface JournalEvent {
  readonly bureau: string;
  /** Number of the journal row; dense per bureau. A person of a narrower scope sees holes and pulls. */
  readonly n: number;
  readonly type: string;
  readonly id: string;
}

export const events = { journal: 'journal' } as const;

/** Answer of `GET /api/journal?bureau=&after=`: the rows within the scope, and the number up to which this is complete. */
export interface JournalPage {
  readonly rows: readonly JournalEvent[];
  readonly upTo: number;
}
