import { fundReconciliation } from '@fenghuo/shared/records/fund-reconciliation';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const fundReconciliations: EvidenceDataset = {
  type: fundReconciliation,
  label: fundReconciliation.label,
  unit: { zh: '次', en: 'reconciliations' },
  joins: {},
  dimensions: {
    fund: fieldDimension(fundReconciliation, 'fund'),
    result: fieldDimension(fundReconciliation, 'result'),
    ledgers: fieldDimension(fundReconciliation, 'ledgers'),
    statement: fieldDimension(fundReconciliation, 'statement'),
    receipts: fieldDimension(fundReconciliation, 'receipts'),
    ...commonDimensions(fundReconciliation),
  },
  dates: { asOf: fieldDate(fundReconciliation, 'asOf') },
  quantities: { bookBalance: fieldQuantity(fundReconciliation, 'bookBalance'), paid: fieldQuantity(fundReconciliation, 'paid') },
  admissibility: {
    'statement@1': {
      label: { zh: '附对账单', en: 'with the statement attached' },
      failed: { zh: '没有对账单', en: 'No statement attached' },
      basis: { zh: '会计法第十七条：账实、账证、账账、账表相符', en: 'Accounting Law, art. 17: the books agree with what there is, with vouchers, with each other and with the statements' },
      sql: 'cardinality(t.files) > 0',
    },
  },
};
