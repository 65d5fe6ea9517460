import { choice, date, longText, people, photos, reference, text } from './field.js';
import { recorded, recordType } from './record-type.js';
import { sectors } from './sectors.js';

/** One safety inspection on site (安全生产法 art. 68: recorded in writing; art. 67: certificates shown). */
export const inspection = recordType({
  name: 'inspection',
  path: 'inspections',
  label: { zh: '安全检查', en: 'Inspection' },
  plural: { zh: '安全检查', en: 'Inspections' },
  fields: {
    title: text({ zh: '检查名称', en: 'Title' }),
    kind: choice({ zh: '检查类型', en: 'Kind' }, {
      screening: { zh: '专项大排查', en: 'Special screening' },
      special: { zh: '专项检查', en: 'Special inspection' },
      patrol: { zh: '隐患巡察', en: 'Hazard patrol' },
      routine: { zh: '日常检查', en: 'Routine inspection' },
      expert: { zh: '专家排查', en: 'Expert review' },
      unannounced: { zh: '四不两直', en: 'Unannounced inspection' },
    }),
    level: choice({ zh: '组织层级', en: 'Organised by' }, {
      city: { zh: '市级', en: 'City' },
      county: { zh: '县级', en: 'County' },
      township: { zh: '乡镇级', en: 'Township' },
    }),
    sector: choice({ zh: '监管行业', en: 'Sector' }, sectors),
    inspectedOn: date({ zh: '检查日期', en: 'Inspected on' }),
    officers: people({ zh: '检查人员', en: 'Officers' }, {
      hint: { zh: '两名以上方可计入评价（行政处罚法第四十二条）', en: 'Two or more to count in the evaluation (Administrative Penalty Law, art. 42)' },
    }),
    site: reference('site', { zh: '被检查场所', en: 'Site' }, { optional: true }),
    campaign: reference('campaign', { zh: '所属专项行动', en: 'Campaign' }, { optional: true }),
    content: longText({ zh: '检查内容及结果', en: 'Content and result' }, { optional: true }),
    photos: photos({ zh: '现场照片', en: 'Photos' }),
  },
  title: 'title',
  listedBy: 'inspectedOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['inspector', 'manager'] },
  columns: ['kind', 'level', 'sector', 'inspectedOn', 'officers'],
});
