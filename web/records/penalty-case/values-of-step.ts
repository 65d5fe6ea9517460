import type { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import { documentKinds, type DocumentKind } from '@fenghuo/shared/records/enforcement-kinds';
import { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import { isOfProposal } from '@fenghuo/shared/records/penalty-file';
import { decidedFrom } from '@fenghuo/shared/records/penalty-proposal';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { Label } from '@fenghuo/shared/label';
import type { FoundValue, Reader } from '../../recordkeeping/record-screens.js';

type Case = RecordOf<typeof penaltyCase>;
type Document = RecordOf<typeof enforcementDocument>;
type Found = Readonly<Record<string, FoundValue>>;

/** Which documents of the case say what a step asks, the first of them that is there; and what they say of each field. */
const documentsOf: Readonly<Record<string, readonly {
  readonly kinds: readonly DocumentKind[];
  readonly says: Readonly<Record<string, (document: Document) => unknown>>;
  /** It tells of the penalty as it is proposed now: an older one tells of another. */
  readonly ofProposal?: true;
}[]>> = {
  notify: [{ kinds: ['penaltyNotice', 'hearingNotice'], says: { noticedOn: handedOn }, ofProposal: true }],
  hear: [
    { kinds: ['hearingInvitation'], says: { hearingNoticedOn: handedOn }, ofProposal: true },
    { kinds: ['hearingRecord', 'defenceRecord'], says: { heardOn: issuedOn }, ofProposal: true },
    { kinds: ['hearingInvitation'], says: { heardOn: ({ deadline }) => deadline }, ofProposal: true },
  ],
  discuss: [{ kinds: ['discussionRecord'], says: { discussedOn: issuedOn, minutes: ({ number }) => number }, ofProposal: true }],
  decide: [{ kinds: ['penaltyDecision'], says: { decidedOn: issuedOn }, ofProposal: true }],
  decideOnSpot: [{ kinds: ['summaryDecision'], says: { decidedOn: issuedOn }, ofProposal: true }],
  deliver: [{ kinds: ['penaltyDecision'], says: { deliveredOn: ({ deliveredOn }) => deliveredOn }, ofProposal: true }],
  close: [{ kinds: ['closureApproval'], says: { closedOn: issuedOn, closing: ({ content }) => content } }],
  dismiss: [{ kinds: ['caseApproval'], says: { closedOn: issuedOn, closing: ({ content }) => content } }],
  refer: [{ kinds: ['transferLetter'], says: { referredOn: handedOn, policeDocument: ({ number }) => number } }],
};

/** What the documents of a case, its proposal and its decision say of a step already, each with where it stands. */
export async function valuesOfStep(record: Case, step: string, read: Reader): Promise<Found> {
  const documents = Object.hasOwn(documentsOf, step) ? await read.of('enforcement-document', 'penaltyCase', record.id) as readonly Document[] : [];
  return { ...ofCase(record, step), ...ofDocuments(record, step, documents) };
}

/** Newest first, as they are read: of two of a kind the later one holds. */
function ofDocuments(record: Case, step: string, documents: readonly Document[]): Found {
  const found: Record<string, FoundValue> = {};
  for (const { kinds, says, ofProposal } of documentsOf[step] ?? []) {
    const told = kinds.flatMap((kind) => documents.find((one) => one.kind === kind && (!ofProposal || isOfProposal(record, one.issuedOn))) ?? []);
    for (const document of told) {
      for (const [field, say] of Object.entries(says)) {
        const value = say(document);
        if (!(field in found) && value !== null && value !== '') found[field] = { value, source: nameOf(document) };
      }
    }
  }
  return found;
}

/** What the case says itself: the decision takes over the proposal, the payment the fine, the proposal the facts. */
function ofCase(record: Case, step: string): Found {
  const of = (field: string, from: keyof typeof penaltyCase.fields): Found => {
    const value = record[from];
    return value === null || value === undefined ? {} : { [field]: { value, source: inCase(penaltyCase.fields[from].label) } };
  };
  switch (step) {
    case 'decide': case 'decideOnSpot': return Object.assign({}, ...Object.entries(decidedFrom).map(([field, from]) => of(field, from))) as Found;
    case 'execute': return of('paid', 'fine');
    case 'propose': case 'proposeOnSpot': return of('proposedGrounds', 'violation');
    default: return {};
  }
}

const inCase = ({ zh, en }: Label): Label => ({ zh: `本案“${zh}”`, en: `"${en}" of this case` });

function issuedOn(document: Document): string {
  return document.issuedOn;
}

/** Handed to its party, or issued where nobody has said so yet. */
function handedOn(document: Document): string {
  return document.deliveredOn ?? document.issuedOn;
}

function nameOf({ kind, number }: Document): Label {
  const { zh, en } = documentKinds[kind];
  return { zh: `《${zh}》（${number}）`, en: `"${en}" (${number})` };
}
