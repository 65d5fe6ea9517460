import { choice, date, files, longText, money, text, year } from './field.js';
import { recordType, type RecordOf } from './record-type.js';

/**
 * One line of the department's budget as approved, with what was carried over, adjusted and paid in (预算法 arts. 57, 72). The functional
 * subject has three, five or seven digits, such as 2240109; the category is the economic classification of departments' spending.
 */
export const budgetLine = recordType({
  name: 'budget-line',
  path: 'budget-lines',
  label: { zh: '预算项目', en: 'Budget line' },
  plural: { zh: '预算项目', en: 'Budget lines' },
  fields: {
    name: text({ zh: '项目名称', en: 'Name' }),
    fiscalYear: year({ zh: '预算年度', en: 'Fiscal year' }),
    expenditure: choice({ zh: '支出结构', en: 'Expenditure' }, {
      basic: { zh: '基本支出', en: 'Basic expenditure' },
      project: { zh: '项目支出', en: 'Project expenditure' },
    }),
    category: choice({ zh: '经济分类', en: 'Economic category' }, {
      wages: { zh: '工资福利支出（301）', en: 'Wages and benefits (301)' },
      goodsServices: { zh: '商品和服务支出（302）', en: 'Goods and services (302)' },
      individuals: { zh: '对个人和家庭的补助（303）', en: 'Subsidies to individuals and families (303)' },
      construction: { zh: '资本性支出（基本建设）（309）', en: 'Capital construction (309)' },
      capital: { zh: '资本性支出（310）', en: 'Capital expenditure (310)' },
      enterprises: { zh: '对企业补助（312）', en: 'Subsidies to enterprises (312)' },
      other: { zh: '其他支出（399）', en: 'Other expenditure (399)' },
    }, { optional: true }),
    subject: text({ zh: '功能科目编码', en: 'Functional subject' }, {
      optional: true, pattern: /^\d{3}(\d{2}){0,2}$/, hint: { zh: '类、款、项：3、5 或 7 位数字', en: 'Class, section, item: 3, 5 or 7 digits' },
    }),
    funding: choice({ zh: '资金来源', en: 'Funding' }, {
      fiscal: { zh: '财政拨款', en: 'Fiscal appropriation' },
      other: { zh: '其他资金', en: 'Other funds' },
    }),
    approvedOn: date({ zh: '批复日期', en: 'Approved on' }),
    document: text({ zh: '批复文号', en: 'Approval document' }, { optional: true }),
    initial: money({ zh: '年初预算数', en: 'Initial budget' }, {
      optional: true,
      hint: { zh: '未批复的留空：不计入预算数，也不作超支校验', en: 'Empty when not approved: it then counts as no budget and limits no spending' },
    }),
    carriedOver: money({ zh: '上年结转', en: 'Carried over' }, { optional: true }),
    adjusted: money({ zh: '本年追加（调减为负）', en: 'Adjusted (negative when reduced)' }, { optional: true, min: -900_000_000_000_000 }),
    adjustmentDocument: text({ zh: '调整文号', en: 'Adjustment document' }, { optional: true }),
    inPlace: money({ zh: '到位资金', en: 'Funds in place' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    files: files({ zh: '批复文件', en: 'Documents' }),
  },
  title: 'name',
  titleWith: 'fiscalYear',
  listedBy: 'approvedOn',
  states: { running: { zh: '执行中', en: 'Running' }, closed: { zh: '已决算', en: 'Closed' } },
  initial: 'running',
  settled: ['closed'],
  transitions: {
    close: { label: { zh: '决算', en: 'Close the account' }, from: ['running'], to: 'closed', by: ['financeOfficer', 'manager'] },
    reopen: { label: { zh: '重新打开', en: 'Reopen' }, from: ['closed'], to: 'running', by: ['manager'] },
  },
  may: { create: ['financeOfficer', 'manager'], amend: ['financeOfficer', 'manager'], void: ['manager'] },
  demands: (_action, { adjusted }) => ((adjusted ?? 0) === 0 ? [] : ['adjustmentDocument']),
  columns: ['fiscalYear', 'expenditure', 'initial', 'inPlace', 'subject'],
});

type Amounts = Pick<RecordOf<typeof budgetLine>, 'initial' | 'carriedOver' | 'adjusted'>;

/** What may be spent, in fen; null where no budget was approved. */
export function availableOf({ initial, carriedOver, adjusted }: Amounts): number | null {
  return initial === null ? null : initial + (carriedOver ?? 0) + (adjusted ?? 0);
}
