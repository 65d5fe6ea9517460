import { createReadStream, type ReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { outputFormats, type OutputRequest, type OutputView } from '@fenghuo/shared/evaluation/outputs';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Principal } from '../../access/principal.js';
import { Database, type Sql } from '../../database/database.js';
import { addOutput, expireOutputs, findOutput, keptFor, listOutputs, takeOutput, writeAs, type StoredOutput } from '../evidence/output-table.js';
import { requireWhole } from '../reports/form.report.js';
import { OutputMaker, type MadeOutput } from './output-maker.js';
import { OutputWork } from './output-work.js';
import { ReportReader } from './report-reader.js';

/** What a report is handed over as: quick files at once, evidence packs as work of the background that anybody of the bureau may fetch. */
@Injectable()
export class OutputService {
  constructor(
    private readonly database: Database, private readonly reader: ReportReader, private readonly maker: OutputMaker, private readonly work: OutputWork,
  ) {}

  /** @throws Refusal `contract-broken` for a format that is not made at once, and those of reading a report. */
  now(principal: Principal, { bureau, year, format, report, language, draft }: OutputRequest): Promise<MadeOutput> {
    if (format === 'pack') throw new Refusal('contract-broken');
    return this.maker.make(principal, { bureau, year, report, draft }, format, language);
  }

  /** Begins the work. @throws Refusal `output-under-way` and those of reading a report. */
  async ask(principal: Principal, { bureau, year, format, report, language, draft }: OutputRequest): Promise<OutputView> {
    if (outputFormats[format].quick) throw new Refusal('contract-broken');
    const chosen = await this.reader.which(principal, { bureau, year, report, draft });
    const id = v7();
    await this.work.remove(await this.write(principal, (sql) => expireOutputs(sql, bureau)));
    const added = await this.write(principal, (sql) => addOutput(sql, {
      bureau, id, year, format, language, report: chosen?.id ?? null, revision: chosen?.revision ?? null, askedBy: principal.account, askedByName: principal.name,
    }));
    if (!added) throw new Refusal('output-under-way');
    const stored = await this.find(principal, bureau, id);
    this.work.start(principal, stored);
    return this.viewOf(stored);
  }

  /** The last ones of a year. What a killed server left is begun anew. */
  async list(principal: Principal, bureau: string, year: number): Promise<readonly OutputView[]> {
    requireWhole(principal, bureau);
    const found = await this.database.read(principal, (sql) => listOutputs(sql, bureau, year));
    return Promise.all(found.map(async (one) => this.viewOf(await this.resumed(principal, one))));
  }

  async view(principal: Principal, bureau: string, id: string): Promise<OutputView> {
    return this.viewOf(await this.resumed(principal, await this.find(principal, bureau, id)));
  }

  /** @throws Refusal `not-found`, `output-not-ready`, `output-expired`. */
  async file(principal: Principal, bureau: string, id: string): Promise<{ readonly stored: OutputView; readonly stream: ReadStream }> {
    const stored = await this.find(principal, bureau, id);
    if (stored.state === 'expired') throw new Refusal('output-expired', { days: keptFor });
    if (stored.state !== 'done') throw new Refusal('output-not-ready');
    const path = this.work.pathOf(id);
    await access(path).catch(() => { throw new Refusal('output-expired', { days: keptFor }); });
    return { stored, stream: createReadStream(path) };
  }

  private async find(principal: Principal, bureau: string, id: string): Promise<StoredOutput> {
    requireWhole(principal, bureau);
    const stored = await this.database.read(principal, (sql) => findOutput(sql, bureau, id));
    if (!stored) throw new Refusal('not-found');
    return stored;
  }

  private async resumed(principal: Principal, stored: StoredOutput): Promise<StoredOutput> {
    if (stored.state !== 'interrupted' || this.work.progressOf(stored.id) !== undefined) return stored;
    if (!await this.write(principal, (sql) => takeOutput(sql, stored.bureau, stored.id))) return stored;
    this.work.start(principal, stored);
    return { ...stored, state: 'running', progress: 0 };
  }

  private viewOf(stored: StoredOutput): OutputView {
    const { language: _language, ...view } = stored;
    const progress = this.work.progressOf(view.id);
    return progress === undefined || view.state === 'done' ? view : { ...view, state: 'running', progress };
  }

  private write<T>(principal: Principal, work: (sql: Sql) => Promise<T>): Promise<T> {
    return writeAs(this.database, principal, work);
  }
}
