import { choice, date, longText, quantity, reference, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/** What the evaluator says of one row of a frozen report (复核意见): the score that the evidence bears, and an opinion. */
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
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['evaluator'], amend: ['evaluator'], void: ['evaluator'] },
  columns: ['report', 'score', 'opinion'],
});
