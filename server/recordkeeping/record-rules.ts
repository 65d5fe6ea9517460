import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import type { Refusal } from '@fenghuo/shared/problems';
import type { Sql } from '../database/database.js';
import type { Posting } from './ledger.js';
import type { RecordEntity } from './record.entity.js';

/** One change of one record as its rules see it. `before` is null for a creation. */
export interface Change {
  /** `create`, `amend`, `void`, or the name of a transition. */
  readonly action: string;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord;
  /** The account that asks for it. */
  readonly actor: string;
}

/** A transition that a change brings about in a record of another type, in the same transaction. */
export interface Consequence {
  readonly type: string;
  readonly id: string;
  readonly transition: string;
}

/** What was read for the rules of one change. */
export type Facts = Readonly<Record<string, unknown>>;

/** The keyed hash by which a personal value is found in `personal_digest`. */
export type Blind = (value: string) => Buffer;

/** Rules that a contract cannot say. Pure, but for `facts`, which reads what they need for many changes at once. */
export interface RecordRules {
  /**
   * Reads, by record id. Under the bureau's own scope: a rule judges by all there is, not by what its person may see. Asked before the references
   * are judged: one may lead nowhere, and then nothing is to be found for it.
   */
  facts?(sql: Sql, bureau: string, changes: readonly Change[], blind: Blind): Promise<ReadonlyMap<string, Facts>>;
  /** The actions for which there are facts to read; all of them when absent. */
  readonly factsFor?: readonly string[];
  /** Values of the derived fields after the change. */
  derive?(change: Change, facts: Facts | undefined): Readonly<Record<string, unknown>>;
  /** The refusal of a change that breaks a rule. */
  check?(change: Change, facts: Facts | undefined): Refusal | undefined;
  /** What follows in other records. For a creation it must follow from the change alone. */
  consequences?(change: Change, facts?: Facts): readonly Consequence[];
  /** What moves in the ledgers. Only types that are neither amended nor made void have any: a mistake is corrected by a counter-entry. */
  postings?(change: Change, facts?: Facts): readonly Posting[];
}

/** What the server knows of a record type. */
export interface ServerRecord {
  readonly contract: RecordType;
  readonly entity: new () => RecordEntity;
  readonly rules?: RecordRules;
}
