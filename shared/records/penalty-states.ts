/** Where a case stands: the general procedure from its filing to its closing, the summary one beside it. */
export const penaltyStates = {
  filed: { zh: '已登记', en: 'Filed' }, investigation: { zh: '调查取证', en: 'Investigation' }, legalReview: { zh: '法制审核', en: 'Legal review' },
  notice: { zh: '已告知', en: 'Notice given' }, hearing: { zh: '陈述申辩（听证）', en: 'Statement or hearing' },
  discussion: { zh: '集体讨论', en: 'Collective discussion' }, decided: { zh: '已决定', en: 'Decided' },
  delivered: { zh: '已送达', en: 'Delivered' }, decidedOnSpot: { zh: '当场处罚', en: 'Decided on the spot' },
  reported: { zh: '已备案', en: 'Reported' }, executed: { zh: '已履行', en: 'Executed' }, closed: { zh: '已结案', en: 'Closed' },
  referred: { zh: '已移送公安', en: 'Referred to police' },
} as const;

/** The days of a case by stages: none is before a day of an earlier stage. A fine may be paid before its decision is reported. */
export const caseDays = [
  ['discoveredOn'], ['filedOn'], ['proposedOn'], ['noticedOn'], ['heardOn'], ['discussedOn'], ['decidedOn'], ['deliveredOn', 'reportedOn', 'paidOn', 'referredOn'], ['closedOn'],
] as const;

/** Beside the days by which the limitation of a penalty is judged (行政处罚法 art. 36). */
export const discoveredHint = { zh: '不填的，以立案日期为准', en: 'Without it, the day of filing counts' };
export const endedHint = {
  zh: '须填，仍在继续的除外：违法行为发生之日；有连续或者继续状态的，行为终了之日（行政处罚法第三十六条）',
  en: 'Needed unless it still goes on: the day of the violation; of a continuous one, the day it ended (Administrative Penalty Law, art. 36)',
};
