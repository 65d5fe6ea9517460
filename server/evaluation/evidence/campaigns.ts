import { campaign } from '@fenghuo/shared/records/campaign';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const campaigns: EvidenceDataset = {
  type: campaign,
  label: campaign.label,
  unit: { zh: '项', en: 'campaigns' },
  joins: {},
  dimensions: {
    title: fieldDimension(campaign, 'title'),
    organiser: fieldDimension(campaign, 'organiser'),
    targetOf: fieldDimension(campaign, 'targetOf'),
    ...commonDimensions(campaign),
  },
  dates: {
    startsOn: fieldDate(campaign, 'startsOn'),
    endsOn: fieldDate(campaign, 'endsOn'),
    underWay: { label: { zh: '行动期间', en: 'Time of the campaign' }, kind: 'span', sql: `daterange(t.starts_on, t.ends_on, '[]')` },
  },
  quantities: {
    departments: fieldQuantity(campaign, 'departments'),
    experts: fieldQuantity(campaign, 'experts'),
    target: fieldQuantity(campaign, 'target'),
  },
  admissibility: {
    'document@1': {
      label: { zh: '有方案', en: 'with the document' },
      failed: { zh: '没有方案', en: 'No the document' },
      basis: null,
      sql: 'cardinality(t.files) > 0',
    },
  },
};
