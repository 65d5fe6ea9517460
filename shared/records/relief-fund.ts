import { choice, date, files, longText, money, text } from './field.js';
import { recordType } from './record-type.js';
import { earmarks } from './relief-purposes.js';

/** Relief money as it arrives: one batch under one document, from one level, for one purpose (自然灾害救助条例 art. 22, 24, 25). */
export const reliefFund = recordType({
  name: 'relief-fund',
  path: 'relief-funds',
  label: { zh: '救灾资金', en: 'Relief fund' },
  plural: { zh: '救灾资金', en: 'Relief funds' },
  fields: {
    name: text({ zh: '资金名称', en: 'Name' }),
    source: choice({ zh: '资金来源', en: 'Source' }, {
      central: { zh: '中央', en: 'Central' },
      provincial: { zh: '省级', en: 'Provincial' },
      centralProvincial: { zh: '中央和省级', en: 'Central and provincial' },
      municipal: { zh: '市级', en: 'Municipal' },
      county: { zh: '县级', en: 'County' },
      donation: { zh: '社会捐赠', en: 'Donation' },
    }),
    purpose: choice({ zh: '用途（专款专用）', en: 'Earmark' }, earmarks),
    document: text({ zh: '资金文号', en: 'Document number' }, { hint: { zh: '捐赠填捐赠协议或票据号', en: 'Of a donation, its agreement or receipt' } }),
    amount: money({ zh: '到位金额', en: 'Amount' }, { min: 1 }),
    arrivedOn: date({ zh: '到位日期', en: 'Arrived on' }),
    withdrawnOn: date({ zh: '收回日期', en: 'Withdrawn on' }, { optional: true }),
    withdrawalReason: text({ zh: '收回理由', en: 'Reason of withdrawal' }, { optional: true, max: 500 }),
    files: files({ zh: '文件附件', en: 'Files' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'name',
  knownBy: ['document'],
  listedBy: 'arrivedOn',
  states: { arrived: { zh: '已到位', en: 'Arrived' }, withdrawn: { zh: '已收回', en: 'Withdrawn' } },
  initial: 'arrived',
  transitions: {
    withdraw: {
      label: { zh: '收回', en: 'Withdraw' }, from: ['arrived'], to: 'withdrawn', by: ['financeOfficer', 'manager'],
      sets: ['withdrawnOn', 'withdrawalReason'], needs: ['withdrawnOn', 'withdrawalReason'],
    },
  },
  may: { create: ['financeOfficer', 'manager'], amend: [], void: [] },
  columns: ['source', 'purpose', 'document', 'amount', 'arrivedOn'],
});
