import { training } from '@fenghuo/shared/records/training';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';
import { withProof } from './proof.js';

export const trainings: EvidenceDataset = {
  type: training,
  label: training.label,
  unit: { zh: '次', en: 'trainings' },
  joins: {},
  dimensions: {
    mode: fieldDimension(training, 'mode'),
    audience: fieldDimension(training, 'audience'),
    team: fieldDimension(training, 'team'),
    title: fieldDimension(training, 'title'),
    ...commonDimensions(training),
  },
  dates: {
    heldOn: fieldDate(training, 'heldOn'),
  },
  quantities: {
    sessions: fieldQuantity(training, 'sessions'),
    personTimes: fieldQuantity(training, 'personTimes'),
    hours: fieldQuantity(training, 'hours'),
  },
  admissibility: {
    'proof@1': withProof,
  },
};
