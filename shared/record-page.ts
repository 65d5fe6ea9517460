import type { AnyRecord } from './records/record-type.js';

/** Answer of `GET /api/<path>`: one page of a list, newest first. */
export interface RecordPage {
  readonly rows: readonly AnyRecord[];
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
  /** Titles of the records that the rows refer to, by id. */
  readonly titles: Readonly<Record<string, string>>;
}
