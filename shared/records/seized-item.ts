import { date, longText, money, photos, quantity, reference, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/** One product seized in a fireworks case: so many of a unit, never added up across units. */
export const seizedItem = recordType({
  name: 'seized-item',
  path: 'seized-items',
  label: { zh: '查扣物品', en: 'Seized item' },
  plural: { zh: '查扣物品', en: 'Seized items' },
  fields: {
    fireworksCase: reference('fireworks-case', { zh: '所属打非案件', en: 'Fireworks case' }, { fixed: true }),
    product: text({ zh: '品名', en: 'Product' }),
    specification: text({ zh: '规格', en: 'Specification' }, { optional: true }),
    quantity: quantity({ zh: '数量', en: 'Quantity' }, { positive: true }),
    unit: text({ zh: '单位', en: 'Unit' }, { max: 10, hint: { zh: '箱、件、个等，不同单位不相加', en: 'Boxes, pieces …; units are never added up' } }),
    value: money({ zh: '价值估算', en: 'Estimated value' }, { optional: true }),
    seizedOn: date({ zh: '查扣日期', en: 'Seized on' }),
    keptAt: text({ zh: '存放地点', en: 'Kept at' }, { optional: true }),
    photos: photos({ zh: '照片', en: 'Photos' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'product',
  listedBy: 'seizedOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  columns: ['fireworksCase', 'quantity', 'unit', 'value', 'seizedOn'],
});
