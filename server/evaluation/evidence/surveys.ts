import { survey } from '@fenghuo/shared/records/survey';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const surveys: EvidenceDataset = {
  type: survey,
  label: survey.label,
  unit: { zh: '次', en: 'surveys' },
  joins: {},
  dimensions: { audience: fieldDimension(survey, 'audience'), ...commonDimensions(survey) },
  dates: { surveyedYear: fieldDate(survey, 'surveyedYear'), openedOn: fieldDate(survey, 'openedOn') },
  quantities: { issued: fieldQuantity(survey, 'issued') },
  admissibility: {},
};
