import { dutyLogEntry } from '@fenghuo/shared/records/duty-log-entry';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const dutyLogEntries: EvidenceDataset = {
  type: dutyLogEntry,
  label: dutyLogEntry.label,
  unit: { zh: '条', en: 'entries' },
  joins: {},
  dimensions: { kind: fieldDimension(dutyLogEntry, 'kind'), subject: fieldDimension(dutyLogEntry, 'subject'), ...commonDimensions(dutyLogEntry) },
  dates: { loggedOn: fieldDate(dutyLogEntry, 'loggedOn') },
  quantities: { vehicleTrips: fieldQuantity(dutyLogEntry, 'vehicleTrips') },
  admissibility: {
    'standing@1': {
      label: { zh: '未被更正', en: 'not corrected' },
      failed: { zh: '已被更正', en: 'Corrected by another entry' },
      basis: null,
      sql: `t.state = 'recorded'`,
    },
  },
};
