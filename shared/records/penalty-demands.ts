import { dayOf } from '../calendar.js';
import type { Label } from '../label.js';
import type { DocumentKind } from './enforcement-kinds.js';
import type { penaltyCase } from './penalty-case.js';
import { prerequisites } from './enforcement-prerequisites.js';
import { isStepOf, penaltySteps, type PenaltyProcedure } from './penalty-procedures.js';
import type { RecordOf } from './record-type.js';

type Step = keyof typeof penaltySteps;

/** What a case must have in its file before it takes a step: one of these kinds, issued that day or before. */
export interface Demand {
  readonly anyOf: readonly DocumentKind[];
  readonly basis: Label;
  /** It must have been delivered by that day as well. */
  readonly delivered?: true;
}

/** A document of the case as far as its steps look at it. */
export interface DocumentOfCase {
  readonly kind: DocumentKind;
  readonly issuedOn: string;
  readonly deliveredOn: string | null;
}

const penaltyLaw = (zh: string, en: string): Label => ({ zh: `行政处罚法${zh}`, en: `Administrative Penalty Law, ${en}` });
const pattern: Label = { zh: '安全生产执法文书式样', en: 'pattern of work-safety enforcement documents' };
const having = (basis: Label, ...anyOf: DocumentKind[]): Demand => ({ anyOf, basis });
const delivered = (basis: Label, ...anyOf: DocumentKind[]): Demand => ({ anyOf, basis, delivered: true });

const filed = having(penaltyLaw('第五十四条', 'art. 54'), 'filingApproval');
const transferred = having(penaltyLaw('第二十七条', 'art. 27'), 'transferLetter');

/**
 * The documents without which a case does not take a step, for each procedure. Together with `prerequisites` (what a document rests on) this is
 * the file of a case as a graph: step → documents → documents before them.
 */
export const demands: Readonly<Record<PenaltyProcedure, Readonly<Partial<Record<Step, readonly Demand[]>>>>> = {
  summary: {
    decideOnSpot: [having(penaltyLaw('第五十二条', 'art. 52'), 'summaryDecision')],
    // The decision is handed to the party on the spot, or its refusal to sign is noted on it.
    report: [delivered(penaltyLaw('第五十二条', 'art. 52'), 'summaryDecision')],
    close: [delivered(penaltyLaw('第五十二条', 'art. 52'), 'summaryDecision')],
    refer: [transferred],
  },
  general: {
    investigate: [filed],
    submitForReview: [having(penaltyLaw('第五十七条、第五十八条', 'arts. 57, 58'), 'investigationReport')],
    notify: [filed, having(penaltyLaw('第四十四条、第六十三条', 'arts. 44, 63'), 'penaltyNotice', 'hearingNotice')],
    hear: [having(penaltyLaw('第四十五条、第六十四条', 'arts. 45, 64'), 'defenceRecord', 'hearingRecord')],
    discuss: [having(penaltyLaw('第五十七条', 'art. 57'), 'discussionRecord')],
    decide: [having(penaltyLaw('第五十七条、第五十九条', 'arts. 57, 59'), 'penaltyDecision')],
    deliver: [
      delivered(penaltyLaw('第六十一条', 'art. 61'), 'penaltyDecision'), having(penaltyLaw('第六十一条', 'art. 61'), 'deliveryReceipt'),
    ],
    close: [having(pattern, 'closureApproval')],
    dismiss: [having(penaltyLaw('第五十七条', 'art. 57'), 'caseApproval')],
    refer: [transferred],
  },
};

/** The day on which each step was taken. Steps without one leave none. */
const stepDays = {
  notify: 'noticedOn', hear: 'heardOn', discuss: 'discussedOn', decide: 'decidedOn', decideOnSpot: 'decidedOn', deliver: 'deliveredOn',
  report: 'reportedOn', close: 'closedOn', dismiss: 'closedOn', refer: 'referredOn',
} as const satisfies Partial<Record<Step, string>>;

type DatedStep = keyof typeof stepDays;

/** A case as far as its demands look at it. */
export type DemandingCase = Pick<
  RecordOf<typeof penaltyCase>, 'procedure' | 'state' | 'provenance' | 'capturedAt' | (typeof stepDays)[DatedStep]>;

/** The first demand of the step that no document of the case meets; undefined when it may be taken. */
export function missingFor(record: DemandingCase, step: string, documents: readonly DocumentOfCase[]): Demand | undefined {
  const day = dayOfStep(record, step);
  const by = (given: string | null) => given !== null && (day === null || given <= day);
  return demandsOf(record, step).find(({ anyOf, delivered: handed }) => !documents.some(({ kind, issuedOn, deliveredOn }) => (
    anyOf.includes(kind) && by(issuedOn) && (!handed || by(deliveredOn)))));
}

/**
 * What a step demands; nothing of an amendment or a voiding. A record rebuilt from a report tells what the report says, and a report says what
 * was decided, not on which papers: a step that lies before the day of its rebuilding is history, not an action, and documents that the
 * report does not count would have to be made up for it. A step taken since then is an action like any other.
 */
export function demandsOf(record: DemandingCase, step: string): readonly Demand[] {
  const day = dayOfStep(record, step);
  const isHistory = record.provenance === 'reconstructed' && (day === null || day <= dayOf(new Date(record.capturedAt)));
  const ofProcedure: Readonly<Record<string, readonly Demand[]>> = demands[record.procedure];
  return isHistory || !Object.hasOwn(ofProcedure, step) ? [] : ofProcedure[step]!;
}

/** The steps that the case has taken and that left their day, and those that its state tells. */
export function stepsTaken(record: DemandingCase): readonly Step[] {
  const dated = (Object.keys(stepDays) as DatedStep[]).filter((step) => record[stepDays[step]] !== null);
  const ended = record.decidedOn === null ? 'close' : 'dismiss';
  const investigated = ['investigation', 'legalReview'].includes(record.state) || record.noticedOn !== null;
  return [
    ...(investigated ? ['investigate' as const] : []), ...(record.state === 'legalReview' ? ['submitForReview' as const] : []),
    ...dated.filter((step) => step !== ended),
  ];
}

function dayOfStep(record: DemandingCase, step: string): string | null {
  return Object.hasOwn(stepDays, step) ? record[stepDays[step as DatedStep]] : null;
}

/** Steps that not every case takes: nothing is prepared for them without being asked. */
const seldom: readonly string[] = ['returnFromReview', 'hear', 'discuss', 'dismiss', 'refer'];

/** The document that the case needs next: the first that the steps still ahead of it demand and that is not there. */
export function nextDocument(record: DemandingCase, documents: readonly DocumentOfCase[]): DocumentKind | undefined {
  for (const step of stepsAhead(record)) {
    const missing = missingFor(record, step, documents);
    const there = missing?.anyOf.some((kind) => documents.some((one) => one.kind === kind));
    if (missing && !there) return firstOf(missing.anyOf[0]!, record, documents);
  }
  return undefined;
}

/** The usual steps from where the case stands to its end, in their order. */
function stepsAhead({ procedure, state }: DemandingCase): readonly Step[] {
  const usual = (Object.keys(penaltySteps) as Step[]).filter((step) => !seldom.includes(step) && isStepOf(procedure, step));
  const reached = new Set<string>([state]);
  const ahead = new Set<Step>();
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const step of usual.filter((one) => penaltySteps[one].from.some((from) => reached.has(from)))) {
      const { to } = penaltySteps[step] as { to?: string };
      ahead.add(step);
      if (to) reached.add(to);
    }
  }
  return [...ahead];
}

/** A document, or the first of those that it rests on and that are not there. */
function firstOf(kind: DocumentKind, record: DemandingCase, documents: readonly DocumentOfCase[]): DocumentKind {
  const lacking = prerequisites[kind]?.find(({ anyOf, procedure }) => (
    (procedure === undefined || procedure === record.procedure) && !documents.some((one) => anyOf.includes(one.kind))));
  return lacking ? firstOf(lacking.anyOf[0]!, record, documents) : kind;
}
