import { choice, date, derived, files, instant, integer, longText, reference, text } from './field.js';
import { recordType } from './record-type.js';

/** A line of the duty log (值班日志). Nothing is amended or voided: a mistake is corrected by another entry that names it. */
export const dutyLogEntry = recordType({
  name: 'duty-log-entry',
  path: 'duty-log-entries',
  label: { zh: '值班记录', en: 'Duty log entry' },
  plural: { zh: '值班记录', en: 'Duty log entries' },
  fields: {
    shift: reference('duty-shift', { zh: '值班班次', en: 'Shift' }, { fixed: true }),
    loggedAt: instant({ zh: '时间', en: 'At' }),
    loggedOn: derived(date({ zh: '日期', en: 'Date' })),
    kind: choice({ zh: '类型', en: 'Kind' }, {
      call: { zh: '来电', en: 'Call' },
      document: { zh: '来文', en: 'Document' },
      warning: { zh: '预警信息', en: 'Warning received' },
      incident: { zh: '突发事件信息', en: 'Incident reported' },
      dispatch: { zh: '出动', en: 'Dispatch' },
      handling: { zh: '处置', en: 'Handling' },
      correction: { zh: '更正', en: 'Correction' },
    }),
    subject: text({ zh: '事项', en: 'Subject' }),
    content: longText({ zh: '内容', en: 'Content' }),
    caller: text({ zh: '来电来文单位', en: 'From' }, { optional: true }),
    handling: longText({ zh: '办理情况', en: 'What was done' }, { optional: true }),
    vehicleTrips: integer({ zh: '出动车辆', en: 'Vehicle trips' }, { optional: true, min: 1, unit: { zh: '车次', en: 'trips' } }),
    corrects: reference('duty-log-entry', { zh: '被更正的记录', en: 'Corrects' }, { optional: true }),
    files: files({ zh: '附件', en: 'Documents' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'subject',
  listedBy: 'loggedOn',
  states: { recorded: { zh: '已登记', en: 'Recorded' }, corrected: { zh: '已更正', en: 'Corrected' } },
  initial: 'recorded',
  transitions: {
    correct: { label: { zh: '更正', en: 'Corrected' }, from: ['recorded'], to: 'corrected', by: [] },
  },
  may: { create: ['dutyOfficer', 'manager'], amend: [], void: [] },
  columns: ['shift', 'kind', 'loggedAt', 'caller'],
});
