import type { DeskListing, DeskRecord, DeskReport } from '@fenghuo/shared/evaluation/desk';
import type { EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { FrozenRecord, FrozenReport, OpenedReport } from '@fenghuo/shared/evaluation/frozen-report';
import { verifiedScores, type VerifiedScores } from '@fenghuo/shared/evaluation/verified-scores';
import { Refusal } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { AttachmentService } from '../../attachments/attachment.service.js';
import { Catalogue } from '../../database/catalogue.service.js';
import { Database, type Sql } from '../../database/database.js';
import { showPersonal } from '../../personal/show-personal.js';
import type { RecordTable } from '../../recordkeeping/record-table.js';
import { RecordTables } from '../../recordkeeping/record-tables.js';
import { ReportArchive } from '../archive/report-archive.js';
import { recordAsOf, recordVersion } from '../evidence/record-version.js';
import { supportingRecords } from '../evidence/supporting-records.js';
import { grantedReports, verificationsOf } from '../evidence/verification-table.js';
import { requireWhole } from '../reports/form.report.js';
import { ReportService } from '../reports/report.service.js';
import type { PageRequest } from '../scoring/score-form.js';

/** A granted report, within the snapshot in which the grant was found. */
export interface GrantedOpen extends OpenedReport {
  readonly verified: VerifiedScores;
}

/** What an evaluator reads: the reports that were granted, as they were frozen, and the records that they were counted from, as they were then. */
@Injectable()
export class DeskService {
  constructor(
    private readonly database: Database, private readonly archive: ReportArchive, private readonly reports: ReportService,
    private readonly tables: RecordTables, private readonly attachments: AttachmentService, private readonly catalogue: Catalogue,
  ) {}

  async list(principal: Principal): Promise<readonly DeskListing[]> {
    const bureaus = new Map((await this.catalogue.bureausOf(principal.scope)).map(({ code, name }) => [code, name]));
    return this.database.read(principal, async (sql) => {
      const granted = await grantedReports(sql, principal.account);
      const listed: DeskListing[] = [];
      for (const report of granted) {
        const { verified: { done, of, finished } } = await this.withScores(sql, report.bureau, report.id);
        listed.push({ ...report, bureauName: bureaus.get(report.bureau) ?? { zh: report.bureau, en: report.bureau }, verified: { done, of, finished } });
      }
      return listed;
    });
  }

  /** @throws Refusal `not-found`, `report-altered`. */
  async open(principal: Principal, bureau: string, id: string): Promise<DeskReport> {
    const { revision, report, verified } = await this.read(principal, bureau, id);
    return { revision, form: report.form, deviations: report.deviations, seal: report.seal, verified };
  }

  /** A granted report with all that was frozen. @throws Refusal `not-found`, also for one that was not granted, or is no longer; `report-altered`. */
  read(principal: Principal, bureau: string, id: string): Promise<GrantedOpen> {
    return this.database.read(principal, (sql) => this.granted(sql, principal, bureau, id));
  }

  /** The records behind one number. @throws Refusal `row-unknown` and as `read`. */
  async evidence(principal: Principal, bureau: string, id: string, code: string, part: string, page: PageRequest): Promise<EvidencePage> {
    await this.read(principal, bureau, id);
    return this.reports.records(principal, bureau, id, code, part, page);
  }

  /**
   * A record of the evidence in the version that was counted, or one that shows something for it.
   * @throws Refusal `not-found`, also for a record that is no evidence; as `read`.
   */
  record(principal: Principal, bureau: string, id: string, type: string, recordId: string): Promise<DeskRecord> {
    return this.database.read(principal, async (sql) => {
      const { report } = await this.granted(sql, principal, bureau, id);
      const { table, record } = await this.evident(sql, bureau, report, type, recordId);
      const [shown] = await showPersonal(sql, this.tables.vault, 'evaluator', table, [record]);
      const supporting = await supportingRecords(sql, bureau, report.form.asOf.n, report.records.filter((one) => one.type === type && one.id === recordId));
      return {
        type, record: shown!, titles: titlesOf(table, record, report.records),
        supporting: supporting.filter((one) => !tellsOfPeople(this.tables.named(one.type))).map((one) => ({ type: one.type, id: one.id })),
      };
    });
  }

  /** Media type of a photo or file that such a record names. @throws Refusal `not-found` and as `record`. */
  async attachment(principal: Principal, bureau: string, id: string, type: string, recordId: string, sha256: string): Promise<{ mediaType: string }> {
    await this.database.read(principal, async (sql) => {
      const { report } = await this.granted(sql, principal, bureau, id);
      const { table, record } = await this.evident(sql, bureau, report, type, recordId);
      if (!attachmentsOf(table, record).includes(sha256)) throw new Refusal('not-found');
    });
    return this.attachments.about(principal, bureau, sha256);
  }

  /** What evaluators said of a report, for those who answer for it. @throws Refusal `not-found`, `scope-too-narrow`, `report-altered`. */
  scores(principal: Principal, bureau: string, id: string): Promise<VerifiedScores> {
    requireWhole(principal, bureau);
    return this.database.read(principal, async (sql) => (await this.withScores(sql, bureau, id)).verified);
  }

  private async granted(sql: Sql, principal: Principal, bureau: string, id: string): Promise<GrantedOpen> {
    const [granted] = await grantedReports(sql, principal.account, { bureau, id });
    if (!granted) throw new Refusal('not-found');
    return this.withScores(sql, bureau, id);
  }

  private async withScores(sql: Sql, bureau: string, id: string): Promise<GrantedOpen> {
    const opened = await this.archive.open(sql, bureau, id);
    return { ...opened, verified: verifiedScores(opened.report, await verificationsOf(sql, bureau, id)) };
  }

  private async evident(
    sql: Sql, bureau: string, { records, form }: FrozenReport, type: string, id: string,
  ): Promise<{ readonly table: RecordTable; readonly record: AnyRecord }> {
    const table = this.tables.named(type);
    const frozen = records.find((one) => one.type === type && one.id === id);
    const record = frozen ? await recordVersion(sql, bureau, type, id, frozen.version) : await recordAsOf(sql, bureau, type, id, form.asOf.n);
    if (!record || !(frozen || supports(table, record, records))) throw new Refusal('not-found');
    return { table, record };
  }
}

const showing = ['photos', 'files', 'signature'] as const;

/** Who tipped off, who asked for relief: nobody sees that by way of another record. */
const tellsOfPeople = (table: RecordTable): boolean => table.fieldsOf('personal').length > 0;

/** It shows something, and refers to a record of the evidence: what an evidence pack has beside the records that were counted. */
function supports(table: RecordTable, record: AnyRecord, evidence: readonly FrozenRecord[]): boolean {
  if (tellsOfPeople(table) || attachmentsOf(table, record).length === 0) return false;
  return table.fieldsOf('reference').some((name) => (
    evidence.some(({ type, id }) => type === table.contract.fields[name]!.refersTo && id === record[name])));
}

function attachmentsOf(table: RecordTable, record: AnyRecord): readonly unknown[] {
  return table.fieldsOf(...showing).flatMap((name) => record[name] ?? []);
}

/** What is no evidence of the report has no name here. */
function titlesOf(table: RecordTable, record: AnyRecord, evidence: readonly FrozenRecord[]): Readonly<Record<string, string>> {
  const referred = new Set(table.fieldsOf('reference').map((name) => record[name]));
  return Object.fromEntries(evidence.filter(({ id }) => referred.has(id)).map(({ id, title }) => [id, title]));
}
