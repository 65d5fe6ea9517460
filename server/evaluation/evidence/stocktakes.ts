import { stocktake } from '@fenghuo/shared/records/stocktake';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const stocktakes: EvidenceDataset = {
  type: stocktake,
  label: stocktake.label,
  unit: { zh: '次', en: 'stocktakes' },
  joins: {},
  dimensions: { result: fieldDimension(stocktake, 'result'), warehouse: fieldDimension(stocktake, 'warehouse'), ...commonDimensions(stocktake) },
  dates: { countedOn: fieldDate(stocktake, 'countedOn') },
  quantities: { counted: fieldQuantity(stocktake, 'counted'), booked: fieldQuantity(stocktake, 'booked') },
  admissibility: {},
};
