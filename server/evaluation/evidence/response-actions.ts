import { emergencyResponse } from '@fenghuo/shared/records/emergency-response';
import { responseAction } from '@fenghuo/shared/records/response-action';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const responseActions: EvidenceDataset = {
  type: responseAction,
  label: responseAction.label,
  unit: { zh: '期', en: 'actions' },
  joins: {
    response: {
      type: emergencyResponse, of: 'record', field: 'response', sql: 'JOIN emergency_response e ON e.bureau = t.bureau AND e.id = t.response',
    },
  },
  dimensions: {
    kind: fieldDimension(responseAction, 'kind'),
    responseKind: {
      label: emergencyResponse.fields.kind.label, options: emergencyResponse.fields.kind.options ?? null, sql: 'e.kind', join: 'response',
    },
    ...commonDimensions(responseAction),
  },
  dates: { takenOn: fieldDate(responseAction, 'takenOn') },
  quantities: {},
  admissibility: {
    'document@1': {
      label: { zh: '附有文件', en: 'with its document' },
      failed: { zh: '没有附文件', en: 'No document attached' },
      basis: null,
      sql: 'cardinality(t.files) > 0',
    },
  },
};
