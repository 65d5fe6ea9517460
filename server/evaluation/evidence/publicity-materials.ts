import { publicityActivity } from '@fenghuo/shared/records/publicity-activity';
import { publicityMaterial } from '@fenghuo/shared/records/publicity-material';
import {
  commonDimensions, fieldDate, fieldDimension, fieldQuantity, flagDimension, joinedDimension, type EvidenceDataset,
} from './evidence-dataset.js';

export const publicityMaterials: EvidenceDataset = {
  type: publicityMaterial,
  label: publicityMaterial.label,
  unit: { zh: '项', en: 'materials' },
  joins: {
    activity: {
      type: publicityActivity, of: 'record', field: 'activity',
      sql: 'LEFT JOIN publicity_activity a ON a.bureau = t.bureau AND a.id = t.activity',
    },
  },
  dimensions: {
    kind: fieldDimension(publicityMaterial, 'kind'),
    unit: fieldDimension(publicityMaterial, 'unit'),
    title: fieldDimension(publicityMaterial, 'title'),
    approximate: flagDimension(publicityMaterial, 'approximate'),
    theme: joinedDimension(publicityActivity, 'theme', 'activity', 'a'),
    ...commonDimensions(publicityMaterial),
  },
  dates: {
    usedOn: fieldDate(publicityMaterial, 'usedOn'),
  },
  quantities: {
    quantity: fieldQuantity(publicityMaterial, 'quantity', { unitDimension: 'unit' }),
  },
  admissibility: {
    'photo@1': {
      label: { zh: '有照片', en: 'with a photo' },
      failed: { zh: '没有照片', en: 'No photo' },
      basis: null,
      sql: 'cardinality(t.photos) > 0',
    },
  },
};
