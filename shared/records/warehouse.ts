import { choice, date, longText, people, photos, text } from './field.js';
import { recordType } from './record-type.js';

/** A place where relief supplies are kept. */
export const warehouse = recordType({
  name: 'warehouse',
  path: 'warehouses',
  label: { zh: '物资仓库', en: 'Warehouse' },
  plural: { zh: '物资仓库', en: 'Warehouses' },
  fields: {
    name: text({ zh: '仓库名称', en: 'Name' }),
    kind: choice({ zh: '储备方式', en: 'Kind of reserve' }, {
      county: { zh: '县级实物储备', en: 'County store' },
      township: { zh: '乡镇储备点', en: 'Township store' },
      agreement: { zh: '协议储备', en: 'Reserve by agreement' },
      capacity: { zh: '产能储备', en: 'Production capacity' },
    }),
    keepers: people({ zh: '保管人', en: 'Keepers' }),
    registeredOn: date({ zh: '启用日期', en: 'In use since' }),
    address: text({ zh: '地址', en: 'Address' }, { optional: true }),
    photos: photos({ zh: '照片', en: 'Photos' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'name',
  listedBy: 'registeredOn',
  states: { inUse: { zh: '在用', en: 'In use' }, closed: { zh: '停用', en: 'Closed' } },
  initial: 'inUse',
  transitions: { close: { label: { zh: '停用', en: 'Close' }, from: ['inUse'], to: 'closed', by: ['manager'] } },
  may: { create: ['storekeeper', 'manager'], amend: ['storekeeper', 'manager'], void: ['manager'] },
  settled: ['closed'],
  columns: ['kind', 'keepers', 'address'],
});
