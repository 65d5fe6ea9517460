import { dayOf } from '../calendar.js';
import type { DocumentKind } from './enforcement-kinds.js';
import type { penaltyCase } from './penalty-case.js';
import { demands, type Demand } from './penalty-demands.js';
import type { penaltySteps } from './penalty-procedures.js';
import type { RecordOf } from './record-type.js';

type Step = keyof typeof penaltySteps;

/** A document of the case as far as its steps look at it. */
export interface DocumentOfCase {
  readonly kind: DocumentKind;
  readonly issuedOn: string;
  readonly deliveredOn: string | null;
}

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
