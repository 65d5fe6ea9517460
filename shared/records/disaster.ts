import { disasterKinds } from './disaster-kinds.js';
import { choice, date, derived, instant, longText, photos, quantity, text } from './field.js';
import { recordType } from './record-type.js';

/**
 * One course of a disaster (一次灾害过程), which has one initial report, follow-ups and one verified report for each township
 * (自然灾害情况统计调查制度, 应急〔2020〕19号). What it did to people and property stands in its reports.
 */
export const disaster = recordType({
  name: 'disaster',
  path: 'disasters',
  label: { zh: '灾害过程', en: 'Disaster' },
  plural: { zh: '灾害过程', en: 'Disasters' },
  fields: {
    name: text({ zh: '灾害名称', en: 'Name' }),
    kind: choice({ zh: '灾害种类', en: 'Kind' }, disasterKinds, { hint: { zh: 'GB/T 28921', en: 'GB/T 28921' } }),
    nature: choice({ zh: '灾情或险情', en: 'Disaster or danger' }, {
      disaster: { zh: '灾情', en: 'Disaster' },
      danger: { zh: '险情', en: 'Danger' },
    }),
    grade: choice({ zh: '等级', en: 'Grade' }, {
      general: { zh: '一般', en: 'General' },
      larger: { zh: '较大', en: 'Larger' },
      major: { zh: '重大', en: 'Major' },
      extraordinary: { zh: '特别重大', en: 'Extraordinary' },
    }, { hint: { zh: '突发事件应对法第三条', en: 'Emergency Response Law, art. 3' } }),
    occurredAt: instant({ zh: '发生时间', en: 'Occurred at' }, { hint: { zh: '干旱填旱情初显时间', en: 'Of a drought: when it first showed' } }),
    occurredOn: derived(date({ zh: '发生日期', en: 'Occurred on' })),
    townships: text({ zh: '受灾乡镇', en: 'Townships' }, { max: 500 }),
    collapseVolume: quantity({ zh: '塌方量', en: 'Volume of collapsed ground' }, { optional: true, unit: { zh: '立方米', en: 'm³' } }),
    description: longText({ zh: '灾害经过', en: 'Description' }, { optional: true }),
    stableOn: date({ zh: '灾情稳定日期', en: 'Stable since' }, { optional: true }),
    photos: photos({ zh: '现场照片', en: 'Photos' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'name',
  listedBy: 'occurredOn',
  states: { ongoing: { zh: '发展中', en: 'Ongoing' }, stable: { zh: '已稳定', en: 'Stable' } },
  initial: 'ongoing',
  transitions: {
    report: { label: { zh: '收到灾情报告', en: 'Reported' }, from: ['ongoing', 'stable'], by: [] },
    stabilise: {
      label: { zh: '灾情稳定', en: 'Declare stable' }, from: ['ongoing'], to: 'stable', by: ['dutyOfficer', 'manager'],
      sets: ['stableOn'], needs: ['stableOn'],
    },
    resume: { label: { zh: '灾情反复', en: 'Resume' }, from: ['stable'], to: 'ongoing', by: ['dutyOfficer', 'manager'] },
  },
  may: { create: ['dutyOfficer', 'manager'], amend: ['dutyOfficer', 'manager'], void: ['manager'] },
  columns: ['kind', 'nature', 'grade', 'occurredAt', 'townships', 'stableOn'],
});
