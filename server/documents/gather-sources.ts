import { coversBureau } from '@fenghuo/shared/access';
import { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import { penaltyCase as penaltyCaseType } from '@fenghuo/shared/records/penalty-case';
import type { Proposal } from '@fenghuo/shared/records/penalty-proposal';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { Catalogue } from '../database/catalogue.service.js';
import { Database } from '../database/database.js';
import { readParameters } from '../database/parameters.js';
import { readListQuery } from '../recordkeeping/list-query.js';
import { RecordService } from '../recordkeeping/record.service.js';
import { RecordTables } from '../recordkeeping/record-tables.js';
import {
  mostListed, periodCodes, type EnforcementDocument, type GatheredSources, type Hazard, type Inspection, type PenaltyCase, type PremisesMeasure,
  type Reinspection, type Site,
} from './document-sources.js';

/** Reads what a document is filled from, all of it as its reader may see it. */
@Injectable()
export class SourceReader {
  constructor(
    private readonly records: RecordService, private readonly tables: RecordTables, private readonly database: Database, private readonly catalogue: Catalogue,
  ) {}

  /** @throws Refusal `not-found`, also for a document outside the scope; `record-voided`. */
  async gather(principal: Principal, bureau: string, id: string): Promise<GatheredSources> {
    const document = await this.records.find(principal, this.tables.named(enforcementDocument.name), bureau, id) as EnforcementDocument;
    if (document.voidedAt !== null) throw new Refusal('record-voided');
    const reader = new Reading(this.records, this.tables, principal, bureau);
    const penaltyCase = await reader.one<PenaltyCase>('penalty-case', document.penaltyCase);
    const proposal = penaltyCase && await this.proposal(principal, penaltyCase, document.issuedOn);
    const own = await reader.one<Hazard>('hazard', document.hazard ?? penaltyCase?.hazard);
    const inspection = await reader.one<Inspection>('inspection', document.inspection ?? own?.inspection ?? penaltyCase?.inspection);
    const hazards = own ? [own] : await reader.of<Hazard>('hazard', 'inspection', inspection?.id, document.issuedOn);
    const site = await reader.one<Site>('site', penaltyCase?.site ?? inspection?.site ?? own?.site);
    const measures = await reader.of<PremisesMeasure>('premises-measure', 'inspection', inspection?.id, document.issuedOn);
    const reinspections = document.kind === 'reinspectionOpinion' ? await this.reinspections(reader, hazards, document.issuedOn) : [];
    const related = await this.related(reader, document, own, inspection);
    const [place, divisions, periods] = await Promise.all([
      this.catalogue.bureau(bureau), this.catalogue.divisionsOf(bureau), this.periods(bureau, document.issuedOn),
    ]);
    if (!place) throw new Refusal('not-found');
    const county = divisions.find(({ level }) => level === 'county')?.name ?? '';
    return {
      document, bureau: place.name.zh, county, inspection, site, penaltyCase, proposal, hazards, reinspections, measures, related, periods,
      incomplete: reader.incomplete,
    };
  }

  /** A case is never proposed anew on a day on which a notice told of the proposal before, or earlier: the last one by that day is what was told. */
  private async proposal(principal: Principal, penaltyCase: PenaltyCase, day: string): Promise<Proposal | undefined> {
    const by = ({ proposedOn }: Proposal) => proposedOn !== null && proposedOn <= day;
    if (penaltyCase.proposedOn === null || by(penaltyCase)) return penaltyCase.proposedOn === null ? undefined : penaltyCase;
    const versions = await this.records.history(principal, this.tables.named(penaltyCaseType.name), penaltyCase.bureau, penaltyCase.id);
    return versions.map(({ record }) => record as PenaltyCase).filter((version) => (version.proposedOn ?? null) !== null).findLast(by);
  }

  private async reinspections(reader: Reading, hazards: readonly Hazard[], until: string): Promise<Reinspection[]> {
    const last: Reinspection[] = [];
    for (const { id } of hazards) last.push(...(await reader.of<Reinspection>('reinspection', 'hazard', id, until)).slice(-1));
    return last;
  }

  private async related(reader: Reading, document: EnforcementDocument, hazard: Hazard | undefined, inspection: Inspection | undefined): Promise<EnforcementDocument[]> {
    const { name } = enforcementDocument;
    const found = [
      ...await reader.of<EnforcementDocument>(name, 'penaltyCase', document.penaltyCase, document.issuedOn),
      ...await reader.of<EnforcementDocument>(name, 'hazard', hazard?.id, document.issuedOn),
      ...await reader.of<EnforcementDocument>(name, 'inspection', inspection?.id, document.issuedOn),
    ];
    const others = new Map(found.filter(({ id }) => id !== document.id).map((one) => [one.id, one]));
    return [...others.values()].sort((one, other) => one.issuedOn.localeCompare(other.issuedOn) || one.id.localeCompare(other.id));
  }

  private async periods(bureau: string, day: string): Promise<GatheredSources['periods']> {
    const parameters = await this.database.read({ scope: bureau }, (sql) => readParameters(sql, bureau, periodCodes));
    return Object.fromEntries(periodCodes.map((code) => [code, parameters.versionOn(code, day)])) as GatheredSources['periods'];
  }
}

/** Records around one document. What is left out, for the reader's scope or for their number, is remembered. */
class Reading {
  incomplete = false;

  constructor(private readonly records: RecordService, private readonly tables: RecordTables, private readonly principal: Principal, private readonly bureau: string) {}

  async one<R>(type: string, id: string | null | undefined): Promise<R | undefined> {
    if (!id) return undefined;
    try {
      return await this.records.find(this.principal, this.tables.named(type), this.bureau, id) as R;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'not-found') throw error;
      this.incomplete = true;
      return undefined;
    }
  }

  /** Those that name that record in the field, up to a day, oldest first. */
  async of<R>(type: string, field: string, id: string | null | undefined, until: string): Promise<R[]> {
    if (!id) return [];
    const table = this.tables.named(type);
    const query = (scope: string) => readListQuery(table, { bureau: this.bureau, [field]: id, to: until, limit: String(mostListed) }, scope);
    const { rows, next } = await this.records.list(this.principal, table, query(this.principal.scope));
    if (next !== null) this.incomplete = true;
    if (!coversBureau(this.principal.scope, this.bureau)) {
      const all = await this.records.list({ ...this.principal, scope: this.bureau }, table, query(this.bureau));
      if (all.rows.length > rows.length) this.incomplete = true;
    }
    return [...rows].reverse() as unknown as R[];
  }
}
