import { disaster } from '@fenghuo/shared/records/disaster';
import { disasterReport } from '@fenghuo/shared/records/disaster-report';
import { disasterClass } from './disasters.js';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

const figures = [
  'affected', 'deaths', 'missing', 'injured', 'relocated', 'evacuated', 'needingRelief', 'needingWater', 'cropAffected', 'cropDamaged', 'cropLost',
  'housesCollapsed', 'householdsCollapsed', 'housesSevere', 'housesSlight', 'loss', 'lossAgriculture', 'lossIndustry', 'lossInfrastructure',
  'lossHouseholds',
] as const;

/** A figure is added up over the newest report of each disaster and township (`state` current): each report has the whole up to its moment. */
export const disasterReports: EvidenceDataset = {
  type: disasterReport,
  label: disasterReport.label,
  unit: { zh: '次', en: 'reports' },
  joins: {
    disaster: { type: disaster, of: 'record', field: 'disaster', sql: 'JOIN disaster d ON d.bureau = t.bureau AND d.id = t.disaster' },
  },
  dimensions: {
    kind: fieldDimension(disasterReport, 'kind'),
    disaster: fieldDimension(disasterReport, 'disaster'),
    disasterName: { label: disaster.fields.name.label, options: null, sql: 'd.name', join: 'disaster' },
    disasterKind: { label: disaster.fields.kind.label, options: disaster.fields.kind.options ?? null, sql: 'd.kind', join: 'disaster' },
    disasterClass: { ...disasterClass('d.kind'), join: 'disaster' },
    nature: { label: disaster.fields.nature.label, options: disaster.fields.nature.options ?? null, sql: 'd.nature', join: 'disaster' },
    /** By the parameter that held when the report fell due; which version, the report says itself. */
    timely: {
      label: { zh: '按时上报', en: 'In time' },
      options: { yes: { zh: '按时', en: 'Yes' }, no: { zh: '迟报', en: 'Late' } },
      sql: `CASE WHEN t.reported_at <= t.due_at THEN 'yes' WHEN t.reported_at > t.due_at THEN 'no' END`,
    },
    dueRule: fieldDimension(disasterReport, 'dueRule'),
    dueRuleFrom: fieldDimension(disasterReport, 'dueRuleFrom'),
    ...commonDimensions(disasterReport),
  },
  dates: {
    reportedOn: fieldDate(disasterReport, 'reportedOn'),
    occurredOn: { label: disaster.fields.occurredOn.label, kind: 'date', sql: 'd.occurred_on', join: 'disaster' },
  },
  quantities: Object.fromEntries(figures.map((name) => [name, fieldQuantity(disasterReport, name)])),
  admissibility: {
    'timely@1': {
      label: { zh: '在时限内上报', en: 'reported in time' },
      failed: { zh: '超过上报时限', en: 'Reported late' },
      basis: { zh: '自然灾害情况统计调查制度（应急〔2020〕19 号）', en: 'Statistics and survey system for natural disasters (应急〔2020〕19号)' },
      sql: '(t.due_at IS NULL OR t.reported_at <= t.due_at)',
    },
  },
};
