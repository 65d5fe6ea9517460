import { choice, date, longText, quantity, reference, text } from './field.js';
import { recordType } from './record-type.js';

/**
 * What the evaluator says of one row of a frozen report (复核意见): the score that the evidence bears, and an opinion. Entered at the
 * evaluator's desk alone, which holds the score to the weight of the row; of a row that deducts, `score` is what is deducted.
 */
export const verification = recordType({
  name: 'verification',
  path: 'verifications',
  label: { zh: '复核意见', en: 'Verification' },
  plural: { zh: '复核意见', en: 'Verifications' },
  fields: {
    report: reference('evaluation-report', { zh: '绩效自评报告', en: 'Evaluation report' }, { fixed: true }),
    row: text({ zh: '指标行代码', en: 'Code of the row' }, { fixed: true, max: 64, pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*$/ }),
    conclusion: choice({ zh: '复核结论', en: 'Conclusion' }, {
      confirmed: { zh: '认可自评得分', en: 'Score confirmed' },
      adjusted: { zh: '调整得分', en: 'Score adjusted' },
      supplement: { zh: '须补充佐证', en: 'More evidence needed' },
    }),
    score: quantity({ zh: '复核得分', en: 'Verified score' }, { optional: true, unit: { zh: '分', en: 'points' } }),
    opinion: longText({ zh: '复核意见', en: 'Opinion' }, { max: 2000, optional: true }),
    verifiedOn: date({ zh: '复核日期', en: 'Verified on' }),
  },
  title: 'row',
  titleWith: 'conclusion',
  listedBy: 'verifiedOn',
  states: { recorded: { zh: '复核中', en: 'Under way' }, finished: { zh: '已办结', en: 'Finished' } },
  initial: 'recorded',
  settled: ['finished'],
  /** Of all rows of the report at once. */
  transitions: {
    finish: { label: { zh: '办结', en: 'Finish' }, from: ['recorded'], to: 'finished', by: ['evaluator'] },
    resume: { label: { zh: '撤回办结', en: 'Resume' }, from: ['finished'], to: 'recorded', by: ['evaluator'] },
  },
  may: { create: ['evaluator'], amend: ['evaluator'], void: ['evaluator'] },
  columns: ['report', 'score', 'opinion'],
});
