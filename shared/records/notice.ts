import { roles } from '../access.js';
import { choice, date, integer, text, year } from './field.js';
import { recordType } from './record-type.js';

/** A gap that somebody can still act on, told to the role that can (绩效预警提醒). One for each year, row, kind and period of monitoring. */
export const notice = recordType({
  name: 'notice',
  path: 'notices',
  label: { zh: '绩效提醒', en: 'Notice' },
  plural: { zh: '绩效提醒', en: 'Notices' },
  fields: {
    assessedYear: year({ zh: '评价年度', en: 'Assessed year' }, { fixed: true }),
    period: integer({ zh: '监控期次', en: 'Period' }, { fixed: true, min: 1, max: 13 }),
    row: text({ zh: '指标行代码', en: 'Code of the row' }, { fixed: true, max: 64 }),
    indicator: text({ zh: '指标', en: 'Indicator' }, { fixed: true, max: 400 }),
    kind: choice({ zh: '类别', en: 'Kind' }, {
      behindPace: { zh: '进度滞后', en: 'Behind pace' },
      pointsLost: { zh: '已失分', en: 'Points lost' },
      noEvidence: { zh: '尚无依据', en: 'No evidence yet' },
      needsJudgement: { zh: '须人工评定', en: 'Needs a judgement' },
      deviationMissing: { zh: '未说明偏差原因', en: 'Deviation not explained' },
    }, {}),
    role: choice({ zh: '提醒对象', en: 'For' }, roles),
    noticedOn: date({ zh: '提醒日期', en: 'Noticed on' }, { fixed: true }),
    measureTaken: text({ zh: '处理情况', en: 'What is being done' }, { optional: true, max: 500 }),
  },
  title: 'indicator',
  titleWith: 'kind',
  listedBy: 'noticedOn',
  states: {
    open: { zh: '待处理', en: 'Open' },
    acknowledged: { zh: '已知悉', en: 'Acknowledged' },
    resolved: { zh: '已消除', en: 'Resolved' },
  },
  initial: 'open',
  transitions: {
    acknowledge: {
      label: { zh: '知悉', en: 'Acknowledge' }, from: ['open'], to: 'acknowledged',
      by: ['inspector', 'dutyOfficer', 'storekeeper', 'financeOfficer', 'manager'], sets: ['measureTaken'], needs: ['measureTaken'],
    },
    /** When a later run finds the gap closed. */
    resolve: { label: { zh: '消除', en: 'Resolve' }, from: ['open', 'acknowledged'], to: 'resolved', by: ['service'] },
  },
  may: { create: ['service'], amend: [], void: ['manager'] },
  columns: ['row', 'role', 'noticedOn', 'measureTaken'],
});
