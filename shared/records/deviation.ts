import { date, longText, text, year } from './field.js';
import { recorded, recordType } from './record-type.js';

/** Why a row of the evaluation form scored less than its weight, and what will be done (偏差原因分析及改进措施). One for each row and year. */
export const deviation = recordType({
  name: 'deviation',
  path: 'deviations',
  label: { zh: '偏差原因及改进措施', en: 'Deviation' },
  plural: { zh: '偏差原因及改进措施', en: 'Deviations' },
  fields: {
    assessedYear: year({ zh: '评价年度', en: 'Assessed year' }, { fixed: true }),
    row: text({ zh: '指标行代码', en: 'Code of the row' }, { fixed: true, max: 64, pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*$/ }),
    reason: longText({ zh: '偏差原因', en: 'Reason' }, { max: 2000 }),
    improvement: longText({ zh: '改进措施', en: 'Improvement' }, { max: 2000, optional: true }),
    responsible: text({ zh: '责任股室（人）', en: 'Responsible' }, { optional: true }),
    dueOn: date({ zh: '完成时限', en: 'Due on' }, { optional: true, mayBeFuture: true }),
  },
  title: 'reason',
  listedBy: 'assessedYear',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['financeOfficer', 'manager'], amend: ['financeOfficer', 'manager'], void: ['manager'] },
  columns: ['assessedYear', 'row', 'responsible', 'dueOn'],
});
