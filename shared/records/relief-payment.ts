import { choice, date, files, integer, longText, money, reference, serial, signature, text } from './field.js';
import { recordType } from './record-type.js';

/** Relief paid out of an allocation: to one household whose application was approved, or to a batch of households by a list. */
export const reliefPayment = recordType({
  name: 'relief-payment',
  path: 'relief-payments',
  label: { zh: '救助发放', en: 'Relief payment' },
  plural: { zh: '救助发放', en: 'Relief payments' },
  fields: {
    number: serial({ zh: '编号', en: 'Number' }),
    allocation: reference('fund-allocation', { zh: '资金分配', en: 'Allocation' }, { fixed: true }),
    application: reference('relief-application', { zh: '救助申请', en: 'Application' }, {
      fixed: true, optional: true, hint: { zh: '按批发放的不填，填户数并附花名册', en: 'Of a batch, enter the households and their list instead' },
    }),
    households: integer({ zh: '发放户数', en: 'Households' }, { optional: true, min: 1, unit: { zh: '户', en: 'households' } }),
    householdList: files({ zh: '发放花名册', en: 'List of households' }),
    amount: money({ zh: '发放金额', en: 'Amount' }, { min: 1 }),
    paidOn: date({ zh: '发放日期', en: 'Paid on' }),
    method: choice({ zh: '发放方式', en: 'Method' }, {
      card: { zh: '一卡通', en: 'Benefit card' },
      transfer: { zh: '银行转账', en: 'Bank transfer' },
      cash: { zh: '现金', en: 'Cash' },
    }),
    voucher: text({ zh: '记账凭证号', en: 'Voucher' }, { max: 60 }),
    receiptSignature: signature({ zh: '领款人签名', en: "Receiver's signature" }, { optional: true }),
    files: files({ zh: '银行回单、签收表', en: 'Bank receipts and signed lists' }),
    reversedOn: date({ zh: '冲销日期', en: 'Reversed on' }, { optional: true }),
    reversalReason: text({ zh: '冲销理由', en: 'Reason of the reversal' }, { optional: true, max: 500 }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'number',
  titleWith: 'voucher',
  listedBy: 'paidOn',
  states: { paid: { zh: '已发放', en: 'Paid' }, reversed: { zh: '已冲销', en: 'Reversed' } },
  initial: 'paid',
  transitions: {
    reverse: {
      label: { zh: '冲销', en: 'Reverse' }, from: ['paid'], to: 'reversed', by: ['financeOfficer', 'manager'],
      sets: ['reversedOn', 'reversalReason'], needs: ['reversedOn', 'reversalReason'],
    },
  },
  may: { create: ['financeOfficer', 'manager'], amend: [], void: [] },
  numbered: { field: 'number', by: null, format: ({ year, n }) => `救付〔${year}〕${n}号` },
  columns: ['allocation', 'application', 'households', 'amount', 'paidOn', 'method'],
});
