import { dayOf, startOfDay } from '@fenghuo/shared/calendar';
import { divisionCode } from '@fenghuo/shared/divisions';
import type { RowVerdict } from '@fenghuo/shared/evaluation/desk';
import type { FormRow } from '@fenghuo/shared/evaluation/form';
import { Exact } from '@fenghuo/shared/evaluation/schemas';
import { needsVerifying, ownPoints, type VerifiedRow, type VerifiedScores } from '@fenghuo/shared/evaluation/verified-scores';
import { Refusal } from '@fenghuo/shared/problems';
import { verification } from '@fenghuo/shared/records/verification';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Principal } from '../../access/principal.js';
import { prepare } from '../../recordkeeping/prepared-edit.js';
import { RecordTables } from '../../recordkeeping/record-tables.js';
import { BatchRefused } from '../../recordkeeping/whole-batch.js';
import { WriteService } from '../../recordkeeping/write.service.js';
import { DeskService } from './desk.service.js';

const device = 'evaluators-desk';
const type = verification.name;

/** What an evaluator writes: one opinion a row, and that all of them are given. */
@Injectable()
export class VerifyService {
  constructor(private readonly desk: DeskService, private readonly writer: WriteService, private readonly tables: RecordTables) {}

  /**
   * Says something of a row for the first time, or says it anew.
   * @throws Refusal `row-unknown`, `row-not-scored`, `verified-score-out-of-range`, `verification-finished`, those of the record's own rules
   * and as `DeskService.read`.
   */
  async verify(principal: Principal, bureau: string, report: string, code: string, said: RowVerdict): Promise<VerifiedScores> {
    const { report: { form }, verified } = await this.desk.read(principal, bureau, report);
    const row = form.rows.find((one) => one.code === code);
    if (!row) throw new Refusal('row-unknown', { row: code });
    if (verified.finished) throw new Refusal('verification-finished');
    const values = { conclusion: said.conclusion, score: scoreOf(row, said), opinion: said.opinion };
    const { operation, id, baseVersion } = said;
    if (baseVersion === null) {
      const now = new Date();
      // No moment of the day: the same operation asked for again is the same to the last byte.
      const record = { id, bureau, division: divisionCode(bureau), capturedAt: startOfDay(dayOf(now)), report, row: code, ...values, verifiedOn: dayOf(now) };
      await this.writer.writeOne(principal, { action: 'create', type, body: { operation, device, record } });
    } else {
      if (!verified.rows.some((one) => one.id === id && one.row === code)) throw new Refusal('not-found');
      const changes = { ...values, verifiedOn: dayOf(new Date()) };
      await this.writer.writeOne(principal, { action: 'amend', type, bureau, id, body: { operation, device, baseVersion, changes } });
    }
    return (await this.desk.read(principal, bureau, report)).verified;
  }

  /** Every row at once, or none. Of what is finished already it changes nothing. @throws Refusal `verification-incomplete` and as `DeskService.read`. */
  async finish(principal: Principal, bureau: string, report: string): Promise<VerifiedScores> {
    const { report: { form }, verified } = await this.desk.read(principal, bureau, report);
    if (verified.finished) return verified;
    const scored = new Set(verified.rows.filter(({ score }) => score !== null).map(({ row }) => row));
    const missing = form.rows.filter((row) => needsVerifying(row) && !scored.has(row.code)).map(({ code }) => code);
    if (missing.length > 0) throw new Refusal('verification-incomplete', { count: missing.length, rows: missing.join('、') });
    return this.advance(principal, bureau, report, 'finish', verified.rows.filter(({ finished }) => !finished));
  }

  /** Takes back that it is finished. @throws Refusal as `DeskService.read`. */
  async resume(principal: Principal, bureau: string, report: string): Promise<VerifiedScores> {
    const { verified } = await this.desk.read(principal, bureau, report);
    return this.advance(principal, bureau, report, 'resume', verified.rows.filter(({ finished }) => finished));
  }

  private async advance(
    principal: Principal, bureau: string, report: string, transition: keyof typeof verification.transitions, rows: readonly VerifiedRow[],
  ): Promise<VerifiedScores> {
    const edits = rows.map(({ id, version }) => prepare(this.tables, {
      action: 'transition', type, bureau, id, transition, body: { operation: v7(), device, baseVersion: version, values: {} },
    }));
    try {
      if (edits.length > 0) await this.writer.writeWhole(principal, bureau, async function* once() { yield edits; }, () => Promise.resolve());
    } catch (error) {
      throw error instanceof BatchRefused ? error.refused[0]!.refusal : error;
    }
    return (await this.desk.read(principal, bureau, report)).verified;
  }
}

/** @throws Refusal `row-not-scored`, `verified-score-out-of-range`. */
function scoreOf(row: FormRow, { conclusion, score }: RowVerdict): string | null {
  if (conclusion === 'confirmed') {
    const own = ownPoints(row);
    if (own === null) throw new Refusal('row-not-scored', { row: row.code });
    return own;
  }
  if (score !== null && new Exact(score).gt(row.weight)) {
    const { label } = verification.fields.score;
    const refusal = new Refusal('verified-score-out-of-range', { row: row.code, weight: row.weight });
    throw new Refusal(refusal.code, refusal.details, [{ path: 'score', label, message: refusal.body.title }]);
  }
  return score;
}
