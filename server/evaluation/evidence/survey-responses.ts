import { survey } from '@fenghuo/shared/records/survey';
import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const surveyResponses: EvidenceDataset = {
  type: surveyResponse,
  label: surveyResponse.label,
  unit: { zh: '份', en: 'responses' },
  joins: {
    survey: { type: survey, of: 'record', field: 'survey', sql: 'JOIN survey s ON s.bureau = t.bureau AND s.id = t.survey' },
  },
  dimensions: {
    answer: fieldDimension(surveyResponse, 'answer'),
    channel: fieldDimension(surveyResponse, 'channel'),
    audience: { label: survey.fields.audience.label, options: survey.fields.audience.options ?? null, sql: 's.audience', join: 'survey' },
    ...commonDimensions(surveyResponse),
  },
  dates: {
    answeredOn: fieldDate(surveyResponse, 'answeredOn'),
    /** Answers often come in after the year they are about. */
    surveyedYear: { label: survey.fields.surveyedYear.label, kind: 'year', sql: 's.surveyed_year', join: 'survey' },
  },
  quantities: {},
  admissibility: {
    'surveyStands@1': {
      label: { zh: '所属调查未作废', en: 'its survey not void' },
      failed: { zh: '所属调查已作废', en: 'Its survey is void' },
      basis: null,
      sql: 's.voided_at IS NULL',
      join: 'survey',
    },
  },
};
