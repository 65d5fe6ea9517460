import { choice, date, longText, photos, reference, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/** The re-check of a rectification by a second person (整改复查). Passed, it closes its hazard; failed, it sends it back. */
export const reinspection = recordType({
  name: 'reinspection',
  path: 'reinspections',
  label: { zh: '整改复查', en: 'Re-check' },
  plural: { zh: '整改复查', en: 'Re-checks' },
  fields: {
    hazard: reference('hazard', { zh: '隐患', en: 'Hazard' }, { fixed: true }),
    recheckedOn: date({ zh: '复查日期', en: 'Re-checked on' }),
    recheckedBy: text({ zh: '复查人', en: 'Re-checked by' }, {
      max: 50, hint: { zh: '不得为整改责任人或整改回复人', en: 'Not the person who rectified or replied' },
    }),
    result: choice({ zh: '复查结论', en: 'Result' }, {
      passed: { zh: '合格，予以销号', en: 'Passed, closed' },
      failed: { zh: '不合格，继续整改', en: 'Failed, continue rectifying' },
    }),
    opinion: longText({ zh: '复查意见', en: 'Opinion' }, { optional: true }),
    photos: photos({ zh: '复查照片', en: 'Photos' }),
  },
  title: 'result',
  titleWith: 'recheckedBy',
  listedBy: 'recheckedOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['inspector', 'manager'], amend: [], void: ['manager'] },
  columns: ['hazard', 'recheckedOn'],
});
