import { site } from '@fenghuo/shared/records/site';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const sites: EvidenceDataset = {
  type: site,
  label: site.label,
  unit: { zh: '处', en: 'sites' },
  joins: {},
  dimensions: {
    kind: fieldDimension(site, 'kind'),
    sector: fieldDimension(site, 'sector'),
    ...commonDimensions(site),
  },
  dates: { registeredOn: fieldDate(site, 'registeredOn') },
  quantities: {},
  admissibility: {},
};
