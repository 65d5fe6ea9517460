import type { DeskListing, DeskRecord, DeskReport } from '@fenghuo/shared/evaluation/desk';
import type { EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { FrozenRecord } from '@fenghuo/shared/evaluation/frozen-report';
import { verifiedScores, type VerifiedScores } from '@fenghuo/shared/evaluation/verified-scores';
import type { Label } from '@fenghuo/shared/label';
import type { EndedGrant } from '@fenghuo/shared/report-grants';
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
import { findRecord, pageOf } from '../archive/frozen-lists.js';
import { ReportArchive, type OpenedContent } from '../archive/report-archive.js';
import { isListedByYear } from '../evidence/evidence-dataset.js';
import { recordAsOf, recordVersion } from '../evidence/record-version.js';
import { supportingRecords } from '../evidence/supporting-records.js';
import { endedGrants, grantedReports, verificationsOf } from '../evidence/verification-table.js';
import { requireWhole } from '../reports/form.report.js';
import type { PageRequest } from '../scoring/score-form.js';

/** A granted report, within the snapshot in which the grant was found. */
export interface GrantedOpen extends OpenedContent {
  readonly verified: VerifiedScores;
}

/** What an evaluator reads: the reports that were granted, as they were frozen, and the records that they were counted from, as they were then. */
@Injectable()
export class DeskService {
  constructor(
    private readonly database: Database, private readonly archive: ReportArchive, private readonly tables: RecordTables, private readonly attachments: AttachmentService, private readonly catalogue: Catalogue,
  ) {}

  async list(principal: Principal): Promise<readonly DeskListing[]> {
    const nameOf = await this.bureauNames(principal);
    return this.database.read(principal, async (sql) => {
      const granted = await grantedReports(sql, principal.account);
      const listed: DeskListing[] = [];
      for (const report of granted) {
        const { verified: { done, of, finished } } = await this.withScores(sql, report.bureau, report.id);
        listed.push({ ...report, bureauName: nameOf(report.bureau), verified: { done, of, finished } });
      }
      return listed;
    });
  }

  /** What the evaluator was granted once and may no longer see: the desk says so, and whom to ask. */
  async ended(principal: Principal): Promise<readonly EndedGrant[]> {
    const nameOf = await this.bureauNames(principal);
    const ended = await this.database.read(principal, (sql) => endedGrants(sql, principal.account));
    return ended.map((grant) => ({ ...grant, bureauName: nameOf(grant.bureau) }));
  }

  /** @throws Refusal `not-found`, `grant-ended`, `report-altered`. */
  async open(principal: Principal, bureau: string, id: string): Promise<DeskReport> {
    const { revision, report, verified } = await this.read(principal, bureau, id);
    return { revision, form: report.form, beside: report.beside, deviations: report.deviations, seal: report.seal, verified };
  }

  /** A granted report with all that was frozen. @throws Refusal `not-found`, also for one that was not granted, or is no longer; `grant-ended`, `report-altered`. */
  read(principal: Principal, bureau: string, id: string): Promise<GrantedOpen> {
    return this.database.read(principal, (sql) => this.granted(sql, principal, bureau, id));
  }

  /** The records behind one number. @throws Refusal `row-unknown` and as `read`. */
  evidence(principal: Principal, bureau: string, id: string, code: string, part: string, page: PageRequest): Promise<EvidencePage> {
    return this.database.read(principal, async (sql) => {
      const { report, pieces } = await this.granted(sql, principal, bureau, id);
      return pageOf(pieces, report, code, part, page);
    });
  }

  /**
   * A record of the evidence in the version that was counted, or one that shows something for it.
   * @throws Refusal `not-found`, also for a record that is no evidence; as `read`.
   */
  record(principal: Principal, bureau: string, id: string, type: string, recordId: string): Promise<DeskRecord> {
    return this.database.read(principal, async (sql) => {
      const opened = await this.granted(sql, principal, bureau, id);
      const { table, record, frozen } = await this.evident(sql, bureau, opened, type, recordId);
      const [shown] = await showPersonal(sql, this.tables.vault, 'evaluator', table, [record]);
      const supporting = frozen ? await supportingRecords(sql, bureau, opened.report.form.asOf.n, [frozen]) : [];
      return {
        type, record: shown!, titles: await this.titlesOf(sql, bureau, opened, table, record),
        supporting: supporting.filter((one) => !tellsOfPeople(this.tables.named(one.type))).map((one) => ({ type: one.type, id: one.id })),
      };
    });
  }

  /** Media type of a photo or file that such a record names. @throws Refusal `not-found` and as `record`. */
  async attachment(principal: Principal, bureau: string, id: string, type: string, recordId: string, sha256: string): Promise<{ mediaType: string }> {
    await this.database.read(principal, async (sql) => {
      const { table, record } = await this.evident(sql, bureau, await this.granted(sql, principal, bureau, id), type, recordId);
      if (!attachmentsOf(table, record).includes(sha256)) throw new Refusal('not-found');
    });
    return this.attachments.about(principal, bureau, sha256);
  }

  /** What evaluators said of a report, for those who answer for it. @throws Refusal `not-found`, `scope-too-narrow`, `report-altered`. */
  scores(principal: Principal, bureau: string, id: string): Promise<VerifiedScores> {
    requireWhole(principal, bureau);
    return this.database.read(principal, async (sql) => (await this.withScores(sql, bureau, id)).verified);
  }

  private async bureauNames({ scope }: Principal): Promise<(code: string) => Label> {
    const names = new Map((await this.catalogue.bureausOf(scope)).map(({ code, name }) => [code, name]));
    return (code) => names.get(code) ?? { zh: code, en: code };
  }

  private async granted(sql: Sql, principal: Principal, bureau: string, id: string): Promise<GrantedOpen> {
    const [granted] = await grantedReports(sql, principal.account, { bureau, id });
    if (!granted) {
      const [ended] = await endedGrants(sql, principal.account, { bureau, id });
      if (ended) throw new Refusal('grant-ended', { endsOn: ended.endsOn, grantedBy: ended.grantedByName ?? ended.grantedBy });
      throw new Refusal('not-found');
    }
    return this.withScores(sql, bureau, id);
  }

  private async withScores(sql: Sql, bureau: string, id: string): Promise<GrantedOpen> {
    const opened = await this.archive.open(sql, bureau, id);
    return { ...opened, verified: verifiedScores(opened.report, await verificationsOf(sql, bureau, id)) };
  }

  private async evident(sql: Sql, bureau: string, opened: OpenedContent, type: string, id: string): Promise<Evident> {
    const table = this.tables.named(type);
    const then = await recordAsOf(sql, bureau, type, id, opened.report.form.asOf.n);
    const frozen = await this.frozenRecord(opened, table, id, then);
    const record = frozen && frozen.version !== then?.version ? await recordVersion(sql, bureau, type, id, frozen.version) : then;
    if (!record || !(frozen || await this.supports(sql, bureau, opened, table, record))) throw new Refusal('not-found');
    return { table, record, frozen };
  }

  private frozenRecord({ report, pieces }: OpenedContent, { contract }: RecordTable, id: string, then: AnyRecord | undefined): Promise<FrozenRecord | undefined> {
    const listed = then?.[contract.listedBy];
    const date = listed === undefined ? null : isListedByYear(contract) ? `${String(listed)}-01-01` : String(listed);
    return findRecord(pieces, report, { type: contract.name, id, date });
  }

  /** The records of the evidence that a record refers to. */
  private async referred(sql: Sql, bureau: string, opened: OpenedContent, table: RecordTable, record: AnyRecord): Promise<readonly FrozenRecord[]> {
    const found: FrozenRecord[] = [];
    for (const name of table.fieldsOf('reference')) {
      const [type, id] = [table.contract.fields[name]!.refersTo, record[name]];
      if (type === undefined || typeof id !== 'string') continue;
      const then = await recordAsOf(sql, bureau, type, id, opened.report.form.asOf.n);
      const frozen = await this.frozenRecord(opened, this.tables.named(type), id, then);
      if (frozen) found.push(frozen);
    }
    return found;
  }

  /** It shows something, and refers to a record of the evidence: what an evidence pack has beside the records that were counted. */
  private async supports(sql: Sql, bureau: string, opened: OpenedContent, table: RecordTable, record: AnyRecord): Promise<boolean> {
    if (tellsOfPeople(table) || attachmentsOf(table, record).length === 0) return false;
    return (await this.referred(sql, bureau, opened, table, record)).length > 0;
  }

  /** What is no evidence of the report has no name here. */
  private async titlesOf(sql: Sql, bureau: string, opened: OpenedContent, table: RecordTable, record: AnyRecord): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries((await this.referred(sql, bureau, opened, table, record)).map(({ id, title }) => [id, title]));
  }
}

/** A record that an evaluator may see; `frozen` where it was counted or nearly so itself. */
interface Evident {
  readonly table: RecordTable;
  readonly record: AnyRecord;
  readonly frozen: FrozenRecord | undefined;
}

const showing = ['photos', 'files', 'signature'] as const;

/** Who tipped off, who asked for relief: nobody sees that by way of another record. */
const tellsOfPeople = (table: RecordTable): boolean => table.fieldsOf('personal').length > 0;

function attachmentsOf(table: RecordTable, record: AnyRecord): readonly unknown[] {
  return table.fieldsOf(...showing).flatMap((name) => record[name] ?? []);
}
