import { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

/** Income from fines must not be tied to any appraisal, directly or in disguise: such a figure is told, never scored. */
const unscorable = {
  zh: '罚款、没收款项不得同行政机关及其工作人员的考核、考评挂钩（行政处罚法第七十四条）',
  en: 'fines and confiscated money must not be tied to any appraisal (Administrative Penalty Law, art. 74)',
};

const has = (penalty: string) => `CASE WHEN t.penalties @> ARRAY['${penalty}'] THEN 'yes' WHEN t.penalties IS NOT NULL THEN 'no' END`;
const yesNo = { yes: { zh: '有', en: 'Yes' }, no: { zh: '无', en: 'No' } };

export const penaltyCases: EvidenceDataset = {
  type: penaltyCase,
  label: penaltyCase.label,
  unit: { zh: '起', en: 'cases' },
  joins: {},
  dimensions: {
    procedure: fieldDimension(penaltyCase, 'procedure'),
    sector: fieldDimension(penaltyCase, 'sector'),
    handledBy: fieldDimension(penaltyCase, 'handledBy'),
    partyKind: fieldDimension(penaltyCase, 'partyKind'),
    party: fieldDimension(penaltyCase, 'party'),
    campaign: fieldDimension(penaltyCase, 'campaign'),
    fined: { label: { zh: '是否罚款', en: 'Fined' }, options: yesNo, sql: has('fine') },
    warned: { label: { zh: '是否警告', en: 'Warned' }, options: yesNo, sql: has('warning') },
    decided: {
      label: { zh: '是否已作出处罚决定', en: 'Decided' }, options: yesNo, sql: `CASE WHEN t.decided_on IS NULL THEN 'no' ELSE 'yes' END`,
    },
    ...commonDimensions(penaltyCase),
  },
  dates: {
    filedOn: fieldDate(penaltyCase, 'filedOn'), decidedOn: fieldDate(penaltyCase, 'decidedOn'), closedOn: fieldDate(penaltyCase, 'closedOn'),
    referredOn: fieldDate(penaltyCase, 'referredOn'),
  },
  quantities: {
    fine: { ...fieldQuantity(penaltyCase, 'fine'), unscorable },
    confiscated: { ...fieldQuantity(penaltyCase, 'confiscated'), unscorable },
    paid: { ...fieldQuantity(penaltyCase, 'paid'), unscorable },
    personsReferred: fieldQuantity(penaltyCase, 'personsReferred'),
  },
  admissibility: {
    'decidedInTime@1': {
      label: { zh: '在法定期限内作出决定', en: 'decided in time' },
      failed: { zh: '未在法定期限内作出决定', en: 'Not decided in time' },
      basis: { zh: '行政处罚法第六十条', en: 'Administrative Penalty Law, art. 60' },
      sql: 't.decided_on IS NOT NULL AND (t.decision_due IS NULL OR t.decided_on <= t.decision_due)',
    },
    'reportedInTime@1': {
      label: { zh: '当场处罚按期备案', en: 'summary penalty reported in time' },
      failed: { zh: '当场处罚未按期备案', en: 'Summary penalty not reported in time' },
      basis: { zh: '安全生产违法行为行政处罚办法', en: 'Measures on penalties for work-safety violations' },
      sql: `t.procedure <> 'summary' OR t.reported_on <= t.report_due`,
    },
    'executed@1': {
      label: { zh: '罚款已履行', en: 'fine executed' },
      failed: { zh: '罚款未履行', en: 'Fine not executed' },
      basis: null,
      sql: 'coalesce(t.fine, 0) = 0 OR t.paid_on IS NOT NULL',
    },
  },
};
