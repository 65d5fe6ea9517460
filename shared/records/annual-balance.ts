import { choice, date, files, longText, money, text, year } from './field.js';
import { recorded, recordType } from './record-type.js';

/** One amount of the final accounts at the end of a year (部门决算): assets by kind, revenue, expenditure. */
export const annualBalance = recordType({
  name: 'annual-balance',
  path: 'annual-balances',
  label: { zh: '决算数', en: 'Final accounts' },
  plural: { zh: '决算数', en: 'Final accounts' },
  fields: {
    item: choice({ zh: '项目', en: 'Item' }, {
      currentAssets: { zh: '流动资产', en: 'Current assets' },
      fixedAssetsNet: { zh: '固定资产净值', en: 'Net fixed assets' },
      otherAssets: { zh: '其他资产', en: 'Other assets' },
      liabilities: { zh: '负债', en: 'Liabilities' },
      revenue: { zh: '总收入', en: 'Revenue' },
      expenditure: { zh: '总支出', en: 'Expenditure' },
      hospitalityBudget: { zh: '公务接待费预算数', en: 'Budget for official hospitality' },
      hospitalitySpent: { zh: '公务接待费决算数', en: 'Official hospitality spent' },
    }),
    fiscalYear: year({ zh: '决算年度', en: 'Fiscal year' }),
    asOf: date({ zh: '截止日期', en: 'As of' }),
    amount: money({ zh: '金额', en: 'Amount' }),
    document: text({ zh: '决算批复文号', en: 'Document' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    files: files({ zh: '附件', en: 'Documents' }),
  },
  title: 'item',
  titleWith: 'fiscalYear',
  listedBy: 'asOf',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['financeOfficer', 'manager'], amend: ['financeOfficer', 'manager'], void: ['manager'] },
  columns: ['amount', 'asOf', 'document'],
});
