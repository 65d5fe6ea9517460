import { choice, date, longText, photos, reference, text } from './field.js';
import { recordType } from './record-type.js';

/** One risk point of an enterprise's register (风险分级管控清单), beside its list of hazards: the two lists of dual prevention (安全生产法 art. 41). */
export const riskItem = recordType({
  name: 'risk-item',
  path: 'risk-items',
  label: { zh: '风险点', en: 'Risk point' },
  plural: { zh: '风险分级管控清单', en: 'Risk register' },
  fields: {
    riskPoint: text({ zh: '风险点', en: 'Risk point' }),
    site: reference('site', { zh: '所属单位', en: 'Site' }, { fixed: true }),
    level: choice({ zh: '风险等级', en: 'Level' }, {
      red: { zh: '红（重大风险）', en: 'Red' },
      orange: { zh: '橙（较大风险）', en: 'Orange' },
      yellow: { zh: '黄（一般风险）', en: 'Yellow' },
      blue: { zh: '蓝（低风险）', en: 'Blue' },
    }),
    identifiedOn: date({ zh: '辨识日期', en: 'Identified on' }),
    consequences: text({ zh: '可能导致的事故', en: 'Possible accident' }, { max: 500 }),
    controlMeasures: longText({ zh: '管控措施', en: 'Control measures' }),
    controlLevel: choice({ zh: '管控层级', en: 'Controlled by' }, {
      company: { zh: '公司（厂）级', en: 'Company' },
      workshop: { zh: '车间（部门）级', en: 'Workshop' },
      team: { zh: '班组级', en: 'Team' },
      post: { zh: '岗位级', en: 'Post' },
    }),
    responsible: text({ zh: '责任人', en: 'Responsible' }, { max: 50 }),
    reviewedOn: date({ zh: '最近评估日期', en: 'Reviewed on' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    photos: photos({ zh: '照片', en: 'Photos' }),
  },
  title: 'riskPoint',
  listedBy: 'identifiedOn',
  states: { controlled: { zh: '管控中', en: 'Controlled' }, eliminated: { zh: '已消除', en: 'Eliminated' } },
  initial: 'controlled',
  settled: ['eliminated'],
  transitions: {
    eliminate: { label: { zh: '消除', en: 'Eliminate' }, from: ['controlled'], to: 'eliminated', by: ['inspector', 'manager'] },
  },
  may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  columns: ['site', 'level', 'controlLevel', 'responsible', 'identifiedOn'],
});
