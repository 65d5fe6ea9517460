/** What was explained of a row that scored less than its weight. `id` and `version` are those of the record. */
export interface Deviation {
  readonly id: string;
  readonly version: number;
  readonly row: string;
  readonly reason: string;
  readonly improvement: string | null;
  readonly responsible: string | null;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | null;
}
