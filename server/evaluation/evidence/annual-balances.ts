import { annualBalance } from '@fenghuo/shared/records/annual-balance';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const annualBalances: EvidenceDataset = {
  type: annualBalance,
  label: annualBalance.label,
  unit: { zh: '项', en: 'amounts' },
  joins: {},
  dimensions: {
    item: fieldDimension(annualBalance, 'item'),
    ...commonDimensions(annualBalance),
  },
  dates: {
    fiscalYear: fieldDate(annualBalance, 'fiscalYear'),
    asOf: fieldDate(annualBalance, 'asOf'),
  },
  quantities: {
    amount: fieldQuantity(annualBalance, 'amount'),
  },
  admissibility: {},
};
