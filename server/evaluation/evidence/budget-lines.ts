import { budgetLine } from '@fenghuo/shared/records/budget-line';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const budgetLines: EvidenceDataset = {
  type: budgetLine,
  label: budgetLine.label,
  unit: { zh: '项', en: 'lines' },
  joins: {},
  dimensions: {
    expenditure: fieldDimension(budgetLine, 'expenditure'),
    category: fieldDimension(budgetLine, 'category'),
    subject: fieldDimension(budgetLine, 'subject'),
    funding: fieldDimension(budgetLine, 'funding'),
    name: fieldDimension(budgetLine, 'name'),
    ...commonDimensions(budgetLine),
  },
  dates: {
    fiscalYear: fieldDate(budgetLine, 'fiscalYear'),
    approvedOn: fieldDate(budgetLine, 'approvedOn'),
  },
  quantities: {
    initial: fieldQuantity(budgetLine, 'initial'),
    carriedOver: fieldQuantity(budgetLine, 'carriedOver'),
    adjusted: fieldQuantity(budgetLine, 'adjusted'),
    inPlace: fieldQuantity(budgetLine, 'inPlace'),
    available: {
      label: { zh: '全年预算数（年初预算＋结转＋追加）', en: 'Budget of the year (initial, carried over, adjusted)' },
      sql: '((t.initial + coalesce(t.carried_over, 0) + coalesce(t.adjusted, 0)) / 100.0)', unit: { zh: '元', en: 'yuan' },
    },
  },
  admissibility: {
    'approved@1': {
      label: { zh: '有批复的预算数', en: 'with an approved budget' },
      failed: { zh: '没有批复的预算数', en: 'No budget was approved' },
      basis: { zh: '预算法第十三条', en: 'Budget Law, art. 13' },
      sql: 't.initial IS NOT NULL',
    },
  },
};
