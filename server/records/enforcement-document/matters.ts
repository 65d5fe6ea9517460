import type { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import type { IssuedDocument } from '@fenghuo/shared/records/enforcement-prerequisites';
import type { DemandingCase } from '@fenghuo/shared/records/penalty-file';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../../database/database.js';

type Document = RecordOf<typeof enforcementDocument>;

/** The documents around some others, and these as the prerequisites look at them. */
export interface Matters {
  readonly documents: readonly IssuedDocument[];
  /** The cases that they belong to and that stand, by id. */
  readonly cases: ReadonlyMap<string, DemandingCase>;
  /** On which day the penalty of a case was proposed, as it stands now; by case, null where none was. */
  readonly proposals: ReadonlyMap<string, string | null>;
  issued(document: Document): IssuedDocument;
}

/** Reads what was issued for the same cases, hazards and inspections, locked: nothing that others rest on is made void meanwhile. */
export async function readMatters(sql: Sql, bureau: string, given: readonly Document[]): Promise<Matters> {
  const ids = (name: 'inspection' | 'hazard' | 'penaltyCase') => (
    [...new Set(given.map((document) => document[name]).filter((id) => id !== null))]);
  const cases = await sql<DemandingCase & { id: string; stands: boolean }>(
    `SELECT id, procedure, state, provenance, captured_at AS "capturedAt", voided_at IS NULL AS stands, proposed_on AS "proposedOn",
       noticed_on AS "noticedOn", heard_on AS "heardOn", discussed_on AS "discussedOn", decided_on AS "decidedOn", delivered_on AS "deliveredOn",
       reported_on AS "reportedOn", closed_on AS "closedOn", referred_on AS "referredOn"
     FROM penalty_case WHERE bureau = $1 AND id = ANY($2)`, [bureau, ids('penaltyCase')]);
  const hazards = await sql<{ id: string; inspection: string | null }>(
    `SELECT id, inspection FROM hazard WHERE bureau = $1 AND id = ANY($2)
     UNION SELECT id, inspection FROM hazard WHERE bureau = $1 AND inspection = ANY($3)
     UNION SELECT other.id, other.inspection FROM hazard own
       JOIN hazard other ON other.bureau = own.bureau AND other.inspection = own.inspection
       WHERE own.bureau = $1 AND own.id = ANY($2)`, [bureau, ids('hazard'), ids('inspection')]);
  const inspectionOf = new Map(hazards.map(({ id, inspection }) => [id, inspection]));
  const procedureOf = new Map(cases.map(({ id, procedure }) => [id, procedure]));
  const inspections = [...new Set([...ids('inspection'), ...inspectionOf.values()])].filter((id) => id !== null);
  const rows = await sql<Omit<IssuedDocument, 'procedure'>>(
    `SELECT id, kind, issued_on AS "issuedOn", delivered_on AS "deliveredOn", inspection, hazard, penalty_case AS "penaltyCase"
     FROM enforcement_document
     WHERE bureau = $1 AND voided_at IS NULL AND id IN (
       SELECT id FROM enforcement_document WHERE bureau = $1 AND penalty_case = ANY($2)
       UNION SELECT id FROM enforcement_document WHERE bureau = $1 AND hazard = ANY($3)
       UNION SELECT id FROM enforcement_document WHERE bureau = $1 AND inspection = ANY($4))
     ORDER BY id FOR UPDATE`, [bureau, ids('penaltyCase'), [...inspectionOf.keys()], inspections]);
  const issued = (document: Omit<IssuedDocument, 'procedure'>): IssuedDocument => ({
    id: document.id, kind: document.kind, issuedOn: document.issuedOn, deliveredOn: document.deliveredOn,
    hazard: document.hazard, penaltyCase: document.penaltyCase,
    inspection: document.inspection ?? inspectionOf.get(document.hazard ?? '') ?? null,
    procedure: procedureOf.get(document.penaltyCase ?? '') ?? null,
  });
  const standing = new Map(cases.filter(({ stands }) => stands).map((one) => [one.id, one]));
  const proposals = new Map(cases.map(({ id, proposedOn }) => [id, proposedOn]));
  return { documents: rows.map(issued), cases: standing, proposals, issued };
}
