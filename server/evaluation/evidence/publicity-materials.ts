import { publicityActivity } from '@fenghuo/shared/records/publicity-activity';
import { publicityMaterial } from '@fenghuo/shared/records/publicity-material';
import {
  commonDimensions, fieldDate, fieldDimension, fieldQuantity, flagDimension, joinedDimension, type EvidenceDataset,
} from './evidence-dataset.js';
import { withPhoto } from './proof.js';

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
    'photo@1': withPhoto,
  },
};
