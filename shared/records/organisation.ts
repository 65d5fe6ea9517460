import { choice, date, files, integer, longText, text } from './field.js';
import { recordType } from './record-type.js';

/** An office, subordinate unit, committee, command or working group: what a bureau is made of, and what it works in. */
export const organisation = recordType({
  name: 'organisation',
  path: 'organisations',
  label: { zh: '机构', en: 'Organisation' },
  plural: { zh: '机构与专班', en: 'Organisations' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }),
    kind: choice({ zh: '类别', en: 'Kind' }, {
      division: { zh: '内设股室', en: 'Internal division' },
      subordinate: { zh: '二级机构', en: 'Subordinate unit' },
      committee: { zh: '专业委员会', en: 'Special committee' },
      command: { zh: '指挥部', en: 'Command' },
      subCommand: { zh: '分区指挥部', en: 'Area command' },
      rescueCentre: { zh: '应急救援中心', en: 'Rescue centre' },
      workGroup: { zh: '工作组、工作专班', en: 'Working group' },
      leadingGroup: { zh: '领导（协调）小组', en: 'Leading group' },
    }),
    formedOn: date({ zh: '成立日期', en: 'Formed on' }),
    document: text({ zh: '成立文号', en: 'Document' }, { optional: true }),
    head: text({ zh: '负责人', en: 'Head' }, { optional: true, max: 50 }),
    members: integer({ zh: '成员人数', en: 'Members' }, { optional: true, unit: { zh: '人', en: 'persons' } }),
    responsibilities: longText({ zh: '职责', en: 'Responsibilities' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    files: files({ zh: '成立文件', en: 'Documents' }),
  },
  title: 'name',
  listedBy: 'formedOn',
  states: { active: { zh: '运行', en: 'Active' }, dissolved: { zh: '已撤销', en: 'Dissolved' } },
  initial: 'active',
  settled: ['dissolved'],
  transitions: { dissolve: { label: { zh: '撤销', en: 'Dissolve' }, from: ['active'], to: 'dissolved', by: ['manager'] } },
  may: { create: ['dutyOfficer', 'manager'], amend: ['dutyOfficer', 'manager'], void: ['manager'] },
  columns: ['kind', 'head', 'formedOn', 'document'],
});
