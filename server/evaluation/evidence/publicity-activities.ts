import { publicityActivity } from '@fenghuo/shared/records/publicity-activity';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, flagDimension, type EvidenceDataset } from './evidence-dataset.js';
import { withPhoto } from './proof.js';

export const publicityActivities: EvidenceDataset = {
  type: publicityActivity,
  label: publicityActivity.label,
  unit: { zh: '次', en: 'activities' },
  joins: {},
  dimensions: {
    kind: fieldDimension(publicityActivity, 'kind'),
    theme: fieldDimension(publicityActivity, 'theme'),
    level: fieldDimension(publicityActivity, 'level'),
    title: fieldDimension(publicityActivity, 'title'),
    approximate: flagDimension(publicityActivity, 'approximate'),
    ...commonDimensions(publicityActivity),
  },
  dates: {
    heldOn: fieldDate(publicityActivity, 'heldOn'),
  },
  quantities: {
    sessions: fieldQuantity(publicityActivity, 'sessions'),
    audience: fieldQuantity(publicityActivity, 'audience'),
  },
  admissibility: {
    'photo@1': withPhoto,
  },
};
