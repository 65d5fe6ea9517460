import { choice, date, files, integer, longText, photos, quantity, reference, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/** A training: how many sessions, how many person-times, how long. One record may stand for a series under one notice. */
export const training = recordType({
  name: 'training',
  path: 'trainings',
  label: { zh: '教育培训', en: 'Training' },
  plural: { zh: '教育培训', en: 'Trainings' },
  fields: {
    title: text({ zh: '培训名称', en: 'Title' }),
    mode: choice({ zh: '培训方式', en: 'Mode' }, {
      online: { zh: '线上', en: 'Online' },
      classroom: { zh: '集中授课', en: 'Classroom' },
      field: { zh: '现场实训', en: 'In the field' },
    }),
    audience: choice({ zh: '培训对象', en: 'Audience' }, {
      officers: { zh: '应急管理干部', en: 'Officers' },
      enterpriseHeads: { zh: '企业负责人和安全管理人员', en: 'Heads and safety managers of enterprises' },
      specialOperators: { zh: '特种作业人员', en: 'Special operators' },
      rescuers: { zh: '救援队员', en: 'Rescuers' },
      grassroots: { zh: '镇村干部、灾害信息员', en: 'Township and village officers' },
      public: { zh: '社会公众', en: 'The public' },
    }),
    heldOn: date({ zh: '开始日期', en: 'Held on' }),
    endedOn: date({ zh: '结束日期', en: 'Ended on' }, { optional: true }),
    sessions: integer({ zh: '批次（场次）', en: 'Sessions' }, { min: 1, unit: { zh: '批次', en: 'sessions' } }),
    personTimes: integer({ zh: '培训人次', en: 'Person-times' }, { unit: { zh: '人次', en: 'person-times' } }),
    hours: quantity({ zh: '学时', en: 'Hours' }, { optional: true, positive: true, unit: { zh: '学时', en: 'hours' } }),
    organiser: text({ zh: '组织单位', en: 'Organiser' }, { optional: true }),
    team: reference('rescue-team', { zh: '受训队伍', en: 'Rescue team' }, { optional: true }),
    content: longText({ zh: '培训内容', en: 'Content' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    photos: photos({ zh: '照片', en: 'Photos' }),
    files: files({ zh: '签到表、通知', en: 'Attendance list and notice' }),
  },
  title: 'title',
  listedBy: 'heldOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['dutyOfficer', 'inspector', 'manager'], amend: ['dutyOfficer', 'inspector', 'manager'], void: ['manager'] },
  columns: ['mode', 'audience', 'heldOn', 'sessions', 'personTimes'],
});
