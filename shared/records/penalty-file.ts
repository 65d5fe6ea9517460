import { dayOf } from '../calendar.js';
import type { DocumentKind } from './enforcement-kinds.js';
import type { penaltyCase } from './penalty-case.js';
import { demands, type Demand } from './penalty-demands.js';
import { proposingSteps, type penaltySteps } from './penalty-procedures.js';
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
  propose: 'proposedOn', proposeAnew: 'proposedOn', proposeOnSpot: 'proposedOn',
  notify: 'noticedOn', hear: 'heardOn', discuss: 'discussedOn', decide: 'decidedOn', decideOnSpot: 'decidedOn', deliver: 'deliveredOn',
  report: 'reportedOn', close: 'closedOn', dismiss: 'closedOn', refer: 'referredOn',
} as const satisfies Partial<Record<Step, string>>;

type DatedStep = keyof typeof stepDays;

/** A case as far as its demands look at it. */
export type DemandingCase = Pick<
  RecordOf<typeof penaltyCase>, 'procedure' | 'state' | 'provenance' | 'capturedAt' | (typeof stepDays)[DatedStep]>;

/** The first demand of the step that no document of the case meets; undefined when it may be taken. */
export function missingFor(record: DemandingCase, step: string, documents: readonly DocumentOfCase[]): Demand | undefined {
  return demandsOf(record, step).find((demand) => meeting(record, step, demand, documents) === undefined);
}

/** The first of the documents that meets the demand; undefined where none does. */
export function meeting<D extends DocumentOfCase>(
  record: DemandingCase, step: string, { anyOf, delivered: handed, sinceProposal }: Demand, documents: readonly D[],
): D | undefined {
  const day = dayOfStep(record, step);
  const by = (given: string | null) => given !== null && (day === null || given <= day);
  return documents.find(({ kind, issuedOn, deliveredOn }) => (
    anyOf.includes(kind) && by(issuedOn) && (!handed || by(deliveredOn)) && (!sinceProposal || isOfProposal(record, issuedOn))));
}

/** A document of before the proposal says nothing of it. */
export function isOfProposal({ proposedOn }: Pick<DemandingCase, 'proposedOn'>, issuedOn: string): boolean {
  return proposedOn === null || proposedOn <= issuedOn;
}

/**
 * What a step demands; nothing of an amendment or a voiding. A record rebuilt from a report tells what the report says, and a report says what
 * was decided, not on which papers: a step that lies before the day of its rebuilding is history, not an action, and documents that the
 * report does not count would have to be made up for it. A step taken since then is an action like any other.
 */
export function demandsOf(record: DemandingCase, step: string): readonly Demand[] {
  const ofProcedure: Readonly<Record<string, readonly Demand[]>> = demands[record.procedure];
  return isHistory(record, step) || !Object.hasOwn(ofProcedure, step) ? [] : ofProcedure[step]!;
}

/** The step is told by a report of a past year, not taken. */
export function isHistory(record: DemandingCase, step: string): boolean {
  const day = dayOfStep(record, step);
  return record.provenance === 'reconstructed' && (day === null || day <= dayOf(new Date(record.capturedAt)));
}

/** The steps that the case has taken and that left their day, and those that its state tells. */
export function stepsTaken(record: DemandingCase): readonly Step[] {
  const dated = (Object.keys(stepDays) as DatedStep[]).filter((step) => record[stepDays[step]] !== null && !proposingSteps.includes(step));
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
