import { fundAllocation } from '@fenghuo/shared/records/fund-allocation';
import { reliefApplication } from '@fenghuo/shared/records/relief-application';
import { reliefPayment } from '@fenghuo/shared/records/relief-payment';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, joinedDimension, type EvidenceDataset } from './evidence-dataset.js';

export const reliefPayments: EvidenceDataset = {
  type: reliefPayment,
  label: reliefPayment.label,
  unit: { zh: '笔', en: 'payments' },
  joins: {
    allocation: {
      type: fundAllocation, of: 'record', field: 'allocation', sql: 'JOIN fund_allocation a ON a.bureau = t.bureau AND a.id = t.allocation',
    },
    application: {
      type: reliefApplication, of: 'record', field: 'application',
      sql: 'LEFT JOIN relief_application h ON h.bureau = t.bureau AND h.id = t.application',
    },
  },
  dimensions: {
    method: fieldDimension(reliefPayment, 'method'),
    allocation: fieldDimension(reliefPayment, 'allocation'),
    purpose: joinedDimension(fundAllocation, 'purpose', 'allocation', 'a'),
    ...commonDimensions(reliefPayment),
  },
  dates: { paidOn: fieldDate(reliefPayment, 'paidOn') },
  quantities: {
    amount: fieldQuantity(reliefPayment, 'amount'),
    households: { ...fieldQuantity(reliefPayment, 'households'), sql: 'coalesce(t.households, 1)' },
  },
  admissibility: {
    'receipt@1': {
      label: { zh: '有签名、银行回单或签收表', en: 'with a signature, bank receipt or signed list' },
      failed: { zh: '没有签收凭据', en: 'No receipt' },
      basis: { zh: '自然灾害救助条例第二十六条、第二十七条', en: 'Regulation on natural disaster relief, arts. 26, 27' },
      sql: 't.receipt_signature IS NOT NULL OR cardinality(t.files) > 0',
    },
    'publicNotice@1': {
      label: { zh: '救助对象经公示', en: 'to households that were publicly named' },
      failed: { zh: '救助对象没有公示照片或花名册', en: 'No photo of the public notice, or no list of the batch' },
      basis: { zh: '自然灾害救助条例第二十条、第二十六条', en: 'Regulation on natural disaster relief, arts. 20, 26' },
      sql: 'CASE WHEN t.application IS NULL THEN cardinality(t.household_list) > 0 ELSE cardinality(h.notice_photos) > 0 END',
      join: 'application',
    },
    'secondPerson@1': {
      label: { zh: '发放人不是审批人', en: 'paid by another person than the one who approved' },
      failed: { zh: '审批与发放为同一人', en: 'Approved and paid by one person' },
      basis: { zh: '内部控制制度：不相容岗位分离', en: 'Internal control: incompatible duties are separated' },
      sql: 't.application IS NULL OR t.author <> h.approver',
      join: 'application',
    },
    'notReversed@1': {
      label: { zh: '未冲销', en: 'not reversed' },
      failed: { zh: '已冲销', en: 'Reversed' },
      basis: null,
      sql: `t.state = 'paid'`,
    },
  },
};
