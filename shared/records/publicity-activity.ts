import { choice, date, flag, integer, longText, photos, text } from './field.js';
import { levels } from './levels.js';
import { recorded, recordType } from './record-type.js';

/** Publicity and education: sessions and audience. What was handed out or put up is recorded beside it, each with its own unit. */
export const publicityActivity = recordType({
  name: 'publicity-activity',
  path: 'publicity-activities',
  label: { zh: '宣传活动', en: 'Publicity activity' },
  plural: { zh: '宣传活动', en: 'Publicity activities' },
  fields: {
    title: text({ zh: '活动名称', en: 'Title' }),
    kind: choice({ zh: '活动形式', en: 'Kind' }, {
      lecture: { zh: '专题宣讲', en: 'Lecture' },
      consultation: { zh: '现场咨询', en: 'Consultation' },
      themeDay: { zh: '主题日（月）活动', en: 'Theme day or month' },
      fiveEntries: { zh: '“五进”活动', en: 'In enterprises, schools, offices, communities, villages' },
      demonstration: { zh: '示范创建', en: 'Model school or community' },
      mobile: { zh: '流动宣传', en: 'Mobile publicity' },
      media: { zh: '媒体宣传', en: 'Media' },
      study: { zh: '集中学习', en: 'Group study' },
      other: { zh: '其他', en: 'Other' },
    }),
    theme: choice({ zh: '主题', en: 'Theme' }, {
      workSafety: { zh: '安全生产', en: 'Work safety' },
      disasterReduction: { zh: '防灾减灾', en: 'Disaster reduction' },
      forestFire: { zh: '森林草原防灭火', en: 'Forest and grassland fire' },
      integrity: { zh: '廉政建设', en: 'Integrity' },
      other: { zh: '其他', en: 'Other' },
    }),
    heldOn: date({ zh: '开展日期', en: 'Held on' }),
    level: choice({ zh: '组织层级', en: 'Organised by' }, levels),
    sessions: integer({ zh: '场次', en: 'Sessions' }, { min: 1, unit: { zh: '场（次）', en: 'sessions' } }),
    audience: integer({ zh: '受众人次', en: 'Audience' }, { optional: true, unit: { zh: '人次', en: 'person-times' } }),
    approximate: flag({ zh: '约数', en: 'Approximate' }, {
      optional: true, hint: { zh: '场次、人次为约数（“余”“多”）', en: 'The figures are approximate' },
    }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    photos: photos({ zh: '照片', en: 'Photos' }),
  },
  title: 'title',
  listedBy: 'heldOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['dutyOfficer', 'inspector', 'manager'], amend: ['dutyOfficer', 'inspector', 'manager'], void: ['manager'] },
  columns: ['kind', 'theme', 'heldOn', 'sessions', 'audience'],
});
