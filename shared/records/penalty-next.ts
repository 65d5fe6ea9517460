import type { DocumentKind } from './enforcement-kinds.js';
import { prerequisites } from './enforcement-prerequisites.js';
import { isOfProposal, missingFor, type DemandingCase, type DocumentOfCase } from './penalty-file.js';
import { isStepOf, penaltySteps } from './penalty-procedures.js';
import { notices } from './penalty-proposal.js';

type Step = keyof typeof penaltySteps;

/** Steps that not every case takes: nothing is prepared for them without being asked. */
const seldom: readonly string[] = ['returnFromReview', 'hear', 'proposeAnew', 'discuss', 'dismiss', 'refer'];

/**
 * The document that the case needs next: the first that the steps still ahead of it demand and that is not there. A notice waits until there is
 * something to give notice of.
 */
export function nextDocument(record: DemandingCase, documents: readonly DocumentOfCase[]): DocumentKind | undefined {
  for (const step of stepsAhead(record)) {
    const missing = missingFor(record, step, documents);
    const there = missing?.anyOf.some((kind) => documents.some((one) => (
      one.kind === kind && (!missing.sinceProposal || isOfProposal(record, one.issuedOn)))));
    if (!missing || there) continue;
    const next = firstOf(missing.anyOf[0]!, record, documents);
    return notices.includes(next) && record.proposedOn === null ? undefined : next;
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
