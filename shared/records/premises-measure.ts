import { choice, date, integer, longText, photos, reference, text } from './field.js';
import { recordType } from './record-type.js';
import { sectors } from './sectors.js';

/** A measure against a premises or against goods (安全生产法 art. 65): not a disposition of a hazard. */
export const premisesMeasure = recordType({
  name: 'premises-measure',
  path: 'premises-measures',
  label: { zh: '场所措施', en: 'Premises measure' },
  plural: { zh: '场所措施', en: 'Premises measures' },
  fields: {
    premises: text({ zh: '场所名称', en: 'Premises' }),
    kind: choice({ zh: '措施', en: 'Measure' }, {
      seal: { zh: '查封', en: 'Seal' },
      seize: { zh: '扣押', en: 'Seize' },
      suspend: { zh: '停产停业整顿', en: 'Suspend' },
      close: { zh: '关闭', en: 'Close' },
      ban: { zh: '取缔', en: 'Ban' },
      relocate: { zh: '搬迁退出', en: 'Relocate' },
      plug: { zh: '封堵', en: 'Plug up' },
    }),
    sector: choice({ zh: '监管行业', en: 'Sector' }, sectors),
    takenOn: date({ zh: '实施日期', en: 'Taken on' }),
    inspection: reference('inspection', { zh: '所属检查', en: 'Inspection' }, { optional: true }),
    site: reference('site', { zh: '监管场所', en: 'Site' }, { optional: true }),
    campaign: reference('campaign', { zh: '所属专项行动', en: 'Campaign' }, { optional: true }),
    quantity: integer({ zh: '数量', en: 'Quantity' }, { min: 1, optional: true, hint: { zh: '扣押时填写', en: 'For a seizure' } }),
    quantityUnit: text({ zh: '单位', en: 'Unit' }, { max: 10, optional: true }),
    document: text({ zh: '决定文号', en: 'Document number' }, { optional: true }),
    liftedOn: date({ zh: '解除日期', en: 'Lifted on' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    photos: photos({ zh: '照片', en: 'Photos' }),
  },
  title: 'premises',
  knownBy: ['document'],
  listedBy: 'takenOn',
  states: { inForce: { zh: '执行中', en: 'In force' }, lifted: { zh: '已解除', en: 'Lifted' } },
  initial: 'inForce',
  settled: ['lifted'],
  transitions: {
    lift: {
      label: { zh: '解除', en: 'Lift' }, from: ['inForce'], to: 'lifted', by: ['manager'], sets: ['liftedOn'], needs: ['liftedOn'],
    },
  },
  may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  demands: (_action, { kind }) => (kind === 'seize' ? ['quantity', 'quantityUnit'] : []),
  columns: ['kind', 'sector', 'takenOn', 'quantity', 'quantityUnit'],
});
