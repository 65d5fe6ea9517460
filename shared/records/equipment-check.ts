import { choice, date, longText, photos, reference, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/** A check of equipment. The last one gives the equipment its state. */
export const equipmentCheck = recordType({
  name: 'equipment-check',
  path: 'equipment-checks',
  label: { zh: '装备巡检', en: 'Equipment check' },
  plural: { zh: '装备巡检', en: 'Equipment checks' },
  fields: {
    equipment: reference('equipment', { zh: '应急装备', en: 'Equipment' }, { fixed: true }),
    checkedOn: date({ zh: '巡检日期', en: 'Checked on' }),
    checkedBy: text({ zh: '巡检人', en: 'Checked by' }, { max: 50 }),
    result: choice({ zh: '巡检结果', en: 'Result' }, {
      normal: { zh: '正常', en: 'Working' },
      faulty: { zh: '故障', en: 'Faulty' },
      repair: { zh: '送修', en: 'Sent for repair' },
      scrapped: { zh: '报废', en: 'Scrapped' },
    }),
    remarks: longText({ zh: '情况说明', en: 'Remarks' }, { optional: true }),
    photos: photos({ zh: '照片', en: 'Photos' }),
  },
  title: 'result',
  titleWith: 'checkedBy',
  listedBy: 'checkedOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['storekeeper', 'dutyOfficer', 'inspector', 'manager'], amend: [], void: ['manager'] },
  columns: ['equipment', 'checkedOn'],
});
