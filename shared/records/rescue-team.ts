import { choice, date, files, integer, longText, text } from './field.js';
import { levels, scenarios } from './levels.js';
import { recordType } from './record-type.js';

/** An emergency rescue team with its strength. Its trainings name it. */
export const rescueTeam = recordType({
  name: 'rescue-team',
  path: 'rescue-teams',
  label: { zh: '救援队伍', en: 'Rescue team' },
  plural: { zh: '救援队伍', en: 'Rescue teams' },
  fields: {
    name: text({ zh: '队伍名称', en: 'Name' }),
    kind: choice({ zh: '队伍类别', en: 'Kind' }, {
      comprehensive: { zh: '综合救援队伍', en: 'Comprehensive' },
      professional: { zh: '专业救援队伍', en: 'Professional' },
      grassroots: { zh: '基层救援队伍', en: 'Township or village' },
      enterprise: { zh: '企业救援队伍', en: 'Enterprise' },
      social: { zh: '社会救援力量', en: 'Volunteer' },
      reserve: { zh: '民兵、预备力量', en: 'Militia and reserve' },
    }),
    scenario: choice({ zh: '专业方向', en: 'Calling' }, scenarios),
    level: choice({ zh: '层级', en: 'Level' }, levels),
    formedOn: date({ zh: '组建日期', en: 'Formed on' }),
    members: integer({ zh: '队员人数', en: 'Members' }, { min: 1, unit: { zh: '人', en: 'persons' } }),
    leader: text({ zh: '负责人', en: 'Leader' }, { optional: true, max: 50 }),
    keeper: text({ zh: '组建（主管）单位', en: 'Formed by' }, { optional: true }),
    qualification: text({ zh: '资质', en: 'Qualification' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    files: files({ zh: '花名册、组建文件', en: 'Roster and documents' }),
  },
  title: 'name',
  listedBy: 'formedOn',
  states: { active: { zh: '在编', en: 'Active' }, disbanded: { zh: '已撤销', en: 'Disbanded' } },
  initial: 'active',
  settled: ['disbanded'],
  transitions: { disband: { label: { zh: '撤销', en: 'Disband' }, from: ['active'], to: 'disbanded', by: ['manager'] } },
  may: { create: ['dutyOfficer', 'manager'], amend: ['dutyOfficer', 'manager'], void: ['manager'] },
  columns: ['kind', 'scenario', 'level', 'members', 'formedOn'],
});
