import { drill } from '@fenghuo/shared/records/drill';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, flagDimension, type EvidenceDataset } from './evidence-dataset.js';
import { withProof } from './proof.js';

export const drills: EvidenceDataset = {
  type: drill,
  label: drill.label,
  unit: { zh: '次', en: 'drills' },
  joins: {},
  dimensions: {
    kind: fieldDimension(drill, 'kind'),
    scenario: fieldDimension(drill, 'scenario'),
    level: fieldDimension(drill, 'level'),
    plan: fieldDimension(drill, 'plan'),
    evaluation: fieldDimension(drill, 'evaluation'),
    doubleBlind: flagDimension(drill, 'doubleBlind'),
    ...commonDimensions(drill),
  },
  dates: {
    heldOn: fieldDate(drill, 'heldOn'),
    nextDueOn: fieldDate(drill, 'nextDueOn'),
  },
  quantities: {
    participants: fieldQuantity(drill, 'participants'),
  },
  admissibility: {
    'proof@1': withProof,
  },
};
