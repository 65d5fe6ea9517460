import { judgement } from '@fenghuo/shared/records/judgement';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

const { label, unit } = judgement.fields.points;

/** Points given by a person: `latest` of `points` among those of one row is the score of that row. */
export const judgements: EvidenceDataset = {
  type: judgement,
  label: judgement.label,
  unit: { zh: '项', en: 'judgements' },
  joins: {},
  dimensions: {
    row: fieldDimension(judgement, 'row'),
    points: { label, options: null, unit: unit!, sql: 'trim_scale(t.points)::text' },
    judgedBy: fieldDimension(judgement, 'judgedBy'),
    ...commonDimensions(judgement),
  },
  dates: { assessedYear: fieldDate(judgement, 'assessedYear'), judgedOn: fieldDate(judgement, 'judgedOn') },
  quantities: { points: fieldQuantity(judgement, 'points') },
  admissibility: {
    'document@1': {
      label: { zh: '附有评定依据', en: 'with the document it rests on' },
      failed: { zh: '没有评定依据', en: 'No document that it rests on' },
      basis: null,
      sql: 'cardinality(t.documents) > 0',
    },
  },
};
