import { rollCall } from '@fenghuo/shared/records/roll-call';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const rollCalls: EvidenceDataset = {
  type: rollCall,
  label: rollCall.label,
  unit: { zh: '人次', en: 'calls' },
  joins: {},
  dimensions: {
    result: fieldDimension(rollCall, 'result'), channel: fieldDimension(rollCall, 'channel'), unit: fieldDimension(rollCall, 'unit'), ...commonDimensions(rollCall),
  },
  dates: { calledOn: fieldDate(rollCall, 'calledOn') },
  quantities: {},
  admissibility: {},
};
