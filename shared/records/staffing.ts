import { choice, date, files, integer, longText, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/**
 * Posts and persons of one kind on one day (在职人员控制率 = headcount ÷ quota). Scope and kind are stated, so that two figures can be
 * told apart.
 */
export const staffing = recordType({
  name: 'staffing',
  path: 'staffing',
  label: { zh: '编制与人员', en: 'Staffing' },
  plural: { zh: '编制与人员', en: 'Staffing' },
  fields: {
    unitName: text({ zh: '单位', en: 'Unit' }),
    scope: choice({ zh: '口径', en: 'Scope' }, {
      own: { zh: '本级', en: 'The bureau itself' },
      withSubordinates: { zh: '含下属单位', en: 'With subordinate units' },
    }),
    kind: choice({ zh: '人员类别', en: 'Kind' }, {
      administrative: { zh: '行政', en: 'Administrative' },
      publicInstitution: { zh: '全额事业', en: 'Public institution' },
      selfFunded: { zh: '自筹', en: 'Self-funded' },
      unspecified: { zh: '未分类', en: 'Not specified' },
      retired: { zh: '退休', en: 'Retired' },
    }),
    asOf: date({ zh: '截止日期', en: 'As of' }),
    quota: integer({ zh: '编制数', en: 'Quota' }, { optional: true, unit: { zh: '人', en: 'posts' } }),
    headcount: integer({ zh: '实有人数', en: 'Headcount' }, { optional: true, unit: { zh: '人', en: 'persons' } }),
    document: text({ zh: '核编文号', en: 'Document' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    files: files({ zh: '附件', en: 'Documents' }),
  },
  title: 'unitName',
  titleWith: 'kind',
  listedBy: 'asOf',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['manager'], amend: ['manager'], void: ['manager'] },
  columns: ['scope', 'kind', 'quota', 'headcount', 'asOf'],
});
