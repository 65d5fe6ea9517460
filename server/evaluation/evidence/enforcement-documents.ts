import { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const enforcementDocuments: EvidenceDataset = {
  type: enforcementDocument,
  label: enforcementDocument.label,
  unit: { zh: '份', en: 'documents' },
  joins: {
    penaltyCase: {
      type: penaltyCase, of: 'record', field: 'penaltyCase',
      sql: 'LEFT JOIN penalty_case c ON c.bureau = t.bureau AND c.id = t.penalty_case',
    },
  },
  dimensions: {
    kind: fieldDimension(enforcementDocument, 'kind'),
    sector: fieldDimension(enforcementDocument, 'sector'),
    recipientKind: fieldDimension(enforcementDocument, 'recipientKind'),
    deliveryMethod: fieldDimension(enforcementDocument, 'deliveryMethod'),
    handledBy: {
      label: { zh: '所属案件的办案机构', en: 'Who handles its case' }, options: penaltyCase.fields.handledBy.options ?? null,
      sql: 'c.handled_by', join: 'penaltyCase',
    },
    procedure: {
      label: { zh: '所属案件的处罚程序', en: 'Procedure of its case' }, options: penaltyCase.fields.procedure.options ?? null,
      sql: 'c.procedure', join: 'penaltyCase',
    },
    ...commonDimensions(enforcementDocument),
  },
  dates: { issuedOn: fieldDate(enforcementDocument, 'issuedOn'), deliveredOn: fieldDate(enforcementDocument, 'deliveredOn') },
  quantities: {},
  admissibility: {
    'ofStandingCase@1': {
      label: { zh: '所属案件未作废', en: 'its case, if any, is not void' }, failed: { zh: '所属案件已作废', en: 'Its case is void' }, basis: null,
      sql: 'c.voided_at IS NULL', join: 'penaltyCase',
    },
    'delivered@1': {
      label: { zh: '已送达', en: 'delivered' },
      failed: { zh: '未送达', en: 'Not delivered' },
      basis: { zh: '行政处罚法第六十一条', en: 'Administrative Penalty Law, art. 61' },
      sql: 't.delivered_on IS NOT NULL',
    },
    'deliveredInTime@1': {
      label: { zh: '按期送达', en: 'delivered in time' },
      failed: { zh: '未按期送达', en: 'Not delivered in time' },
      basis: { zh: '行政处罚法第六十一条', en: 'Administrative Penalty Law, art. 61' },
      sql: 't.deliver_by IS NULL OR t.delivered_on <= t.deliver_by',
    },
    'scanned@1': {
      label: { zh: '有文书扫描件', en: 'with its scan' },
      failed: { zh: '没有文书扫描件', en: 'No scan' },
      basis: null,
      sql: 'cardinality(t.files) > 0',
    },
  },
};
