import { choice, choices, date, files, integer, longText, text } from './field.js';
import { recordType } from './record-type.js';
import { sectors } from './sectors.js';

/** A campaign (专项行动) over a period. The inspections, hazards and measures that belong to it name it; they are its progress. */
export const campaign = recordType({
  name: 'campaign',
  path: 'campaigns',
  label: { zh: '专项行动', en: 'Campaign' },
  plural: { zh: '专项行动', en: 'Campaigns' },
  fields: {
    title: text({ zh: '行动名称', en: 'Title' }),
    goal: longText({ zh: '目标任务', en: 'Goal' }),
    sectors: choices({ zh: '涉及行业', en: 'Sectors' }, sectors),
    startsOn: date({ zh: '开始日期', en: 'From' }, { mayBeFuture: true }),
    endsOn: date({ zh: '结束日期', en: 'Until' }, { mayBeFuture: true }),
    organiser: text({ zh: '牵头单位', en: 'Organiser' }),
    departments: integer({ zh: '联合部门数', en: 'Departments taking part' }, { optional: true, unit: { zh: '个', en: 'departments' } }),
    experts: integer({ zh: '聘请专家人数', en: 'Experts' }, { optional: true, unit: { zh: '个', en: 'experts' } }),
    target: integer({ zh: '目标数量', en: 'Target' }, {
      optional: true, min: 1, hint: { zh: '如应退出企业家数', en: 'Such as enterprises that have to leave' },
    }),
    targetOf: choice({ zh: '目标按何计数', en: 'Target counts' }, {
      inspections: { zh: '检查次数', en: 'Inspections' },
      hazardsClosed: { zh: '销号隐患', en: 'Hazards closed' },
      measures: { zh: '场所措施（关闭、取缔、搬迁退出等）', en: 'Premises measures (closed, banned, relocated …)' },
    }, { optional: true, hint: { zh: '填写目标数量的必选；完成数由系统按属于本行动的记录统计', en: 'Required with a target; what is done is counted from the records of the campaign' } }),
    document: text({ zh: '方案文号', en: 'Document' }, { optional: true }),
    closedOn: date({ zh: '总结日期', en: 'Closed on' }, { optional: true }),
    summary: longText({ zh: '行动总结', en: 'Summary' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    files: files({ zh: '方案及总结', en: 'Documents' }),
  },
  title: 'title',
  knownBy: ['document'],
  listedBy: 'startsOn',
  states: { planned: { zh: '筹备', en: 'Planned' }, running: { zh: '进行中', en: 'Running' }, closed: { zh: '已结束', en: 'Closed' } },
  initial: 'planned',
  settled: ['closed'],
  transitions: {
    start: { label: { zh: '启动', en: 'Start' }, from: ['planned'], to: 'running', by: ['inspector', 'manager'] },
    close: {
      label: { zh: '总结', en: 'Close' }, from: ['running'], to: 'closed', by: ['manager'],
      sets: ['closedOn', 'summary'], needs: ['closedOn', 'summary'],
    },
  },
  may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  columns: ['sectors', 'startsOn', 'endsOn', 'organiser'],
});
