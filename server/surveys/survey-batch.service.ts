import { startOfDay } from '@fenghuo/shared/calendar';
import { Refusal } from '@fenghuo/shared/problems';
import { survey } from '@fenghuo/shared/records/survey';
import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import { largestBatch, sizeOf, type ListedBatch, type NewBatch, type SurveyReturns } from '@fenghuo/shared/survey-link';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { Database, type Sql } from '../database/database.js';
import { prepare, type PreparedEdit } from '../recordkeeping/prepared-edit.js';
import { RecordService } from '../recordkeeping/record.service.js';
import { RecordTables } from '../recordkeeping/record-tables.js';
import { BatchRefused } from '../recordkeeping/whole-batch.js';
import { WriteService } from '../recordkeeping/write.service.js';
import { linkOf } from './survey-link.service.js';
import { sha256 } from '../journal/canonical.js';
import { uuidOf } from '../transfer/row-identity.js';

const type = surveyResponse.name;
const device = 'survey-batch';

/** Questionnaires on paper: counted by hand, entered together, undone together. And what came back of a survey so far. */
@Injectable()
export class SurveyBatchService {
  constructor(
    private readonly database: Database, private readonly writer: WriteService, private readonly records: RecordService, private readonly tables: RecordTables,
  ) {}

  /** @throws Refusal `not-found`. */
  async returns(principal: Principal, bureau: string, id: string): Promise<SurveyReturns> {
    const found = await this.records.find(principal, this.tables.named(survey.name), bureau, id);
    const issued = found['issued'] as number | null;
    return this.database.read(principal, async (sql) => {
      const rows = await sql<{ answer: string; channel: string; count: number }>(
        `SELECT answer, channel, count(*)::int AS count FROM survey_response WHERE bureau = $1 AND survey = $2 AND voided_at IS NULL
         GROUP BY answer, channel ORDER BY answer, channel`, [bureau, id]);
      const answers = summed(rows.map(({ answer, count }) => [answer, count]));
      const total = sizeOf(answers);
      return {
        answers, channels: summed(rows.map(({ channel, count }) => [channel, count])), total, valid: total - (answers['invalid'] ?? 0), issued,
        rate: issued === null ? null : percent(total, issued), link: await linkOf(sql, bureau, id), batches: await batchesOf(sql, bureau, id),
      };
    });
  }

  /**
   * As many responses as were counted, all or none. The same batch again is entered once.
   * @throws Refusal `not-found`, `batch-empty`, `batch-too-large`, `batch-altered` and those of a response.
   */
  async enter(principal: Principal, batch: NewBatch): Promise<ListedBatch> {
    const size = sizeOf(batch.counts);
    if (size === 0) throw new Refusal('batch-empty');
    if (size > largestBatch) throw new Refusal('batch-too-large', { most: largestBatch, size });
    const { id, bureau, survey: of, answeredOn, channel, counts } = batch;
    const { division } = await this.records.find(principal, this.tables.named(survey.name), bureau, of);
    const known = await this.find(principal, bureau, id);
    if (known) return same(known, batch);
    const answers = Object.entries(counts).flatMap(([answer, count]) => Array.from({ length: count }, () => answer));
    const edits = answers.map((answer, index) => prepare(this.tables, {
      action: 'create', type,
      body: {
        operation: namedId(`${id} enter ${index}`), device,
        record: { id: responseId(id, index), bureau, division, capturedAt: startOfDay(answeredOn), survey: of, answeredOn, answer, channel },
      },
    }));
    try {
      await this.whole(principal, bureau, edits, async (sql) => {
        await sql('SELECT fh_begin($1)', [bureau]);
        await sql(
          `INSERT INTO survey_batch (bureau, id, survey, answered_on, channel, counts, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
          [bureau, id, of, answeredOn, channel, JSON.stringify(counts), principal.account]);
      });
    } catch (error) {
      // The same batch came twice at once: the database let one of them through.
      const entered = await this.find(principal, bureau, id);
      if (!entered) throw error;
      return same(entered, batch);
    }
    return same((await this.find(principal, bureau, id))!, batch);
  }

  /** Makes every response of a batch void, those apart that somebody made void before. @throws Refusal `not-found`, `batch-voided`, `role-not-allowed`. */
  async undo(principal: Principal, bureau: string, id: string, reason: string): Promise<ListedBatch> {
    const batch = await this.find(principal, bureau, id);
    if (!batch) throw new Refusal('not-found');
    if (!(surveyResponse.may.void as readonly string[]).includes(principal.role)) throw new Refusal('role-not-allowed');
    if (batch.voidedAt !== null) throw new Refusal('batch-voided');
    const ids = Array.from({ length: sizeOf(batch.counts) }, (_, index) => responseId(id, index));
    const standing = await this.database.read(principal, (sql) => sql<{ id: string; version: number }>(
      'SELECT id, version FROM survey_response WHERE bureau = $1 AND id = ANY($2::uuid[]) AND voided_at IS NULL', [bureau, ids]));
    const edits = standing.map((one) => prepare(this.tables, {
      action: 'void', type, bureau, id: one.id, body: { operation: namedId(`${id} undo ${one.id}`), device, baseVersion: one.version, reason },
    }));
    await this.whole(principal, bureau, edits, async (sql) => {
      await sql('SELECT fh_begin($1)', [bureau]);
      await sql(
        'UPDATE survey_batch SET voided_by = $3, voided_at = now(), void_reason = $4 WHERE bureau = $1 AND id = $2 AND voided_at IS NULL',
        [bureau, id, principal.account, reason]);
    });
    return (await this.find(principal, bureau, id))!;
  }

  private async whole(principal: Principal, bureau: string, edits: readonly PreparedEdit[], remember: (sql: Sql) => Promise<void>): Promise<void> {
    try {
      await this.writer.writeWhole(principal, bureau, async function* once() { yield edits; }, remember);
    } catch (error) {
      throw error instanceof BatchRefused ? error.refused[0]!.refusal : error;
    }
  }

  private async find(principal: Principal, bureau: string, id: string): Promise<(ListedBatch & { readonly survey: string }) | undefined> {
    return this.database.read(principal, async (sql) => (await batchesOf(sql, bureau, null, id))[0]);
  }
}

/** @throws Refusal `batch-altered` when another content has that name. */
function same(known: ListedBatch & { readonly survey: string }, { survey: of, answeredOn, channel, counts }: NewBatch): ListedBatch {
  const contentOf = (one: { survey: string; answeredOn: string; channel: string; counts: Readonly<Record<string, number>> }) => (
    JSON.stringify([one.survey, one.answeredOn, one.channel, Object.entries(one.counts).sort(([a], [b]) => (a < b ? -1 : 1))]));
  if (contentOf(known) !== contentOf({ survey: of, answeredOn, channel, counts })) throw new Refusal('batch-altered');
  return known;
}

type BatchRow = Omit<ListedBatch, 'enteredAt' | 'voidedAt'> & { readonly survey: string; readonly enteredAt: Date; readonly voidedAt: Date | null };

/** Newest first. */
async function batchesOf(sql: Sql, bureau: string, of: string | null, id: string | null = null): Promise<(ListedBatch & { readonly survey: string })[]> {
  const rows = await sql<BatchRow>(
    `SELECT id, survey, answered_on::text AS "answeredOn", channel, counts, entered_by AS "enteredBy", entered_at AS "enteredAt",
       voided_by AS "voidedBy", voided_at AS "voidedAt", void_reason AS "voidReason"
     FROM survey_batch WHERE bureau = $1 AND ($2::uuid IS NULL OR survey = $2) AND ($3::uuid IS NULL OR id = $3)
     ORDER BY entered_at DESC, id LIMIT 200`, [bureau, of, id]);
  return rows.map((row) => ({ ...row, enteredAt: row.enteredAt.toISOString(), voidedAt: row.voidedAt?.toISOString() ?? null }));
}

/** The id of a response follows from its batch and its place in it. */
const responseId = (batch: string, index: number): string => namedId(`${batch} response ${index}`);

/** A UUID that follows from a name. */
const namedId = (name: string): string => uuidOf(sha256(name));

function summed(counts: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const [name, count] of counts) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}

/** Two decimals, halves up, in whole numbers: no float in between. */
function percent(part: number, whole: number): string {
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
