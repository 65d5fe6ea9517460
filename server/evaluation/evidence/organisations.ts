import { organisation } from '@fenghuo/shared/records/organisation';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const organisations: EvidenceDataset = {
  type: organisation,
  label: organisation.label,
  unit: { zh: '个', en: 'organisations' },
  joins: {},
  dimensions: {
    kind: fieldDimension(organisation, 'kind'),
    name: fieldDimension(organisation, 'name'),
    ...commonDimensions(organisation),
  },
  dates: {
    formedOn: fieldDate(organisation, 'formedOn'),
    standing: { label: { zh: '机构存续期', en: 'Time of standing' }, kind: 'span', sql: 'daterange(t.formed_on, NULL)' },
  },
  quantities: {
    members: fieldQuantity(organisation, 'members'),
  },
  admissibility: {
    'document@1': {
      label: { zh: '有成立文号', en: 'with a document number' },
      failed: { zh: '没有成立文号', en: 'No document number' },
      basis: null,
      sql: 't.document IS NOT NULL',
    },
  },
};
