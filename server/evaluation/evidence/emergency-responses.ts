import { emergencyResponse } from '@fenghuo/shared/records/emergency-response';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const emergencyResponses: EvidenceDataset = {
  type: emergencyResponse,
  label: emergencyResponse.label,
  unit: { zh: '次', en: 'responses' },
  joins: {},
  dimensions: {
    kind: fieldDimension(emergencyResponse, 'kind'),
    startLevel: fieldDimension(emergencyResponse, 'startLevel'),
    level: fieldDimension(emergencyResponse, 'level'),
    ...commonDimensions(emergencyResponse),
  },
  dates: { startedOn: fieldDate(emergencyResponse, 'startedOn') },
  quantities: {},
  admissibility: {},
};
