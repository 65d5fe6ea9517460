import { choice, date, integer, longText, text, year } from './field.js';
import { recordType } from './record-type.js';

/** A satisfaction survey (满意度调查). Its answers are survey responses; the rate is counted, never entered. */
export const survey = recordType({
  name: 'survey',
  path: 'surveys',
  label: { zh: '满意度调查', en: 'Survey' },
  plural: { zh: '满意度调查', en: 'Surveys' },
  fields: {
    title: text({ zh: '调查名称', en: 'Title' }),
    audience: choice({ zh: '调查对象', en: 'Audience' }, {
      beneficiaries: { zh: '受益对象', en: 'Beneficiaries' },
      enterprises: { zh: '生产经营单位', en: 'Enterprises' },
      public: { zh: '社会公众', en: 'Public' },
    }),
    surveyedYear: year({ zh: '调查年度', en: 'Surveyed year' }),
    openedOn: date({ zh: '开始日期', en: 'Opened on' }),
    closedOn: date({ zh: '结束日期', en: 'Closed on' }, { optional: true }),
    issued: integer({ zh: '发放份数', en: 'Questionnaires issued' }, { min: 1, optional: true, unit: { zh: '份', en: 'copies' } }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'title',
  listedBy: 'openedOn',
  states: { open: { zh: '进行中', en: 'Open' }, closed: { zh: '已结束', en: 'Closed' } },
  initial: 'open',
  settled: ['closed'],
  transitions: {
    close: { label: { zh: '结束调查', en: 'Close' }, from: ['open'], to: 'closed', by: ['manager'], sets: ['closedOn'], needs: ['closedOn'] },
  },
  may: { create: ['manager'], amend: ['manager'], void: ['manager'] },
  columns: ['audience', 'surveyedYear', 'openedOn', 'closedOn', 'issued'],
});
