import { date, longText, photos, reference, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/** What the responsible unit reports of a rectification (整改回复). It moves its hazard to "awaiting re-check". */
export const rectificationReply = recordType({
  name: 'rectification-reply',
  path: 'rectification-replies',
  label: { zh: '整改回复', en: 'Rectification reply' },
  plural: { zh: '整改回复', en: 'Rectification replies' },
  fields: {
    hazard: reference('hazard', { zh: '隐患', en: 'Hazard' }, { fixed: true }),
    rectifiedOn: date({ zh: '整改完成日期', en: 'Rectified on' }),
    rectifiedBy: text({ zh: '整改责任人', en: 'Rectified by' }, { max: 50 }),
    measures: longText({ zh: '整改措施', en: 'Measures taken' }),
    photos: photos({ zh: '整改后照片', en: 'Photos after' }, {
      hint: { zh: '销号须有整改后照片', en: 'A hazard is closed only with a photo taken after rectification' },
    }),
  },
  title: 'measures',
  listedBy: 'rectifiedOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  columns: ['hazard', 'rectifiedOn', 'rectifiedBy'],
});
