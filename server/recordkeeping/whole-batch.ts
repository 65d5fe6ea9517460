import { Refusal } from '@fenghuo/shared/problems';
import { Pending, type Database, type Sql } from '../database/database.js';
import { StagedJournal } from '../journal/staged-journal.js';
import { applyEdits, applyJudged, entryOf, writeRows, type Judged, type Outcome, type Writer } from './apply-edits.js';
import { applyBehindSavepoint } from './behind-savepoint.js';
import type { Bench } from './judge.js';
import type { PreparedEdit } from './prepared-edit.js';
import type { RecordTable } from './record-table.js';
import type { RecordTables } from './record-tables.js';
import { roundsOf } from './rounds.js';
import { insertAttachmentUses } from './write-rows.js';
import { areCreations, writeCreations } from './write-creations.js';

/** Edits that are written all or not at all, in portions that memory can hold; read again from the beginning when asked again. */
export type Portions = () => AsyncIterable<readonly PreparedEdit[]>;

export interface WholeCounts {
  readonly applied: number;
  readonly replayed: number;
}

/** Some of the edits were refused: none was written. */
export class BatchRefused extends Error {
  override readonly name = 'BatchRefused';
  constructor(readonly refused: readonly { readonly edit: PreparedEdit; readonly refusal: Refusal }[]) {
    super(`${refused.length} edits refused`);
  }
}

/** Judges edits in a transaction of its own. */
export type Judging = (edits: readonly PreparedEdit[]) => Promise<Judged>;

/**
 * Applies all portions within the present transaction and numbers their journal rows at its end. What touches nothing but itself is judged
 * beside it (`judging`), while what was judged before is still being written. `singly` applies each edit behind a savepoint of its own,
 * so that the one is named which the database refuses.
 * @throws BatchRefused with every refused edit of the first portion that has any
 */
export async function applyWhole(
  keeping: Sql, tables: RecordTables, bureau: string, portions: Portions, bench: Bench, judging: Judging, singly: boolean,
): Promise<WholeCounts> {
  const sql = notKeeping(keeping);
  const journal = new StagedJournal(sql, bureau);
  await journal.open();
  await sql('SELECT fh_begin($1)', [bench.scope]);
  const write: Writer = (statement, pending, of, rows, judged, judge) => {
    if (!singly && rows.length > 1 && areCreations(rows, judged.size)) {
      pending.add(writeCreations(statement, of, rows, judge, journal), insertAttachmentUses(statement, of, rows));
    } else {
      writeRows(statement, pending, of, rows, judged, judge);
      journal.add(pending, rows.map((row) => entryOf(row, judge)));
    }
  };
  let counts: WholeCounts = { applied: 0, replayed: 0 };
  const apply = async (pending: Pending, edits: readonly PreparedEdit[]): Promise<Outcome[]> => {
    if (singly) return oneByOne(sql, tables, bureau, edits, bench, write);
    if (!areApart(edits)) return together(sql, pending, tables, bureau, edits, bench, write);
    return applyJudged(sql, pending, tables, bureau, edits, await judging(edits), bench, write);
  };
  // What one portion writes is under way while the next is read and judged; two at the most.
  let before = new Pending();
  for await (const edits of portions()) {
    const writes = new Pending();
    const outcomes = await apply(writes, edits).catch(async (error: unknown) => {
      // What failed first is what the database refused; everything after it only met the aborted transaction.
      await before.settled();
      await writes.settled();
      throw error;
    });
    await before.settled();
    before = writes;
    const refused = edits.flatMap((edit, index) => {
      const outcome = outcomes[index]!;
      return outcome.verdict === 'refused' ? [{ edit, refusal: outcome.refusal }] : [];
    });
    if (refused.length > 0) throw new BatchRefused(refused);
    const applied = outcomes.filter((outcome) => outcome.verdict === 'applied');
    counts = { applied: counts.applied + applied.length, replayed: counts.replayed + outcomes.length - applied.length };
  }
  await before.settled();
  await sql('SELECT fh_begin($1)', [bureau]);
  await journal.number();
  return counts;
}

/** One portion may find the tables many times as large as the one before: each statement is planned for what is there then. */
function notKeeping(sql: Sql): Sql {
  return (text, values) => sql(text, values);
}

/** What would become of an edit: it is refused, was applied before, or (undefined) would be applied. */
export type Foretold = Refusal | 'replayed' | undefined;

export function foretoldOf(outcome: Outcome | undefined): Foretold {
  if (outcome?.verdict === 'refused') return outcome.refusal;
  return outcome?.verdict === 'replayed' ? 'replayed' : undefined;
}

/** Writes all portions, each edit behind a savepoint, and tells what became of them; nothing is numbered. To be taken back (`rehearsed`). */
export async function rehearseWhole(
  keeping: Sql, tables: RecordTables, bureau: string, portions: Portions, bench: Bench, take: (foretold: readonly Foretold[]) => void,
): Promise<void> {
  const sql = notKeeping(keeping);
  await sql('SELECT fh_begin($1)', [bench.scope]);
  for await (const edits of portions()) take((await oneByOne(sql, tables, bureau, edits, bench, writeRows)).map(foretoldOf));
}

class TakenBack extends Error {}

/** A transaction that is rolled back at its end. */
export async function rehearsed(database: Database, work: (sql: Sql) => Promise<void>): Promise<void> {
  const end = new TakenBack();
  await database.write(async (sql) => {
    await work(sql);
    throw end;
  }).catch((error: unknown) => { if (error !== end) throw error; });
}

async function together(
  sql: Sql, pending: Pending, tables: RecordTables, bureau: string, edits: readonly PreparedEdit[], bench: Bench, write: Writer,
): Promise<Outcome[]> {
  const outcomes = new Map<PreparedEdit, Outcome>();
  const principal = { account: bench.account };
  const rounds = roundsOf(edits.map((edit) => ({ edit, principal }))).map((round) => round.map(({ edit }) => edit));
  for (const mine of rounds.flatMap((round) => (round.some(isJudgedByOthers) ? round.map((edit) => [edit]) : [round]))) {
    const answers = await applyEdits(sql, pending, tables, bureau, mine, bench, write);
    mine.forEach((edit, index) => outcomes.set(edit, answers[index]!));
  }
  return edits.map((edit) => outcomes.get(edit)!);
}

/** True where no two can touch the same record: creations of one type that neither refers to itself nor moves others. */
function areApart(edits: readonly PreparedEdit[]): boolean {
  const table = edits[0]?.table;
  if (!table || judgesByOthers(table)) return false;
  if (table.fieldsOf('reference').some((name) => table.contract.fields[name]!.refersTo === table.contract.name)) return false;
  return edits.every((edit) => edit.action === 'create' && edit.table === table);
}

/**
 * True where a rule judges a new record by others, or it moves something: these may be the ones before it in the batch, so that each is judged
 * after the one before it is written.
 */
export function judgesByOthers({ record: { rules } }: RecordTable): boolean {
  return rules?.postings !== undefined || rules?.consequences !== undefined || (rules?.facts !== undefined && (rules.factsFor?.includes('create') ?? true));
}

const isJudgedByOthers = ({ table }: PreparedEdit): boolean => judgesByOthers(table);

async function oneByOne(
  sql: Sql, tables: RecordTables, bureau: string, edits: readonly PreparedEdit[], bench: Bench, write: Writer,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const edit of edits) {
    try {
      outcomes.push(await applyBehindSavepoint(sql, tables, bureau, edit, bench, write));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcomes.push({ verdict: 'refused', refusal: error });
    }
  }
  return outcomes;
}
