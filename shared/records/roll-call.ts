import { choice, date, derived, instant, longText, photos, reference, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/** One person called at the post during duty (抽查点名), present or absent (脱岗). */
export const rollCall = recordType({
  name: 'roll-call',
  path: 'roll-calls',
  label: { zh: '值班抽查', en: 'Roll-call' },
  plural: { zh: '值班抽查', en: 'Roll-calls' },
  fields: {
    unit: text({ zh: '被抽查单位', en: 'Unit called' }),
    person: text({ zh: '应在岗人员', en: 'Person on duty' }),
    calledAt: instant({ zh: '抽查时间', en: 'Called at' }),
    calledOn: derived(date({ zh: '抽查日期', en: 'Called on' })),
    calledBy: text({ zh: '抽查人', en: 'Called by' }),
    channel: choice({ zh: '抽查方式', en: 'Channel' }, {
      telephone: { zh: '电话', en: 'Telephone' },
      video: { zh: '视频', en: 'Video' },
      onSite: { zh: '现场', en: 'On site' },
    }),
    result: choice({ zh: '结果', en: 'Result' }, {
      present: { zh: '在岗', en: 'Present' },
      absent: { zh: '脱岗', en: 'Absent' },
    }),
    absenceReason: text({ zh: '脱岗原因', en: 'Reason for absence' }, { optional: true, max: 500 }),
    shift: reference('duty-shift', { zh: '值班班次', en: 'Shift' }, { optional: true }),
    photos: photos({ zh: '照片', en: 'Photos' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'unit',
  titleWith: 'person',
  listedBy: 'calledOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['dutyOfficer', 'manager'], amend: ['manager'], void: ['manager'] },
  demands: (_action, { result }) => (result === 'absent' ? ['absenceReason'] : []),
  columns: ['calledAt', 'channel', 'result', 'absenceReason'],
});
