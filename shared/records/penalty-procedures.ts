/** Where a case stands: the general procedure from its filing to its closing, the summary one beside it. */
export const penaltyStates = {
  filed: { zh: '已登记', en: 'Filed' }, investigation: { zh: '调查取证', en: 'Investigation' }, legalReview: { zh: '法制审核', en: 'Legal review' },
  notice: { zh: '已告知', en: 'Notice given' }, hearing: { zh: '陈述申辩（听证）', en: 'Statement or hearing' },
  discussion: { zh: '集体讨论', en: 'Collective discussion' }, decided: { zh: '已决定', en: 'Decided' },
  delivered: { zh: '已送达', en: 'Delivered' }, decidedOnSpot: { zh: '当场处罚', en: 'Decided on the spot' },
  reported: { zh: '已备案', en: 'Reported' }, executed: { zh: '已履行', en: 'Executed' }, closed: { zh: '已结案', en: 'Closed' },
  referred: { zh: '已移送公安', en: 'Referred to police' },
} as const;

/** What moves a case. `penaltyCase` checks the names of fields and states. */
export const penaltySteps = {
  investigate: { label: { zh: '调查取证', en: 'Investigate' }, from: ['filed'], to: 'investigation', by: ['inspector', 'manager'] },
  submitForReview: {
    label: { zh: '提交法制审核', en: 'Submit for legal review' }, from: ['investigation'], to: 'legalReview', by: ['inspector', 'manager'],
  },
  returnFromReview: { label: { zh: '退回补充调查', en: 'Return' }, from: ['legalReview'], to: 'investigation', by: ['manager'] },
  notify: {
    label: { zh: '处罚告知', en: 'Give notice' }, from: ['investigation', 'legalReview'], to: 'notice', by: ['inspector', 'manager'],
    sets: ['noticedOn'], needs: ['noticedOn'],
  },
  hear: {
    label: { zh: '听取陈述申辩（听证）', en: 'Hear the party' }, from: ['notice'], to: 'hearing', by: ['inspector', 'manager'],
    sets: ['hearingNoticedOn', 'heardOn'], needs: ['heardOn'],
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
  summary: ['decideOnSpot', 'report'],
  general: ['investigate', 'submitForReview', 'returnFromReview', 'notify', 'hear', 'discuss', 'decide', 'dismiss', 'deliver'],
} as const satisfies Record<string, readonly string[]>;

export type PenaltyProcedure = keyof typeof steps;

export function isStepOf(procedure: PenaltyProcedure, transition: string): boolean {
  const other: readonly string[] = steps[procedure === 'summary' ? 'general' : 'summary'];
  return !other.includes(transition);
}

/** The days of a case by stages: none is before a day of an earlier stage. A fine may be paid before its decision is reported. */
export const caseDays = [
  ['discoveredOn'], ['filedOn'], ['noticedOn'], ['heardOn'], ['discussedOn'], ['decidedOn'], ['deliveredOn', 'reportedOn', 'paidOn', 'referredOn'], ['closedOn'],
] as const;

/** Beside the days by which the limitation of a penalty is judged (行政处罚法 art. 36). */
export const discoveredHint = { zh: '不填的，以立案日期为准', en: 'Without it, the day of filing counts' };
export const endedHint = {
  zh: '须填，仍在继续的除外：违法行为发生之日；有连续或者继续状态的，行为终了之日（行政处罚法第三十六条）',
  en: 'Needed unless it still goes on: the day of the violation; of a continuous one, the day it ended (Administrative Penalty Law, art. 36)',
};
