import { budgetExecution } from '@fenghuo/shared/records/budget-execution';
import { budgetLine } from '@fenghuo/shared/records/budget-line';
import {
  commonDimensions, fieldDate, fieldDimension, fieldQuantity, flagDimension, joinedDimension, type EvidenceDataset,
} from './evidence-dataset.js';

export const budgetExecutions: EvidenceDataset = {
  type: budgetExecution,
  label: budgetExecution.label,
  unit: { zh: '笔', en: 'bookings' },
  joins: {
    line: { type: budgetLine, of: 'record', field: 'line', sql: 'JOIN budget_line l ON l.bureau = t.bureau AND l.id = t.line' },
  },
  dimensions: {
    month: fieldDimension(budgetExecution, 'month'),
    line: fieldDimension(budgetExecution, 'line'),
    overspent: flagDimension(budgetExecution, 'overspent'),
    expenditure: joinedDimension(budgetLine, 'expenditure', 'line', 'l'),
    category: joinedDimension(budgetLine, 'category', 'line', 'l'),
    subject: joinedDimension(budgetLine, 'subject', 'line', 'l'),
    funding: joinedDimension(budgetLine, 'funding', 'line', 'l'),
    name: joinedDimension(budgetLine, 'name', 'line', 'l'),
    ...commonDimensions(budgetExecution),
  },
  dates: {
    bookedOn: fieldDate(budgetExecution, 'bookedOn'),
    /** Money of a year is often booked in the next. */
    fiscalYear: { label: budgetLine.fields.fiscalYear.label, kind: 'year', sql: 'l.fiscal_year', join: 'line' },
  },
  quantities: {
    amount: fieldQuantity(budgetExecution, 'amount'),
  },
  admissibility: {
    'lineStands@1': {
      label: { zh: '所属预算项目未作废', en: 'its budget line not void' },
      failed: { zh: '所属预算项目已作废', en: 'Its budget line is void' },
      basis: null,
      sql: 'l.voided_at IS NULL',
      join: 'line',
    },
  },
};
