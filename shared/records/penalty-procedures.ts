const proposal = {
  sets: ['proposedOn', 'proposedPenalties', 'proposedFine', 'proposedConfiscated', 'proposedBasis', 'proposedGrounds'],
  needs: ['proposedOn', 'proposedPenalties', 'proposedBasis', 'proposedGrounds'],
} as const;

/** What moves a case. `penaltyCase` checks the names of fields and states. */
export const penaltySteps = {
  investigate: { label: { zh: '调查取证', en: 'Investigate' }, from: ['filed'], to: 'investigation', by: ['inspector', 'manager'] },
  submitForReview: {
    label: { zh: '提交法制审核', en: 'Submit for legal review' }, from: ['investigation'], to: 'legalReview', by: ['inspector', 'manager'],
  },
  returnFromReview: { label: { zh: '退回补充调查', en: 'Return' }, from: ['legalReview'], to: 'investigation', by: ['manager'] },
  propose: {
    label: { zh: '提出拟处罚意见', en: 'Propose the penalty' }, from: ['investigation', 'legalReview'], by: ['inspector', 'manager'], ...proposal,
  },
  notify: {
    label: { zh: '处罚告知', en: 'Give notice' }, from: ['investigation', 'legalReview'], to: 'notice', by: ['inspector', 'manager'],
    sets: ['noticedOn'], needs: ['noticedOn'],
  },
  hear: {
    label: { zh: '听取陈述申辩（听证）', en: 'Hear the party' }, from: ['notice'], to: 'hearing', by: ['inspector', 'manager'],
    sets: ['hearingNoticedOn', 'heardOn'], needs: ['heardOn'],
  },
  proposeAnew: {
    label: { zh: '变更拟处罚意见（重新告知）', en: 'Propose anew (with a new notice)' }, from: ['notice', 'hearing', 'discussion'], to: 'investigation',
    by: ['inspector', 'manager'], ...proposal,
  },
  discuss: {
    label: { zh: '集体讨论', en: 'Discuss collectively' }, from: ['notice', 'hearing'], to: 'discussion', by: ['manager'],
    sets: ['discussedOn', 'minutes'], needs: ['discussedOn', 'minutes'],
  },
  decide: {
    label: { zh: '作出处罚决定', en: 'Decide' }, from: ['notice', 'hearing', 'discussion'], to: 'decided', by: ['manager'],
    sets: ['decidedOn', 'penalties', 'fine', 'confiscated', 'penaltyBasis'], needs: ['decidedOn', 'penalties', 'penaltyBasis'],
  },
  deliver: {
    label: { zh: '送达', en: 'Deliver' }, from: ['decided'], to: 'delivered', by: ['inspector', 'manager'],
    sets: ['deliveredOn'], needs: ['deliveredOn'],
  },
  proposeOnSpot: {
    label: { zh: '提出拟当场处罚意见', en: 'Propose a penalty on the spot' }, from: ['filed'], by: ['inspector', 'manager'], ...proposal,
  },
  decideOnSpot: {
    label: { zh: '当场处罚', en: 'Decide on the spot' }, from: ['filed'], to: 'decidedOnSpot', by: ['inspector', 'manager'],
    sets: ['decidedOn', 'penalties', 'fine', 'penaltyBasis'], needs: ['decidedOn', 'penalties', 'penaltyBasis'],
  },
  report: {
    label: { zh: '备案', en: 'Report' }, from: ['decidedOnSpot'], to: 'reported', by: ['inspector', 'manager'],
    sets: ['reportedOn'], needs: ['reportedOn'],
  },
  execute: {
    label: { zh: '登记履行', en: 'Record execution' }, from: ['delivered', 'reported'], to: 'executed',
    by: ['inspector', 'financeOfficer', 'manager'], sets: ['paidOn', 'paid'], needs: ['paidOn'],
  },
  close: {
    label: { zh: '结案', en: 'Close' }, from: ['delivered', 'reported', 'executed'], to: 'closed', by: ['manager'],
    sets: ['closedOn', 'closing'], needs: ['closedOn'],
  },
  dismiss: {
    label: { zh: '不予处罚（撤案）', en: 'Dismiss' }, to: 'closed', by: ['manager'],
    from: ['filed', 'investigation', 'legalReview', 'notice', 'hearing', 'discussion'],
    sets: ['closedOn', 'closing'], needs: ['closedOn', 'closing'],
  },
  refer: {
    label: { zh: '移送公安', en: 'Refer to the police' }, to: 'referred', by: ['manager'],
    from: ['filed', 'investigation', 'legalReview', 'notice', 'hearing', 'discussion'],
    sets: ['referredOn', 'policeDocument', 'personsReferred'], needs: ['referredOn', 'policeDocument'],
  },
} as const;

/** The steps that only one of the two procedures has (行政处罚法 chapter 5, sections 2 and 3). All other steps belong to both. */
const steps = {
  summary: ['proposeOnSpot', 'decideOnSpot', 'report'],
  general: [
    'investigate', 'submitForReview', 'returnFromReview', 'propose', 'notify', 'hear', 'proposeAnew', 'discuss', 'decide', 'dismiss', 'deliver',
  ],
} as const satisfies Record<string, readonly string[]>;

export type PenaltyProcedure = keyof typeof steps;

/** The steps that say what penalty is proposed. */
export const proposingSteps: readonly string[] = ['propose', 'proposeAnew', 'proposeOnSpot'];

export function isStepOf(procedure: PenaltyProcedure, transition: string): boolean {
  const other: readonly string[] = steps[procedure === 'summary' ? 'general' : 'summary'];
  return !other.includes(transition);
}
