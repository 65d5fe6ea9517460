import { capabilityChecklist } from '@fenghuo/shared/records/capability-checklist';
import { commonDimensions, fieldDate, fieldDimension, flagDimension, type EvidenceDataset } from './evidence-dataset.js';
import { withProof } from './proof.js';

export const capabilityChecklists: EvidenceDataset = {
  type: capabilityChecklist,
  label: capabilityChecklist.label,
  unit: { zh: '项', en: 'items' },
  joins: {},
  dimensions: {
    kind: fieldDimension(capabilityChecklist, 'kind'),
    item: fieldDimension(capabilityChecklist, 'item'),
    met: flagDimension(capabilityChecklist, 'met'),
    division: { label: { zh: '镇（街）、村（社区）', en: 'Township or village' }, options: null, sql: 't.division' },
    ...commonDimensions(capabilityChecklist),
  },
  dates: {
    assessedOn: fieldDate(capabilityChecklist, 'assessedOn'),
  },
  quantities: {},
  admissibility: {
    'proof@1': withProof,
  },
};
