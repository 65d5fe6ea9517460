import { choice, date, files, integer, longText, people, text } from './field.js';
import { recordType } from './record-type.js';

/** A paper or a meeting by which work is passed on: circulars, letters of assignment and supervision, interviews, briefs, meetings. */
export const circular = recordType({
  name: 'circular',
  path: 'circulars',
  label: { zh: '公文、约谈与会议', en: 'Circular' },
  plural: { zh: '公文、约谈与会议', en: 'Circulars, interviews, meetings' },
  fields: {
    subject: text({ zh: '事由', en: 'Subject' }),
    kind: choice({ zh: '种类', en: 'Kind' }, {
      document: { zh: '印发文件', en: 'Document issued' },
      notice: { zh: '通报', en: 'Circular notice' },
      assignment: { zh: '交办函', en: 'Letter of assignment' },
      supervision: { zh: '督办函', en: 'Letter of supervision' },
      instruction: { zh: '指令', en: 'Instruction' },
      interview: { zh: '约谈', en: 'Regulatory interview' },
      meeting: { zh: '会议', en: 'Meeting' },
      courtyardMeeting: { zh: '屋场会', en: 'Courtyard meeting' },
      brief: { zh: '周报、简报', en: 'Weekly or brief' },
      specialReport: { zh: '专报', en: 'Special report' },
    }),
    issuer: choice({ zh: '名义', en: 'In the name of' }, {
      partyGovernment: { zh: '党委、政府两办', en: 'Party and government offices' },
      government: { zh: '本级政府', en: 'The government' },
      committee: { zh: '安委会', en: 'Work safety committee' },
      committeeOffice: { zh: '安委办', en: 'Office of the committee' },
      command: { zh: '防汛抗旱、森防等指挥部', en: 'Flood, drought or fire command' },
      bureau: { zh: '本局', en: 'The bureau' },
      township: { zh: '乡镇（街道）', en: 'Township' },
    }),
    number: text({ zh: '文号', en: 'Number' }, { optional: true, max: 60 }),
    issuedOn: date({ zh: '印发（召开）日期', en: 'Issued or held on' }),
    quantity: integer({ zh: '数量', en: 'Quantity' }, {
      min: 1, unit: { zh: '份（期、场、家）', en: 'items' },
      hint: { zh: '一般为 1；乡镇汇总上报的填场次', en: 'Usually 1; a township reporting in sum enters how many' },
    }),
    addresseeKind: choice({ zh: '对象类别', en: 'Kind of addressee' }, {
      department: { zh: '部门单位', en: 'Department' },
      township: { zh: '乡镇（街道）', en: 'Township' },
      enterprise: { zh: '企业', en: 'Enterprise' },
      masses: { zh: '群众', en: 'The public' },
      mixed: { zh: '多类', en: 'Several' },
    }, { optional: true }),
    addressees: people({ zh: '对象（单位或个人）', en: 'Addressees' }, { optional: true }),
    dueOn: date({ zh: '办结期限', en: 'Due on' }, { optional: true, mayBeFuture: true }),
    closedOn: date({ zh: '办结日期', en: 'Settled on' }, { optional: true }),
    outcome: longText({ zh: '办理结果', en: 'Outcome' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    files: files({ zh: '文件、纪要、签到', en: 'Documents' }),
  },
  title: 'subject',
  titleWith: 'number',
  listedBy: 'issuedOn',
  states: { issued: { zh: '已印发（召开）', en: 'Issued or held' }, settled: { zh: '已办结', en: 'Settled' } },
  initial: 'issued',
  transitions: {
    settle: {
      label: { zh: '办结', en: 'Settle' }, from: ['issued'], to: 'settled', by: ['dutyOfficer', 'inspector', 'manager'],
      sets: ['closedOn', 'outcome'], needs: ['closedOn', 'outcome'],
    },
  },
  may: { create: ['dutyOfficer', 'inspector', 'manager'], amend: ['dutyOfficer', 'inspector', 'manager'], void: ['manager'] },
  demands: (_action, { kind }) => (['assignment', 'supervision', 'interview'].includes(String(kind)) ? ['addressees'] : []),
  columns: ['kind', 'issuer', 'issuedOn', 'addresseeKind', 'dueOn'],
});
