import { choice, date, files, longText, money, reference, serial, text } from './field.js';
import { recordType } from './record-type.js';
import { earmarks } from './relief-purposes.js';

/** Money of a relief fund given to a place or a unit to spend (自然灾害救助条例 art. 22); larger sums are decided together. */
export const fundAllocation = recordType({
  name: 'fund-allocation',
  path: 'fund-allocations',
  label: { zh: '资金分配', en: 'Fund allocation' },
  plural: { zh: '资金分配', en: 'Fund allocations' },
  fields: {
    number: serial({ zh: '编号', en: 'Number' }),
    fund: reference('relief-fund', { zh: '救灾资金', en: 'Relief fund' }, { fixed: true }),
    recipient: text({ zh: '接收乡镇（单位）', en: 'Recipient' }),
    purpose: choice({ zh: '用途', en: 'Purpose' }, earmarks),
    amount: money({ zh: '分配金额', en: 'Amount' }, { min: 1 }),
    decidedOn: date({ zh: '决定日期', en: 'Decided on' }),
    document: text({ zh: '分配文号', en: 'Document number' }, { optional: true }),
    minutesNumber: text({ zh: '会议纪要号', en: 'Number of the minutes' }, {
      optional: true, hint: { zh: '达到集体决策门槛的必填', en: 'Required from the threshold of collective decisions' },
    }),
    minutes: files({ zh: '会议纪要', en: 'Minutes' }),
    withdrawnOn: date({ zh: '收回日期', en: 'Withdrawn on' }, { optional: true }),
    withdrawalReason: text({ zh: '收回理由', en: 'Reason of withdrawal' }, { optional: true, max: 500 }),
    files: files({ zh: '文件附件', en: 'Files' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'number',
  titleWith: 'recipient',
  knownBy: ['document'],
  listedBy: 'decidedOn',
  states: { allocated: { zh: '已分配', en: 'Allocated' }, withdrawn: { zh: '已收回', en: 'Withdrawn' } },
  initial: 'allocated',
  transitions: {
    withdraw: {
      label: { zh: '收回', en: 'Withdraw' }, from: ['allocated'], to: 'withdrawn', by: ['financeOfficer', 'manager'],
      sets: ['withdrawnOn', 'withdrawalReason'], needs: ['withdrawnOn', 'withdrawalReason'],
    },
  },
  may: { create: ['financeOfficer', 'manager'], amend: [], void: [] },
  numbered: { field: 'number', by: null, format: ({ year, n }) => `救资分〔${year}〕${n}号` },
  columns: ['recipient', 'fund', 'purpose', 'amount', 'decidedOn'],
});
