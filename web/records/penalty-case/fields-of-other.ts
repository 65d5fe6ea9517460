import { isStepOf, penaltySteps, type PenaltyProcedure } from '@fenghuo/shared/records/penalty-procedures';

/** Fields that only the steps of the other procedure set, and the deadlines that follow from them. */
export function fieldsOfOther(procedure: PenaltyProcedure): readonly string[] {
  const setBy = (wanted: (step: string) => boolean) => (
    Object.entries(penaltySteps).filter(([step]) => wanted(step)).flatMap(([, step]) => ('sets' in step ? step.sets : [])) as string[]);
  const own = setBy((step) => isStepOf(procedure, step));
  const derived = procedure === 'summary' ? ['decisionDue', 'hearingRequestDue'] : ['reportDue'];
  return [...new Set([...setBy((step) => !isStepOf(procedure, step)).filter((field) => !own.includes(field)), ...derived])];
}
