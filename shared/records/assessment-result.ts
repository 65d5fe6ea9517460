import { choice, date, longText, photos, text, year } from './field.js';
import { recorded, recordType } from './record-type.js';

/** A grade given from outside, with the document that gives it (年度县委目标责任考核结果). */
export const assessmentResult = recordType({
  name: 'assessment-result',
  path: 'assessment-results',
  label: { zh: '外部考核结果', en: 'Assessment result' },
  plural: { zh: '外部考核结果', en: 'Assessment results' },
  fields: {
    title: text({ zh: '考核名称', en: 'Title' }),
    kind: choice({ zh: '考核类别', en: 'Kind' }, {
      countyTargetResponsibility: { zh: '县委目标责任考核', en: 'County target responsibility' },
      workSafety: { zh: '安全生产考核', en: 'Work safety' },
      other: { zh: '其他考核', en: 'Other' },
    }),
    assessedYear: year({ zh: '考核年度', en: 'Assessed year' }),
    grade: choice({ zh: '等次', en: 'Grade' }, {
      excellent: { zh: '优秀', en: 'Excellent' },
      good: { zh: '良好', en: 'Good' },
      fair: { zh: '一般', en: 'Fair' },
      poor: { zh: '较差', en: 'Poor' },
    }),
    issuedOn: date({ zh: '发文日期', en: 'Issued on' }),
    issuedBy: text({ zh: '发文机关', en: 'Issued by' }),
    document: text({ zh: '文号', en: 'Document number' }, { hint: { zh: '无文号的写明文件名称', en: 'Without a number, the name of the document' } }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    photos: photos({ zh: '文件照片', en: 'Photos of the document' }),
  },
  title: 'title',
  listedBy: 'issuedOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['manager'], amend: ['manager'], void: ['manager'] },
  columns: ['kind', 'assessedYear', 'grade', 'issuedBy', 'document'],
});
