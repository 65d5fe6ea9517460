import { equipment } from '@fenghuo/shared/records/equipment';
import { equipmentCheck } from '@fenghuo/shared/records/equipment-check';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const equipmentEvidence: EvidenceDataset = {
  type: equipment,
  label: equipment.label,
  unit: { zh: '项', en: 'items' },
  joins: {
    check: {
      type: equipmentCheck, of: 'joined', field: 'equipment',
      sql: `LEFT JOIN LATERAL (SELECT c.checked_on FROM equipment_check c
        WHERE c.bureau = t.bureau AND c.equipment = t.id AND c.voided_at IS NULL ORDER BY c.received_at DESC, c.id DESC LIMIT 1) k ON true`,
    },
  },
  dimensions: {
    category: fieldDimension(equipment, 'category'),
    unit: fieldDimension(equipment, 'unit'),
    name: fieldDimension(equipment, 'name'),
    issuedTo: fieldDimension(equipment, 'issuedTo'),
    site: fieldDimension(equipment, 'site'),
    ...commonDimensions(equipment),
  },
  dates: {
    registeredOn: fieldDate(equipment, 'registeredOn'),
    issuedOn: fieldDate(equipment, 'issuedOn'),
    inService: { label: { zh: '在用期间', en: 'Time in service' }, kind: 'span', sql: 'daterange(t.registered_on, NULL)' },
    checkedOn: { label: { zh: '最近巡检日期', en: 'Last check' }, kind: 'date', sql: 'k.checked_on', join: 'check' },
  },
  quantities: {
    quantity: fieldQuantity(equipment, 'quantity', { unitDimension: 'unit' }),
  },
  admissibility: {
    'checked@1': {
      label: { zh: '有巡检记录', en: 'checked' },
      failed: { zh: '没有巡检记录', en: 'Never checked' },
      basis: null,
      sql: 'k.checked_on IS NOT NULL',
      join: 'check',
    },
  },
};
