import { equipment } from '@fenghuo/shared/records/equipment';
import { equipmentCheck } from '@fenghuo/shared/records/equipment-check';
import { commonDimensions, fieldDate, fieldDimension, joinedDimension, type EvidenceDataset } from './evidence-dataset.js';
import { withPhoto } from './proof.js';

export const equipmentChecks: EvidenceDataset = {
  type: equipmentCheck,
  label: equipmentCheck.label,
  unit: { zh: '次', en: 'checks' },
  joins: {
    equipment: { type: equipment, of: 'record', field: 'equipment', sql: 'JOIN equipment e ON e.bureau = t.bureau AND e.id = t.equipment' },
  },
  dimensions: {
    result: fieldDimension(equipmentCheck, 'result'),
    equipment: fieldDimension(equipmentCheck, 'equipment'),
    category: joinedDimension(equipment, 'category', 'equipment', 'e'),
    ...commonDimensions(equipmentCheck),
  },
  dates: {
    checkedOn: fieldDate(equipmentCheck, 'checkedOn'),
  },
  quantities: {},
  admissibility: {
    'photo@1': withPhoto,
  },
};
