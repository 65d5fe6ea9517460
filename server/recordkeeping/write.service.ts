import type { Edit, Verdict } from '@fenghuo/shared/edits';
import { Refusal } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { Catalogue } from '../database/catalogue.service.js';
import { Database, type Sql } from '../database/database.js';
import { refusalOf } from '../database/refusal-of.js';
import { appendToJournal } from '../journal/append.js';
import { applyEdits, type Outcome } from './apply-edits.js';
import { prepare, type PreparedEdit } from './prepared-edit.js';
import { RecordTables } from './record-tables.js';
import { roundsOf } from './rounds.js';
import { WriteQueue } from './write-queue.js';

interface Submission {
  readonly edit: PreparedEdit;
  readonly principal: Principal;
}

/** Edits written in one transaction at the most, and waiting for a bureau before further ones are turned away. */
const most = 200;
const longest = 5000;

/** The one writer: every change of every record passes here, and nothing else writes a record table. */
@Injectable()
export class WriteService {
  private readonly queues = new Map<string, WriteQueue<Submission, Outcome>>();

  constructor(private readonly database: Database, private readonly catalogue: Catalogue, private readonly tables: RecordTables) {}

  /** A verdict for each edit, in order, given after commit. An edit that is refused leaves nothing behind; the others stand. */
  write(principal: Principal, edits: readonly Edit[]): Promise<Verdict[]> {
    return Promise.all(edits.map(async (edit): Promise<Verdict> => {
      try {
        const { record, replayed } = await this.writeOne(principal, edit);
        return { verdict: replayed ? 'replayed' : 'applied', record };
      } catch (error) {
        if (error instanceof Refusal) return { verdict: 'refused', problem: error.body };
        throw error;
      }
    }));
  }

  /** @throws Refusal */
  async writeOne(principal: Principal, edit: Edit): Promise<{ record: AnyRecord; replayed: boolean }> {
    const outcome = await this.submit({ edit: prepare(this.tables, edit), principal });
    if (outcome.verdict === 'refused') throw outcome.refusal;
    return { record: outcome.record, replayed: outcome.verdict === 'replayed' };
  }

  private submit(submission: Submission): Promise<Outcome> {
    const { bureau } = submission.edit;
    let queue = this.queues.get(bureau);
    if (!queue) this.queues.set(bureau, queue = new WriteQueue((submissions) => this.transact(bureau, submissions), most));
    if (queue.length >= longest) throw new Refusal('too-busy');
    return queue.add(submission);
  }

  private async transact(bureau: string, submissions: readonly Submission[]): Promise<Outcome[]> {
    const place = await this.catalogue.bureau(bureau);
    if (!place) return submissions.map(() => ({ verdict: 'refused', refusal: new Refusal('not-found') }));
    return this.database.write(async (sql) => {
      const outcomes = new Map<Submission, Outcome>();
      for (const round of roundsOf(submissions)) {
        for (const group of byPrincipal(round)) {
          const { principal } = group[0]!;
          await sql('SELECT fh_begin($1)', [principal.scope]);
          const bench = { ...place, account: principal.account, role: principal.role, scope: principal.scope, now: new Date() };
          const answers = await this.together(sql, bureau, group.map(({ edit }) => edit), bench);
          group.forEach((submission, index) => outcomes.set(submission, answers[index]!));
        }
      }
      const entries = [...outcomes.values()].flatMap((outcome) => (outcome.verdict === 'applied' ? outcome.entries : []));
      if (entries.length > 0) {
        await sql('SELECT fh_begin($1)', [bureau]);
        await appendToJournal(sql, bureau, entries);
      }
      return submissions.map((submission) => outcomes.get(submission)!);
    });
  }

  /** All at once; when the database refuses one of them, each by itself, so that one does not take the others with it. */
  private async together(sql: Sql, bureau: string, edits: readonly PreparedEdit[], bench: Parameters<typeof applyEdits>[4]): Promise<Outcome[]> {
    try {
      return await savepoint(sql, () => applyEdits(sql, this.tables, bureau, edits, bench));
    } catch (error) {
      if (edits.length === 1 && error instanceof Error) return [await this.again(sql, bureau, edits[0]!, bench, error)];
    }
    const outcomes: Outcome[] = [];
    for (const edit of edits) outcomes.push(...await this.together(sql, bureau, [edit], bench));
    return outcomes;
  }

  /** Another server may have written the same operation or record in between: judged once more, its answer is a replay or a refusal. */
  private async again(sql: Sql, bureau: string, edit: PreparedEdit, bench: Parameters<typeof applyEdits>[4], first: Error): Promise<Outcome> {
    const refusal = refusalOf(first);
    if (!refusal) throw first;
    try {
      const [outcome] = await savepoint(sql, () => applyEdits(sql, this.tables, bureau, [edit], bench));
      return outcome!;
    } catch (error) {
      return { verdict: 'refused', refusal: refusalOf(error) ?? refusal };
    }
  }
}

async function savepoint<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  await sql('SAVEPOINT edits');
  try {
    const result = await work();
    await sql('RELEASE SAVEPOINT edits');
    return result;
  } catch (error) {
    await sql('ROLLBACK TO SAVEPOINT edits');
    throw error;
  }
}

function byPrincipal(submissions: readonly Submission[]): Submission[][] {
  const groups = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const key = `${submission.principal.account}/${submission.principal.scope}/${submission.principal.role}`;
    groups.set(key, [...(groups.get(key) ?? []), submission]);
  }
  return [...groups.values()];
}
