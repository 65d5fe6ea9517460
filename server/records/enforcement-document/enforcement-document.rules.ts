import { dayOf } from '@fenghuo/shared/calendar';
import { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import { documentKinds, documentNatures } from '@fenghuo/shared/records/enforcement-kinds';
import { missingPrerequisite, type IssuedDocument, type Prerequisite } from '@fenghuo/shared/records/enforcement-prerequisites';
import { missingFor, stepsTaken } from '@fenghuo/shared/records/penalty-file';
import { penaltySteps } from '@fenghuo/shared/records/penalty-procedures';
import { notices } from '@fenghuo/shared/records/penalty-proposal';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { Label } from '@fenghuo/shared/label';
import type { ProblemCode, ProblemDetails, Refusal } from '@fenghuo/shared/problems';
import { addWorkdays, addDays, type SpecialDays } from '@fenghuo/shared/working-days';
import type { Sql } from '../../database/database.js';
import { readParameters, readSpecialDays, type Parameters } from '../../database/parameters.js';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Change, Facts, RecordRules } from '../../recordkeeping/record-rules.js';
import { readMatters, type Matters } from './matters.js';

type Document = RecordOf<typeof enforcementDocument>;

interface DocumentFacts {
  readonly parameters: Parameters;
  readonly special: SpecialDays;
  readonly procedure: IssuedDocument['procedure'];
  readonly missing: Prerequisite | undefined;
  /** The day on which the penalty of the case was proposed. */
  readonly proposedOn: string | null;
  /** The first day on which a demand for payment of the case was delivered. */
  readonly demandedOn: string | undefined;
  /** A document that could not have been issued without the one to be void. */
  readonly restingOn: IssuedDocument | undefined;
  /** A step of the case that could not have been taken without the one to be void. */
  readonly tookStep: Label | undefined;
}

type Named = readonly (keyof typeof enforcementDocument.fields)[];
const broken = (change: Change, code: ProblemCode, about: Named, details?: ProblemDetails): Refusal =>
  brokenRule(enforcementDocument, change, code, about, details);

/** Days of the year after a decision within which the working days of its delivery lie. */
const farthest = 45;

export const enforcementDocumentRules: RecordRules = {
  factsFor: ['create', 'amend', 'void'],

  async facts(sql, bureau, changes) {
    const issued = changes.map(({ after }) => (after as Document).issuedOn).sort();
    const parameters = await readParameters(sql, bureau, ['enforcement.officers', 'penalty.deliveryDays', 'enforcement.demandDays']);
    const special = await readSpecialDays(sql, issued[0]!, addDays(issued.at(-1)!, farthest));
    await holdCases(sql, bureau, changes);
    const matters = await readMatters(sql, bureau, changes.map(({ after }) => after as Document));
    return judgedInOrder(changes, matters, { parameters, special });
  },

  derive({ action, after }, facts) {
    if (!facts) return {};
    const { parameters, special } = facts as unknown as DocumentFacts;
    const { kind, issuedOn } = after as Document;
    // A list that only a transition sets is empty until then, never null.
    const atBirth = action === 'create' ? { deliveryProof: [] } : {};
    const within = () => addWorkdays(issuedOn, parameters.on('penalty.deliveryDays', issuedOn), special);
    return { ...atBirth, deliverBy: kind === 'penaltyDecision' ? within() : kind === 'summaryDecision' ? issuedOn : null };
  },

  check(change, facts) {
    if (change.action === 'deliver') return delivery(change);
    const given = facts as unknown as DocumentFacts;
    if (change.action === 'void') return standing(change, given);
    return content(change, given) ?? (change.action === 'create' ? rests(change, given) : undefined);
  },
};

/** A case that takes a step holds itself first and its documents then: what is issued for it does so in the same order. */
async function holdCases(sql: Sql, bureau: string, changes: readonly Change[]): Promise<void> {
  const named = changes.filter(({ action }) => action === 'create').flatMap(({ after }) => (after as Document).penaltyCase ?? []);
  if (named.length > 0) await sql('SELECT id FROM penalty_case WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR KEY SHARE', [bureau, named]);
}

/** Each is judged with those before it of the same batch: an order and the opinion on it may arrive together. */
function judgedInOrder(changes: readonly Change[], matters: Matters, read: Pick<DocumentFacts, 'parameters' | 'special'>): Map<string, Facts> {
  const standingNow = new Map(matters.documents.map((document) => [document.id, document]));
  const facts = new Map<string, Facts>();
  for (const change of changes) {
    const document = matters.issued(change.after as Document);
    const without = [...standingNow.values()].filter(({ id }) => id !== document.id);
    const restingOn = change.action !== 'void' ? undefined
      : without.find((other) => missingPrerequisite(other, without) && !missingPrerequisite(other, standingNow.values()));
    const demandedOn = without.filter(({ kind, penaltyCase }) => kind === 'paymentDemand' && penaltyCase === document.penaltyCase)
      .flatMap(({ deliveredOn }) => deliveredOn ?? []).sort()[0];
    const missing = missingPrerequisite(document, without);
    const tookStep = change.action === 'void' ? stepWithout(document, without, matters) : undefined;
    const proposedOn = matters.proposals.get(document.penaltyCase ?? '') ?? null;
    const own: DocumentFacts = { ...read, procedure: document.procedure, missing, proposedOn, demandedOn, restingOn, tookStep };
    facts.set(document.id, { ...own });
    if (enforcementDocumentRules.check?.(change, facts.get(document.id))) continue;
    if (change.action === 'void') standingNow.delete(document.id);
    else standingNow.set(document.id, document);
  }
  return facts;
}

/** What the case has done on the strength of this document alone. */
function stepWithout(document: IssuedDocument, others: readonly IssuedDocument[], { cases }: Matters): Label | undefined {
  const of = cases.get(document.penaltyCase ?? '');
  if (!of) return undefined;
  const rest = others.filter(({ penaltyCase: other }) => other === document.penaltyCase);
  const step = stepsTaken(of).find((one) => missingFor(of, one, rest) && !missingFor(of, one, [...rest, document]));
  return step && penaltySteps[step].label;
}

function content(change: Change, { parameters }: DocumentFacts): Refusal | undefined {
  const { kind, officers, issuedOn, deadline } = change.after as Document;
  const least = parameters.on('enforcement.officers', issuedOn);
  if (officers.length < least) return broken(change, 'two-officers-required', ['officers'], { least });
  const orderWithout = kind === 'rectificationOrder' && (deadline === null || deadline < issuedOn);
  return orderWithout ? broken(change, 'order-needs-deadline', ['deadline']) : undefined;
}

const subjects = {
  matter: { zh: '所属检查或所涉隐患', en: 'its inspection or its hazard' },
  case: { zh: '所属处罚案件', en: 'its penalty case' },
  any: { zh: '所属检查、所涉隐患或所属处罚案件', en: 'its inspection, its hazard or its penalty case' },
} as const satisfies Record<string, Label>;

function rests(change: Change, { procedure, missing, proposedOn, demandedOn, parameters }: DocumentFacts): Refusal | undefined {
  const { kind, issuedOn, inspection, hazard, penaltyCase } = change.after as Document;
  const { about, procedure: wanted } = documentNatures[kind];
  const named = { matter: inspection ?? hazard, case: penaltyCase, any: inspection ?? hazard ?? penaltyCase }[about];
  const of = documentKinds[kind];
  if (named === null) {
    return broken(change, 'document-needs-subject', ['inspection', 'hazard', 'penaltyCase'], { kind: of, subject: subjects[about] });
  }
  if (wanted && procedure !== wanted) return broken(change, 'document-of-other-procedure', ['kind', 'penaltyCase'], { kind: of });
  if (missing) return broken(change, 'document-missing', ['kind'], { kind: of, missing: eitherOf(missing), basis: missing.basis });
  const untold = notices.includes(kind) && !isHistory(change.after as Document) && (proposedOn === null || proposedOn > issuedOn);
  if (untold) return broken(change, 'notice-needs-proposal', ['issuedOn', 'penaltyCase']);
  const days = parameters.on('enforcement.demandDays', issuedOn);
  const tooEarly = kind === 'enforcementApplication' && (demandedOn === undefined || addDays(demandedOn, days) > issuedOn);
  return tooEarly ? broken(change, 'demand-too-recent', ['issuedOn'], { days }) : undefined;
}

/** What a report says to have been issued, it need not say on what. */
function isHistory({ provenance, issuedOn, capturedAt }: Document): boolean {
  return provenance === 'reconstructed' && issuedOn <= dayOf(new Date(capturedAt));
}

function eitherOf({ anyOf }: Prerequisite): Label {
  const names = anyOf.map((kind) => documentKinds[kind]);
  return { zh: names.map(({ zh }) => `《${zh}》`).join('或'), en: names.map(({ en }) => `"${en}"`).join(' or ') };
}

function standing(change: Change, { restingOn, tookStep }: DocumentFacts): Refusal | undefined {
  if (restingOn) return broken(change, 'document-rested-on', [], { other: documentKinds[restingOn.kind] });
  return tookStep && broken(change, 'document-of-taken-step', [], { step: tookStep });
}

function delivery(change: Change): Refusal | undefined {
  const { kind, issuedOn, deliveredOn, recipientSignature, refusalNote } = change.after as Document;
  if (!documentNatures[kind].delivered) return broken(change, 'document-is-inward', [], { kind: documentKinds[kind] });
  if (deliveredOn !== null && deliveredOn < issuedOn) return broken(change, 'delivered-before-issued', ['deliveredOn']);
  const unsigned = recipientSignature === null && refusalNote === null;
  return unsigned ? broken(change, 'delivery-needs-signature', ['recipientSignature', 'refusalNote']) : undefined;
}
