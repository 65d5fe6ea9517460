import { date, files, longText, quantity, text, year } from './field.js';
import { recorded, recordType } from './record-type.js';

/**
 * Points that a person gave where the rule leaves a range to a person (人工评分): with the reason and the document it rests on. One for each
 * row and year; it is the only way a score is entered.
 */
export const judgement = recordType({
  name: 'judgement',
  path: 'judgements',
  label: { zh: '人工评分', en: 'Judgement' },
  plural: { zh: '人工评分', en: 'Judgements' },
  fields: {
    assessedYear: year({ zh: '评价年度', en: 'Assessed year' }, { fixed: true }),
    row: text({ zh: '指标行代码', en: 'Code of the row' }, { fixed: true, max: 64, pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*$/ }),
    points: quantity({ zh: '评定分数', en: 'Points' }, { unit: { zh: '分', en: 'points' } }),
    reason: longText({ zh: '评定理由', en: 'Reason' }, { max: 2000 }),
    judgedOn: date({ zh: '评定日期', en: 'Judged on' }),
    judgedBy: text({ zh: '评定人（会议）', en: 'Judged by' }),
    documents: files({ zh: '评定依据', en: 'Documents' }, { hint: { zh: '会议纪要、考核文件等，至少一份', en: 'Minutes or assessment papers, at least one' } }),
  },
  title: 'reason',
  listedBy: 'judgedOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['manager'], amend: ['manager'], void: ['manager'] },
  demands: () => ['documents'],
  columns: ['assessedYear', 'row', 'points', 'judgedBy'],
});
