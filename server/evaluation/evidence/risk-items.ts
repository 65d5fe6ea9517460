import { riskItem } from '@fenghuo/shared/records/risk-item';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const riskItems: EvidenceDataset = {
  type: riskItem,
  label: riskItem.label,
  unit: { zh: '处', en: 'risk points' },
  joins: {},
  dimensions: {
    level: fieldDimension(riskItem, 'level'),
    controlLevel: fieldDimension(riskItem, 'controlLevel'),
    site: fieldDimension(riskItem, 'site'),
    responsible: fieldDimension(riskItem, 'responsible'),
    ...commonDimensions(riskItem),
  },
  dates: {
    identifiedOn: fieldDate(riskItem, 'identifiedOn'),
    reviewedOn: fieldDate(riskItem, 'reviewedOn'),
    underControl: { label: { zh: '管控期间', en: 'Time under control' }, kind: 'span', sql: 'daterange(t.identified_on, NULL)' },
  },
  quantities: {},
  admissibility: {},
};
