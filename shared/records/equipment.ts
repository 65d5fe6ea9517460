import { choice, date, integer, longText, photos, reference, text } from './field.js';
import { recordType } from './record-type.js';

/** A check may find anything: whether it may be made at all is a rule of the check. */
const any = ['unchecked', 'normal', 'faulty', 'repair', 'scrapped'] as const;

/** Emergency equipment, one piece by its serial number or many as a lot. Its state is the result of its last check, and nothing else. */
export const equipment = recordType({
  name: 'equipment',
  path: 'equipment',
  label: { zh: '应急装备', en: 'Equipment' },
  plural: { zh: '应急装备', en: 'Equipment' },
  fields: {
    name: text({ zh: '名称及型号', en: 'Name and model' }),
    category: choice({ zh: '类别', en: 'Category' }, {
      satellitePhone: { zh: '卫星电话', en: 'Satellite phone' },
      radio: { zh: '对讲机', en: 'Radio' },
      videoConference: { zh: '视频会商系统', en: 'Video conference system' },
      monitoringStation: { zh: '自动监测站设备', en: 'Automatic monitoring station' },
      videoSurveillance: { zh: '视频监控设备', en: 'Video surveillance' },
      simpleMonitor: { zh: '简易监测设施', en: 'Simple monitoring device' },
      vehicle: { zh: '应急车辆', en: 'Vehicle' },
      drone: { zh: '无人机', en: 'Drone' },
      power: { zh: '发电照明', en: 'Power and light' },
      pump: { zh: '排水泵', en: 'Pump' },
      boat: { zh: '舟艇', en: 'Boat' },
      rescueTool: { zh: '破拆救援器材', en: 'Rescue tools' },
      protection: { zh: '个人防护装备', en: 'Personal protection' },
      other: { zh: '其他', en: 'Other' },
    }),
    serialNumber: text({ zh: '序列号', en: 'Serial number' }, {
      optional: true, max: 60, hint: { zh: '序列号与批号填其一', en: 'Either this or a lot' },
    }),
    lot: text({ zh: '批号', en: 'Lot' }, { optional: true, max: 60 }),
    quantity: integer({ zh: '数量', en: 'Quantity' }, { min: 1 }),
    unit: text({ zh: '单位', en: 'Unit' }, { max: 10 }),
    registeredOn: date({ zh: '入账日期', en: 'Registered on' }),
    site: reference('site', { zh: '所在场所', en: 'Site' }, { optional: true }),
    issuedTo: text({ zh: '配发单位', en: 'Issued to' }, { optional: true }),
    issuedOn: date({ zh: '配发日期', en: 'Issued on' }, { optional: true }),
    receivedBy: text({ zh: '领用人', en: 'Received by' }, { optional: true, max: 50 }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    photos: photos({ zh: '照片', en: 'Photos' }),
  },
  title: 'name',
  knownBy: ['serialNumber'],
  listedBy: 'registeredOn',
  states: {
    unchecked: { zh: '待巡检', en: 'Not checked yet' }, normal: { zh: '正常', en: 'Working' }, faulty: { zh: '故障', en: 'Faulty' },
    repair: { zh: '维修中', en: 'Under repair' }, scrapped: { zh: '报废', en: 'Scrapped' },
  },
  initial: 'unchecked',
  settled: ['scrapped'],
  transitions: {
    issue: {
      label: { zh: '配发', en: 'Issue' }, from: ['unchecked', 'normal'], by: ['storekeeper', 'dutyOfficer', 'manager'],
      sets: ['issuedTo', 'issuedOn', 'receivedBy'], needs: ['issuedTo', 'issuedOn'],
    },
    pass: { label: { zh: '巡检正常', en: 'Found working' }, from: any, to: 'normal', by: [] },
    fail: { label: { zh: '巡检故障', en: 'Found faulty' }, from: any, to: 'faulty', by: [] },
    mend: { label: { zh: '送修', en: 'Sent for repair' }, from: any, to: 'repair', by: [] },
    scrap: { label: { zh: '报废', en: 'Scrap' }, from: any, to: 'scrapped', by: [] },
    forget: { label: { zh: '巡检作废', en: 'Check voided' }, from: ['normal', 'faulty', 'repair', 'scrapped'], to: 'unchecked', by: [] },
  },
  may: { create: ['storekeeper', 'dutyOfficer', 'manager'], amend: ['storekeeper', 'dutyOfficer', 'manager'], void: ['manager'] },
  columns: ['category', 'quantity', 'unit', 'issuedTo', 'registeredOn'],
});
