import { contentHash, date, integer, quantity, text, year } from './field.js';
import { evaluationContent } from './evaluation-content.js';
import { recorded, recordType } from './record-type.js';

/** The form as it stood at the end of a month, or the draft of the year's end, kept by the schedule (绩效运行监控). */
export const monitoringRun = recordType({
  name: 'monitoring-run',
  path: 'monitoring-runs',
  label: { zh: '绩效运行监控', en: 'Monitoring run' },
  plural: { zh: '绩效运行监控', en: 'Monitoring runs' },
  fields: {
    title: text({ zh: '名称', en: 'Title' }, { fixed: true }),
    assessedYear: year({ zh: '评价年度', en: 'Assessed year' }, { fixed: true }),
    /** 1–12 the end of that month, 13 the draft of the year's end. */
    period: integer({ zh: '期次', en: 'Period' }, { fixed: true, min: 1, max: 13 }),
    monitoredOn: date({ zh: '监控日期', en: 'Monitored on' }, { fixed: true }),
    score: quantity({ zh: '已得分', en: 'Score so far' }, { fixed: true, optional: true, unit: { zh: '分', en: 'points' } }),
    gaps: integer({ zh: '存在差距的指标', en: 'Rows with a gap' }, { fixed: true, unit: { zh: '项', en: 'rows' } }),
    journalNumber: integer({ zh: '截至日志号', en: 'As of journal number' }, { fixed: true }),
    content: evaluationContent(contentHash),
  },
  title: 'title',
  listedBy: 'monitoredOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['service'], amend: [], void: [] },
  columns: ['assessedYear', 'score', 'gaps'],
});
