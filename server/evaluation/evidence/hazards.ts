import { campaign } from '@fenghuo/shared/records/campaign';
import { hazard } from '@fenghuo/shared/records/hazard';
import { inspection } from '@fenghuo/shared/records/inspection';
import { rectificationReply } from '@fenghuo/shared/records/rectification-reply';
import { reinspection } from '@fenghuo/shared/records/reinspection';
import { commonDimensions, fieldDate, fieldDimension, joinedDimension, type EvidenceDataset } from './evidence-dataset.js';

export const hazards: EvidenceDataset = {
  type: hazard,
  label: hazard.label,
  unit: { zh: '处', en: 'hazards' },
  joins: {
    campaign: { type: campaign, of: 'record', field: 'campaign', sql: 'LEFT JOIN campaign p ON p.bureau = t.bureau AND p.id = t.campaign' },
    inspection: {
      type: inspection, of: 'record', field: 'inspection', sql: 'LEFT JOIN inspection i ON i.bureau = t.bureau AND i.id = t.inspection',
    },
    /** At most one of each for a hazard, so that a join never doubles it. */
    reply: {
      type: rectificationReply, of: 'joined', field: 'hazard',
      sql: `LEFT JOIN LATERAL (SELECT true AS photographed FROM rectification_reply r
        WHERE r.bureau = t.bureau AND r.hazard = t.id AND r.voided_at IS NULL AND cardinality(r.photos) > 0 LIMIT 1) reply ON true`,
    },
    recheck: {
      type: reinspection, of: 'joined', field: 'hazard',
      sql: `LEFT JOIN LATERAL (SELECT true AS passed FROM reinspection c
        WHERE c.bureau = t.bureau AND c.hazard = t.id AND c.voided_at IS NULL AND c.result = 'passed' LIMIT 1) recheck ON true`,
    },
  },
  dimensions: {
    sector: fieldDimension(hazard, 'sector'),
    grade: fieldDimension(hazard, 'grade'),
    disposition: fieldDimension(hazard, 'disposition'),
    site: fieldDimension(hazard, 'site'),
    inspectionKind: {
      label: { zh: '所属检查的类型', en: 'Kind of its inspection' }, options: inspection.fields.kind.options ?? null,
      sql: 'i.kind', join: 'inspection',
    },
    inspectionLevel: {
      label: { zh: '所属检查的组织层级', en: 'Level of its inspection' }, options: inspection.fields.level.options ?? null,
      sql: 'i.level', join: 'inspection',
    },
    overdue: {
      label: { zh: '整改期限', en: 'Deadline' },
      options: { yes: { zh: '已逾期', en: 'Overdue' }, no: { zh: '未逾期', en: 'Not overdue' } },
      sql: `CASE WHEN t.deadline < (now() AT TIME ZONE 'Asia/Shanghai')::date AND t.state NOT IN ('closed', 'transferred')
        THEN 'yes' ELSE 'no' END`,
    },
    campaign: joinedDimension(campaign, 'title', 'campaign', 'p'),
    ...commonDimensions(hazard),
  },
  dates: { foundOn: fieldDate(hazard, 'foundOn'), deadline: fieldDate(hazard, 'deadline') },
  quantities: {},
  admissibility: {
    'photoBefore@1': {
      label: { zh: '有整改前照片', en: 'with a photo before rectification' },
      failed: { zh: '没有整改前照片', en: 'No photo before rectification' },
      basis: null,
      sql: 'cardinality(t.photos) > 0',
    },
    'photoAfter@1': {
      label: { zh: '有整改后照片', en: 'with a photo after rectification' },
      failed: { zh: '没有整改后照片', en: 'No photo after rectification' },
      basis: null,
      sql: 'reply.photographed IS NOT NULL',
      join: 'reply',
    },
    'recheck@1': {
      label: { zh: '经第二人复查合格', en: 're-checked and passed by a second person' },
      failed: { zh: '没有第二人复查合格记录', en: 'No passed re-check by a second person' },
      basis: null,
      sql: 'recheck.passed IS NOT NULL',
      join: 'recheck',
    },
  },
};
