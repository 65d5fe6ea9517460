import { campaign } from '@fenghuo/shared/records/campaign';
import { premisesMeasure } from '@fenghuo/shared/records/premises-measure';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, joinedDimension, type EvidenceDataset } from './evidence-dataset.js';

export const premisesMeasures: EvidenceDataset = {
  type: premisesMeasure,
  label: premisesMeasure.label,
  unit: { zh: '处', en: 'measures' },
  joins: {
    campaign: { type: campaign, of: 'record', field: 'campaign', sql: 'LEFT JOIN campaign p ON p.bureau = t.bureau AND p.id = t.campaign' },
  },
  dimensions: {
    kind: fieldDimension(premisesMeasure, 'kind'),
    sector: fieldDimension(premisesMeasure, 'sector'),
    site: fieldDimension(premisesMeasure, 'site'),
    quantityUnit: fieldDimension(premisesMeasure, 'quantityUnit'),
    campaign: joinedDimension(campaign, 'title', 'campaign', 'p'),
    ...commonDimensions(premisesMeasure),
  },
  dates: { takenOn: fieldDate(premisesMeasure, 'takenOn'), liftedOn: fieldDate(premisesMeasure, 'liftedOn') },
  quantities: { quantity: fieldQuantity(premisesMeasure, 'quantity', { unitDimension: 'quantityUnit' }) },
  admissibility: {
    'document@1': {
      label: { zh: '有决定文号', en: 'with a document number' },
      failed: { zh: '没有决定文号', en: 'No document number' },
      basis: null,
      sql: 't.document IS NOT NULL',
    },
  },
};
