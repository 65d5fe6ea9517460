import type { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import type { DocumentKind } from '@fenghuo/shared/records/enforcement-kinds';
import type { hazard } from '@fenghuo/shared/records/hazard';
import type { inspection } from '@fenghuo/shared/records/inspection';
import type { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import { nextDocument } from '@fenghuo/shared/records/penalty-next';
import type { AnyRecord, RecordOf } from '@fenghuo/shared/records/record-type';
import type { site } from '@fenghuo/shared/records/site';
import type { Reader } from '../../recordkeeping/record-screens.js';

type Document = RecordOf<typeof enforcementDocument>;
type Hazard = RecordOf<typeof hazard>;
type Inspection = RecordOf<typeof inspection>;
type Named = Readonly<Record<string, AnyRecord | undefined>>;

interface Matter {
  readonly hazards: readonly Hazard[];
  readonly inspection: Inspection | undefined;
  /** What was issued for it before. */
  readonly documents: readonly Document[];
}

/** What the inspection, the hazard or the case for which a document is made say of it already; the kind is the one that comes next. */
export async function knownOfDocument(named: Named, read: Reader): Promise<Readonly<Record<string, unknown>>> {
  const of = named['penaltyCase'] as RecordOf<typeof penaltyCase> | undefined;
  const own = (named['hazard'] ?? await read.one('hazard', of?.hazard)) as Hazard | undefined;
  const during = (named['inspection'] ?? await read.one('inspection', own?.inspection ?? of?.inspection)) as Inspection | undefined;
  const [where, hazards, documents] = await Promise.all([
    read.one('site', of?.site ?? own?.site ?? during?.site) as Promise<RecordOf<typeof site> | undefined>,
    own ? [own] : read.of('hazard', 'inspection', during?.id) as Promise<readonly Hazard[]>,
    issuedFor(named, read),
  ]);
  const matter: Matter = { hazards, inspection: during, documents };
  const kind = of ? nextDocument(of, documents) : named['hazard'] ? nextOfHazard(matter) : nextOfInspection(matter);
  return {
    kind, hazard: own?.id, inspection: during?.id,
    sector: of?.sector ?? own?.sector ?? during?.sector,
    recipient: of?.party ?? where?.name, recipientKind: of?.partyKind,
    officers: of?.officers ?? during?.officers,
    issuedOn: kind === 'inspectionRecord' ? during?.inspectedOn : undefined,
    deadline: of ? undefined : hazards.flatMap(({ deadline }) => deadline ?? []).sort().at(-1),
  };
}

async function issuedFor(named: Named, read: Reader): Promise<readonly Document[]> {
  const [field] = ['penaltyCase', 'hazard', 'inspection'].filter((each) => named[each]);
  return field ? await read.of('enforcement-document', field, named[field]!.id) as readonly Document[] : [];
}

/** The order, and the opinion on it once the rectification is reported. */
function nextOfHazard({ hazards: [hazard], documents }: Matter): DocumentKind | undefined {
  const has = (kind: DocumentKind) => documents.some((document) => document.kind === kind);
  if (!hazard || hazard.state === 'transferred') return undefined;
  if (!has('rectificationOrder')) return hazard.state === 'closed' ? undefined : 'rectificationOrder';
  return (hazard.state === 'awaitingRecheck' || hazard.state === 'closed') && !has('reinspectionOpinion') ? 'reinspectionOpinion' : undefined;
}

/** The record of the inspection, and the order where it found hazards. */
function nextOfInspection({ inspection, hazards, documents }: Matter): DocumentKind | undefined {
  const has = (kind: DocumentKind) => documents.some((document) => document.kind === kind);
  if (!inspection) return undefined;
  if (!has('inspectionRecord')) return 'inspectionRecord';
  return hazards.length > 0 && !has('rectificationOrder') ? 'rectificationOrder' : undefined;
}
