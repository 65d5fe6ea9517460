import type { Label } from '../label.js';
import { choice, date, files, flag, longText, money, reference, text } from './field.js';
import { recorded, recordType } from './record-type.js';

const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `m01` to `m12`. */
const months: Readonly<Record<string, Label>> = Object.fromEntries(
  names.map((en, index) => [`m${String(index + 1).padStart(2, '0')}`, { zh: `${index + 1} 月`, en }]));

/** What one budget line spent in one month, as the finance system books it. Together never above what the line has (预算法 art. 13). */
export const budgetExecution = recordType({
  name: 'budget-execution',
  path: 'budget-executions',
  label: { zh: '预算执行', en: 'Budget execution' },
  plural: { zh: '预算执行', en: 'Budget execution' },
  fields: {
    line: reference('budget-line', { zh: '预算项目', en: 'Budget line' }, { fixed: true }),
    month: choice({ zh: '所属月份', en: 'Month' }, months, {
      hint: { zh: '预算年度内的月份；同一项目每月一条', en: 'A month of the fiscal year; one record for each line and month' },
    }),
    bookedOn: date({ zh: '入账日期', en: 'Booked on' }),
    amount: money({ zh: '执行数', en: 'Amount' }),
    voucher: text({ zh: '凭证号', en: 'Voucher' }, { optional: true }),
    overspent: flag({ zh: '经批准超可用数', en: 'Above the budget, as approved' }, { optional: true }),
    overspentDocument: text({ zh: '批准文号', en: 'Document of the approval' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    files: files({ zh: '凭证附件', en: 'Documents' }),
  },
  title: 'month',
  titleWith: 'bookedOn',
  listedBy: 'bookedOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['financeOfficer', 'manager'], amend: ['financeOfficer', 'manager'], void: ['financeOfficer', 'manager'] },
  demands: (_action, { overspent }) => (overspent === true ? ['overspentDocument'] : []),
  columns: ['line', 'amount', 'overspent', 'voucher'],
});
