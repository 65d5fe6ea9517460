import type { Edit, Verdict } from '@fenghuo/shared/edits';
import { Refusal } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { Injectable } from '@nestjs/common';
import type { Author } from '../access/principal.js';
import { Catalogue, type Place } from '../database/catalogue.service.js';
import { Database, type Pending, type Sql } from '../database/database.js';
import { refusalOf } from '../database/refusal-of.js';
import { appendToJournal, openJournal } from '../journal/append.js';
import { showPersonal } from '../personal/show-personal.js';
import { applyEdits, judgeEdits, type Judged, type Outcome } from './apply-edits.js';
import { applyBehindSavepoint } from './behind-savepoint.js';
import type { Bench } from './judge.js';
import { prepare, type PreparedEdit } from './prepared-edit.js';
import { RecordTables } from './record-tables.js';
import { roundsOf } from './rounds.js';
import { applyWhole, BatchRefused, type Foretold, foretoldOf, type Portions, rehearsed, rehearseWhole, type WholeCounts } from './whole-batch.js';
import { WriteQueue } from './write-queue.js';

interface Submission {
  readonly edit: PreparedEdit;
  readonly principal: Author;
}

/** Edits written in one transaction at the most, and requests waiting for a bureau before further ones are turned away. */
const most = 200;
const longest = 2000;

/** The one writer: every change of every record passes here, and nothing else writes a record table. */
@Injectable()
export class WriteService {
  private readonly opened = new Set<string>();
  private readonly queues = new Map<string, WriteQueue<Submission, Outcome>>();

  constructor(private readonly database: Database, private readonly catalogue: Catalogue, private readonly tables: RecordTables) {}

  /** A verdict for each edit, in order, given after commit. An edit that is refused leaves nothing behind; the others stand. */
  async write(principal: Author, edits: readonly Edit[]): Promise<Verdict[]> {
    const prepared = edits.map((edit) => this.prepare(principal, edit));
    const outcomes = new Map<Submission, Outcome>();
    const submissions = prepared.filter((one): one is Submission => !(one instanceof Refusal));
    await Promise.all([...new Set(submissions.map(({ edit }) => edit.bureau))].map(async (bureau) => {
      const mine = submissions.filter(({ edit }) => edit.bureau === bureau);
      const answers = await this.submit(bureau, mine);
      mine.forEach((submission, index) => outcomes.set(submission, answers[index]!));
    }));
    const shown = await this.show(principal, submissions, outcomes);
    return prepared.map((one) => (one instanceof Refusal ? { verdict: 'refused', problem: one.body } : verdictOf(shown.get(one)!)));
  }

  /** @throws Refusal */
  async writeOne(principal: Author, edit: Edit): Promise<{ record: AnyRecord; replayed: boolean }> {
    const submission = this.prepare(principal, edit);
    if (submission instanceof Refusal) throw submission;
    const [outcome] = await this.submit(submission.edit.bureau, [submission]);
    if (outcome!.verdict === 'refused') throw outcome!.refusal;
    const shown = (await this.show(principal, [submission], new Map([[submission, outcome!]]))).get(submission)!;
    return { record: (shown as Exclude<Outcome, { verdict: 'refused' }>).record, replayed: outcome!.verdict === 'replayed' };
  }

  /**
   * Edits of one person in one bureau, all or none, in one transaction beside the queue; `remember` writes in it what the whole is
   * remembered by. Where the database itself refuses one, all are tried once more, one by one, to name it.
   * @throws BatchRefused
   */
  async writeWhole(principal: Author, bureau: string, portions: Portions, remember: (sql: Sql, counts: WholeCounts) => Promise<void>): Promise<WholeCounts> {
    const place = await this.placeOf(bureau);
    const attempt = (singly: boolean) => this.database.write(async (sql) => {
      const judging = (edits: readonly PreparedEdit[]) => this.judge(principal, place, edits);
      const counts = await applyWhole(sql, this.tables, bureau, portions, benchOf(place, principal), judging, singly);
      await remember(sql, counts);
      return counts;
    });
    try {
      return await attempt(false);
    } catch (error) {
      if (error instanceof BatchRefused || !refusalOf(error)) throw error;
      return attempt(true);
    }
  }

  /**
   * Tells of each edit what would become of it, in portions. Where the rules of none judge by other records, by reading alone; otherwise
   * everything is written in one transaction, so that each is judged beside those before it, and taken back.
   */
  async foretell(principal: Author, bureau: string, portions: Portions, take: (foretold: readonly Foretold[]) => void, byOthers: boolean): Promise<void> {
    const place = await this.placeOf(bureau);
    if (byOthers) return rehearsed(this.database, (sql) => rehearseWhole(sql, this.tables, bureau, portions, benchOf(place, principal), take));
    for await (const edits of portions()) {
      const { outcomes } = await this.judge(principal, place, edits);
      take(edits.map((edit) => foretoldOf(outcomes.get(edit))));
    }
    return undefined;
  }

  private judge(principal: Author, place: Place, edits: readonly PreparedEdit[]): Promise<Judged> {
    return this.database.write((sql, pending) => {
      pending.add(sql('SELECT fh_begin($1)', [principal.scope]));
      return judgeEdits(sql, pending, this.tables, place.code, edits, benchOf(place, principal));
    });
  }

  /** @throws Refusal `not-found` when there is no such bureau. */
  private async placeOf(bureau: string): Promise<Place> {
    const place = await this.catalogue.bureau(bureau);
    if (!place) throw new Refusal('not-found');
    await this.open(bureau);
    return place;
  }

  private async open(bureau: string): Promise<void> {
    if (!this.opened.has(bureau)) await this.database.write((sql) => openJournal(sql, bureau));
    this.opened.add(bureau);
  }

  /** The answers as the person may see them: what they have just entered of others is masked again where their role asks for it. */
  private async show(principal: Author, submissions: readonly Submission[], outcomes: ReadonlyMap<Submission, Outcome>): Promise<ReadonlyMap<Submission, Outcome>> {
    const personal = submissions.filter(({ edit }) => edit.table.fieldsOf('personal').length > 0);
    if (personal.length === 0) return outcomes;
    const shown = new Map(outcomes);
    await this.database.read(principal, async (sql) => {
      for (const mine of groupsOf(personal, ({ edit }) => `${edit.table.name}/${edit.bureau}`)) {
        const answered = mine.flatMap((submission) => {
          const outcome = outcomes.get(submission)!;
          return outcome.verdict === 'refused' ? [] : [{ submission, outcome }];
        });
        const records = await showPersonal(sql, this.tables.vault, principal.role, mine[0]!.edit.table, answered.map(({ outcome }) => outcome.record));
        answered.forEach(({ submission, outcome }, index) => shown.set(submission, { ...outcome, record: records[index]! }));
      }
    });
    return shown;
  }

  private prepare(principal: Author, edit: Edit): Submission | Refusal {
    try {
      return { edit: prepare(this.tables, edit), principal };
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  private submit(bureau: string, submissions: readonly Submission[]): Promise<Outcome[]> {
    let queue = this.queues.get(bureau);
    if (!queue) this.queues.set(bureau, queue = new WriteQueue((together) => this.transact(bureau, together), most));
    if (queue.length >= longest) throw new Refusal('too-busy');
    return queue.add(submissions);
  }

  private async transact(bureau: string, submissions: readonly Submission[]): Promise<Outcome[]> {
    const place = await this.catalogue.bureau(bureau);
    if (!place) return submissions.map(() => ({ verdict: 'refused', refusal: new Refusal('not-found') }));
    await this.open(bureau);
    const outcomes = new Map<Submission, Outcome>();
    for (const once of withoutRepeats(submissions)) {
      const answers = await this.commit(bureau, place, once);
      once.forEach((submission, index) => outcomes.set(submission, answers[index]!));
    }
    return submissions.map((submission) => outcomes.get(submission)!);
  }

  private async commit(bureau: string, place: Place, submissions: readonly Submission[]): Promise<Outcome[]> {
    try {
      return await this.together(bureau, place, submissions);
    } catch (error) {
      if (!refusalOf(error)) throw error;
      return this.oneByOne(bureau, place, submissions);
    }
  }

  /** The usual way: two journeys to the database for all of them. */
  private together(bureau: string, place: Place, submissions: readonly Submission[]): Promise<Outcome[]> {
    return this.database.write(async (sql, pending) => {
      const outcomes = new Map<Submission, Outcome>();
      for (const group of roundsOf(submissions).flatMap(byPrincipal)) {
        const { principal } = group[0]!;
        pending.add(sql('SELECT fh_begin($1)', [principal.scope]));
        const answers = await applyEdits(sql, pending, this.tables, bureau, group.map(({ edit }) => edit), benchOf(place, principal));
        group.forEach((submission, index) => outcomes.set(submission, answers[index]!));
      }
      return conclude(sql, pending, bureau, submissions.map((submission) => outcomes.get(submission)!));
    });
  }

  /** When the database refuses one of them, each by itself behind a savepoint, so that one does not take the others with it. */
  private oneByOne(bureau: string, place: Place, submissions: readonly Submission[]): Promise<Outcome[]> {
    return this.database.write(async (sql, pending) => {
      const outcomes: Outcome[] = [];
      for (const { edit, principal } of submissions) {
        await sql('SELECT fh_begin($1)', [principal.scope]);
        outcomes.push(await this.alone(sql, bureau, edit, benchOf(place, principal)));
      }
      return conclude(sql, pending, bureau, outcomes);
    });
  }

  /** Tried twice: another server may have written the same operation in between, and the second look finds its answer. */
  private async alone(sql: Sql, bureau: string, edit: PreparedEdit, bench: Bench): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await applyBehindSavepoint(sql, this.tables, bureau, edit, bench);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (attempt === 2) return { verdict: 'refused', refusal: error };
      }
    }
  }
}

/** Several transactions when an operation comes more than once: the first answer must be committed before a repeat can be given it. */
function withoutRepeats(submissions: readonly Submission[]): Submission[][] {
  const times = new Map<string, number>();
  const transactions: Submission[][] = [];
  for (const submission of submissions) {
    const { operation } = submission.edit;
    const before = times.get(operation) ?? 0;
    times.set(operation, before + 1);
    (transactions[before] ??= []).push(submission);
  }
  return transactions;
}

function verdictOf(outcome: Outcome): Verdict {
  return outcome.verdict === 'refused' ? { verdict: 'refused', problem: outcome.refusal.body } : { verdict: outcome.verdict, record: outcome.record };
}

function benchOf(place: Place, { account, role, scope, rebuilds }: Author): Bench {
  return { account, role, scope, rebuilds: rebuilds === true, now: new Date(), bounds: place.bounds, divisions: place.divisions };
}

/** Numbers what was applied, in the scope of the bureau itself. */
function conclude(sql: Sql, pending: Pending, bureau: string, outcomes: Outcome[]): Outcome[] {
  const entries = outcomes.flatMap((outcome) => (outcome.verdict === 'applied' ? outcome.entries : []));
  if (entries.length > 0) pending.add(sql('SELECT fh_begin($1)', [bureau]), appendToJournal(sql, bureau, entries));
  return outcomes;
}

function byPrincipal(submissions: readonly Submission[]): Submission[][] {
  return groupsOf(submissions, ({ principal: { account, scope, role, rebuilds } }) => `${account}/${scope}/${role}/${rebuilds}`);
}

/** Submissions with the same key together, in the order in which the keys first come. */
function groupsOf(submissions: readonly Submission[], keyOf: (submission: Submission) => string): Submission[][] {
  const groups = new Map<string, Submission[]>();
  for (const submission of submissions) groups.set(keyOf(submission), [...(groups.get(keyOf(submission)) ?? []), submission]);
  return [...groups.values()];
}
