import { earlyWarning } from '@fenghuo/shared/records/early-warning';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const earlyWarnings: EvidenceDataset = {
  type: earlyWarning,
  label: earlyWarning.label,
  unit: { zh: '期', en: 'warnings' },
  joins: {},
  dimensions: {
    kind: fieldDimension(earlyWarning, 'kind'), colour: fieldDimension(earlyWarning, 'colour'), issuer: fieldDimension(earlyWarning, 'issuer'), ...commonDimensions(earlyWarning),
  },
  dates: { issuedOn: fieldDate(earlyWarning, 'issuedOn') },
  quantities: {},
  admissibility: {
    'instruction@1': {
      label: { zh: '有防御指南', en: 'with an instruction' },
      failed: { zh: '没有防御指南', en: 'No instruction' },
      basis: null,
      sql: 't.instruction IS NOT NULL',
    },
  },
};
