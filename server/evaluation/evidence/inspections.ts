import { campaign } from '@fenghuo/shared/records/campaign';
import { inspection } from '@fenghuo/shared/records/inspection';
import { commonDimensions, fieldDate, fieldDimension, joinedDimension, type EvidenceDataset } from './evidence-dataset.js';

export const inspections: EvidenceDataset = {
  type: inspection,
  label: inspection.label,
  unit: { zh: '次', en: 'times' },
  joins: {
    campaign: { type: campaign, of: 'record', field: 'campaign', sql: 'LEFT JOIN campaign p ON p.bureau = t.bureau AND p.id = t.campaign' },
  },
  dimensions: {
    kind: fieldDimension(inspection, 'kind'),
    level: fieldDimension(inspection, 'level'),
    sector: fieldDimension(inspection, 'sector'),
    site: fieldDimension(inspection, 'site'),
    campaign: joinedDimension(campaign, 'title', 'campaign', 'p'),
    ...commonDimensions(inspection),
  },
  dates: { inspectedOn: fieldDate(inspection, 'inspectedOn') },
  quantities: {
    officers: { label: { zh: '检查人次', en: 'Officers taking part' }, sql: 'cardinality(t.officers)', unit: { zh: '人次', en: 'attendances' } },
  },
  admissibility: {
    'twoOfficers@1': {
      label: { zh: '检查人员不少于两人', en: 'two or more officers' },
      failed: { zh: '检查人员少于两人', en: 'Fewer than two officers' },
      basis: { zh: '行政处罚法第四十二条', en: 'Administrative Penalty Law, art. 42' },
      sql: 'cardinality(t.officers) >= 2',
    },
    'photo@1': {
      label: { zh: '有现场照片', en: 'with a photo' },
      failed: { zh: '没有现场照片', en: 'No photo' },
      basis: null,
      sql: 'cardinality(t.photos) > 0',
    },
  },
};
