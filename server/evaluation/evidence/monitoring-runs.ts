import { monitoringRun } from '@fenghuo/shared/records/monitoring-run';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const monitoringRuns: EvidenceDataset = {
  type: monitoringRun,
  label: monitoringRun.label,
  unit: { zh: '期', en: 'runs' },
  joins: {},
  dimensions: { period: fieldDimension(monitoringRun, 'period'), ...commonDimensions(monitoringRun) },
  dates: { assessedYear: fieldDate(monitoringRun, 'assessedYear'), monitoredOn: fieldDate(monitoringRun, 'monitoredOn') },
  quantities: { gaps: fieldQuantity(monitoringRun, 'gaps') },
  admissibility: {},
};
