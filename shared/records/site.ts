import { choice, text, longText, date } from './field.js';
import { recordType } from './record-type.js';
import { sectors } from './sectors.js';

/** A place under supervision: an enterprise, a shop, a hazard point. */
export const site = recordType({
  name: 'site',
  path: 'sites',
  label: { zh: '监管场所', en: 'Site' },
  plural: { zh: '监管场所', en: 'Sites' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }),
    kind: choice({ zh: '类别', en: 'Kind' }, {
      enterprise: { zh: '生产经营单位', en: 'Enterprise' },
      fuelStation: { zh: '加油（气）站', en: 'Fuel station' },
      fireworksShop: { zh: '烟花爆竹店', en: 'Fireworks shop' },
      gasFacility: { zh: '燃气设施', en: 'Gas facility' },
      hazardPoint: { zh: '灾害隐患点', en: 'Hazard point' },
      monitoringStation: { zh: '自动监测站点', en: 'Monitoring station' },
      videoStation: { zh: '视频监控站点', en: 'Video station' },
      tailingsPond: { zh: '尾矿库', en: 'Tailings pond' },
      other: { zh: '其他', en: 'Other' },
    }),
    sector: choice({ zh: '监管行业', en: 'Sector' }, sectors),
    registeredOn: date({ zh: '建档日期', en: 'Registered on' }),
    creditCode: text({ zh: '统一社会信用代码', en: 'Unified social credit code' }, {
      optional: true, pattern: /^[0-9A-HJ-NPQRTUWXY]{18}$/, hint: { zh: '18 位（GB 32100）', en: '18 characters (GB 32100)' },
    }),
    address: text({ zh: '地址', en: 'Address' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'name',
  knownBy: ['creditCode'],
  listedBy: 'registeredOn',
  states: { active: { zh: '在册', en: 'Active' }, closed: { zh: '已注销', en: 'Closed' } },
  initial: 'active',
  transitions: {
    close: { label: { zh: '注销', en: 'Close' }, from: ['active'], to: 'closed', by: ['manager'] },
    reopen: { label: { zh: '恢复在册', en: 'Reopen' }, from: ['closed'], to: 'active', by: ['manager'] },
  },
  may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  columns: ['kind', 'sector', 'address', 'registeredOn'],
});
