import { emergencyPlan } from '@fenghuo/shared/records/emergency-plan';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const emergencyPlans: EvidenceDataset = {
  type: emergencyPlan,
  label: emergencyPlan.label,
  unit: { zh: '部', en: 'plans' },
  joins: {},
  dimensions: {
    kind: fieldDimension(emergencyPlan, 'kind'),
    scenario: fieldDimension(emergencyPlan, 'scenario'),
    level: fieldDimension(emergencyPlan, 'level'),
    title: fieldDimension(emergencyPlan, 'title'),
    revisionCause: fieldDimension(emergencyPlan, 'revisionCause'),
    ...commonDimensions(emergencyPlan),
  },
  dates: {
    draftedOn: fieldDate(emergencyPlan, 'draftedOn'),
    approvedOn: fieldDate(emergencyPlan, 'approvedOn'),
    filedOn: fieldDate(emergencyPlan, 'filedOn'),
    inForce: {
      label: { zh: '预案有效期', en: 'Time in force' }, kind: 'span',
      sql: `CASE WHEN t.approved_on IS NOT NULL THEN daterange(t.approved_on, t.valid_until, '[]') END`,
    },
  },
  quantities: {},
  admissibility: {
    'document@1': {
      label: { zh: '有预案文本', en: 'with the text of the plan' },
      failed: { zh: '没有预案文本', en: 'No the text of the plan' },
      basis: null,
      sql: 'cardinality(t.files) > 0',
    },
    'filed@1': {
      label: { zh: '已备案', en: 'filed' },
      failed: { zh: '未备案', en: 'Not filed' },
      basis: { zh: '生产安全事故应急条例第七条', en: 'Regulation on emergency response to accidents, art. 7' },
      sql: 't.filed_on IS NOT NULL',
    },
  },
};
