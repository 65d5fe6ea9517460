import { fireworksCase } from '@fenghuo/shared/records/fireworks-case';
import { seizedItem } from '@fenghuo/shared/records/seized-item';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const seizedItems: EvidenceDataset = {
  type: seizedItem,
  label: seizedItem.label,
  unit: { zh: '项', en: 'items' },
  joins: {
    fireworksCase: {
      type: fireworksCase, of: 'record', field: 'fireworksCase',
      sql: 'LEFT JOIN fireworks_case c ON c.bureau = t.bureau AND c.id = t.fireworks_case',
    },
  },
  dimensions: {
    unit: fieldDimension(seizedItem, 'unit'),
    product: fieldDimension(seizedItem, 'product'),
    source: {
      label: { zh: '所属案件的来源', en: 'Source of its case' }, options: fireworksCase.fields.source.options ?? null, sql: 'c.source', join: 'fireworksCase',
    },
    link: {
      label: { zh: '所属案件的环节', en: 'Link of its case' }, options: fireworksCase.fields.link.options ?? null, sql: 'c.link', join: 'fireworksCase',
    },
    ...commonDimensions(seizedItem),
  },
  dates: { seizedOn: fieldDate(seizedItem, 'seizedOn') },
  quantities: {
    quantity: fieldQuantity(seizedItem, 'quantity', { unitDimension: 'unit' }),
    value: fieldQuantity(seizedItem, 'value'),
  },
  admissibility: {
    'ofStandingCase@1': {
      label: { zh: '所属案件未作废', en: 'its case is not void' }, failed: { zh: '所属案件已作废', en: 'Its case is void' }, basis: null,
      sql: 'c.voided_at IS NULL', join: 'fireworksCase',
    },
    'photo@1': { label: { zh: '有照片', en: 'with a photo' }, failed: { zh: '没有照片', en: 'No photo' }, basis: null, sql: 'cardinality(t.photos) > 0' },
  },
};
