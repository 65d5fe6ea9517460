import { choice, date, files, longText, people, photos, reference, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/** What was done under an emergency response: a consultation (会商), its briefing (会商简报), an order (指令) or a measure. */
export const responseAction = recordType({
  name: 'response-action',
  path: 'response-actions',
  label: { zh: '响应工作', en: 'Response action' },
  plural: { zh: '响应工作', en: 'Response actions' },
  fields: {
    response: reference('emergency-response', { zh: '应急响应', en: 'Emergency response' }, { fixed: true }),
    kind: choice({ zh: '工作类型', en: 'Kind' }, {
      consultation: { zh: '会商', en: 'Consultation' },
      briefing: { zh: '会商简报', en: 'Briefing' },
      order: { zh: '指令', en: 'Order' },
      measure: { zh: '处置措施', en: 'Measure' },
    }),
    title: text({ zh: '标题', en: 'Title' }),
    number: text({ zh: '期号或文号', en: 'Issue or document number' }, { optional: true, hint: { zh: '简报、指令必填', en: 'Needed for briefings and orders' } }),
    takenOn: date({ zh: '日期', en: 'Date' }),
    participants: people({ zh: '参加人员或单位', en: 'Participants' }, { optional: true }),
    addressees: text({ zh: '发送单位', en: 'Addressees' }, { optional: true, max: 500 }),
    content: longText({ zh: '内容', en: 'Content' }, { optional: true }),
    photos: photos({ zh: '照片', en: 'Photos' }),
    files: files({ zh: '文件', en: 'Documents' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'title',
  listedBy: 'takenOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['dutyOfficer', 'manager'], amend: ['dutyOfficer', 'manager'], void: ['manager'] },
  demands: (_action, { kind }) => (kind === 'briefing' || kind === 'order' ? ['number'] : []),
  columns: ['response', 'kind', 'number', 'takenOn'],
});
