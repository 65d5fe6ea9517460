import type { Label } from '../label.js';
import type { DocumentKind } from './enforcement-kinds.js';

/** What a document rests on: one of these kinds, issued that day or before, of the same case, or of the same hazard or inspection. */
export interface Prerequisite {
  readonly anyOf: readonly DocumentKind[];
  readonly within: 'matter' | 'case';
  readonly basis: Label;
  /** Asked in this procedure alone. */
  readonly procedure?: 'general';
}

/** A document as far as others rest on it. `inspection` is its own or that of its hazard. */
export interface IssuedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly issuedOn: string;
  readonly deliveredOn: string | null;
  readonly inspection: string | null;
  readonly hazard: string | null;
  readonly penaltyCase: string | null;
  readonly procedure: 'summary' | 'general' | null;
}

const penaltyLaw = (zh: string, en: string): Label => ({ zh: `行政处罚法${zh}`, en: `Administrative Penalty Law, ${en}` });
const pattern: Label = { zh: '安全生产执法文书式样', en: 'pattern of work-safety enforcement documents' };

const ofCase = (basis: Label, ...anyOf: DocumentKind[]): Prerequisite => ({ anyOf, within: 'case', basis });
const ofGeneralCase = (basis: Label, ...anyOf: DocumentKind[]): Prerequisite => ({ anyOf, within: 'case', basis, procedure: 'general' });

const filed = ofGeneralCase(penaltyLaw('第五十四条', 'art. 54'), 'filingApproval');
const decided = ofCase(penaltyLaw('第六十六条、第六十七条', 'arts. 66, 67'), 'penaltyDecision', 'summaryDecision');

/** The graph of documents: each kind with what must be there before it. */
export const prerequisites: Readonly<Partial<Record<DocumentKind, readonly Prerequisite[]>>> = {
  onSiteMeasureDecision: [{
    anyOf: ['inspectionRecord', 'sceneRecord'], within: 'matter', basis: { zh: '安全生产法第六十五条、第六十八条', en: 'Work Safety Law, arts. 65, 68' },
  }],
  reinspectionOpinion: [{ anyOf: ['rectificationOrder', 'onSiteMeasureDecision'], within: 'matter', basis: pattern }],
  evidenceNotice: [{ anyOf: ['evidenceApproval'], within: 'matter', basis: penaltyLaw('第五十六条', 'art. 56') }],
  evidenceDisposal: [{ anyOf: ['evidenceNotice'], within: 'matter', basis: penaltyLaw('第五十六条', 'art. 56') }],
  investigationReport: [filed],
  penaltyNotice: [filed],
  hearingNotice: [filed],
  defenceRecord: [ofCase(penaltyLaw('第四十四条、第四十五条', 'arts. 44, 45'), 'penaltyNotice', 'hearingNotice')],
  hearingInvitation: [ofCase(penaltyLaw('第六十四条', 'art. 64'), 'hearingNotice')],
  hearingRecord: [ofCase(penaltyLaw('第六十四条', 'art. 64'), 'hearingInvitation')],
  hearingReport: [ofCase(penaltyLaw('第六十五条', 'art. 65'), 'hearingRecord')],
  caseApproval: [filed],
  discussionRecord: [filed],
  penaltyDecision: [filed, ofCase(penaltyLaw('第四十四条', 'art. 44'), 'penaltyNotice', 'hearingNotice')],
  paymentDemand: [decided],
  deferralApproval: [decided],
  deferralGrant: [ofCase(penaltyLaw('第六十六条', 'art. 66'), 'deferralApproval')],
  enforcementApplication: [
    decided, ofCase({ zh: '行政强制法第五十四条', en: 'Administrative Compulsion Law, art. 54' }, 'paymentDemand'),
  ],
  transferLetter: [{ anyOf: ['transferApproval'], within: 'matter', basis: penaltyLaw('第二十七条', 'art. 27') }],
  closureApproval: [ofCase(pattern, 'penaltyDecision', 'transferLetter')],
};

/** The first prerequisite that nothing among the documents meets; undefined when it may be issued. */
export function missingPrerequisite(document: IssuedDocument, others: Iterable<IssuedDocument>): Prerequisite | undefined {
  const before = [...others].filter(({ id, issuedOn }) => id !== document.id && issuedOn <= document.issuedOn);
  return prerequisites[document.kind]?.find(({ anyOf, within, procedure }) => (
    (procedure === undefined || procedure === document.procedure)
      && !before.some((other) => anyOf.includes(other.kind) && isOfSame(within, document, other))));
}

/** A document on one hazard of an inspection says nothing of another hazard; one on the inspection says it of all of them. */
function isOfSame(within: Prerequisite['within'], one: IssuedDocument, other: IssuedDocument): boolean {
  if (one.penaltyCase !== null && one.penaltyCase === other.penaltyCase) return true;
  if (within === 'case') return false;
  if (one.hazard !== null && other.hazard !== null) return one.hazard === other.hazard;
  return one.inspection !== null && one.inspection === other.inspection;
}
