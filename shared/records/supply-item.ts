import { choice, date, integer, longText, quantity, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/** A kind of relief supply (救灾物资) as the catalogue names it: GB/T 38565-2020, four levels in seven digits. */
export const supplyItem = recordType({
  name: 'supply-item',
  path: 'supply-items',
  label: { zh: '物资品种', en: 'Supply item' },
  plural: { zh: '物资品种', en: 'Supply items' },
  fields: {
    name: text({ zh: '品名', en: 'Name' }, { max: 80 }),
    category: choice({ zh: '大类', en: 'Category' }, {
      basicLiving: { zh: '基本生活保障物资', en: 'Basic living supplies' },
      equipment: { zh: '应急装备及配套物资', en: 'Emergency equipment' },
      materials: { zh: '工程材料与机械加工设备', en: 'Engineering materials' },
    }),
    code: text({ zh: '分类代码', en: 'Classification code' }, { optional: true, pattern: /^[123]\d{6}$/, hint: { zh: 'GB/T 38565，七位', en: 'GB/T 38565, seven digits' } }),
    unit: text({ zh: '计量单位', en: 'Unit' }, { max: 10, hint: { zh: '顶、床、件、袋…', en: 'piece, bag, …' } }),
    aliases: text({ zh: '别名', en: 'Other names' }, { optional: true, hint: { zh: '以顿号分隔', en: 'Separated by 、' } }),
    shelfLife: integer({ zh: '储存年限', en: 'Shelf life' }, { optional: true, min: 1, max: 600, unit: { zh: '个月', en: 'months' } }),
    quota: quantity({ zh: '储备定额', en: 'Stock quota' }, { optional: true }),
    registeredOn: date({ zh: '建档日期', en: 'Registered on' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'name',
  titleWith: 'unit',
  knownBy: ['code'],
  listedBy: 'registeredOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['storekeeper', 'manager'], amend: ['storekeeper', 'manager'], void: ['manager'] },
  columns: ['category', 'code', 'unit', 'quota', 'shelfLife'],
});
