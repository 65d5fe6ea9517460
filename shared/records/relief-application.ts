import { choice, date, derived, integer, longText, money, personal, photos, reference, serial, text } from './field.js';
import { isFirstHand, recordType } from './record-type.js';
import { reliefPurposes } from './relief-purposes.js';

/** Who works with the households' data; everybody else sees it masked (个人信息保护法 art. 51). */
const visibleTo = ['dutyOfficer', 'financeOfficer', 'manager'] as const;
const handlers = ['dutyOfficer', 'manager'] as const;

/**
 * A household's application for relief: 户报、村评、公示、乡审、县定 (自然灾害救助条例 art. 20, 21). One household is helped once a year for the
 * same thing; who reviewed does not approve, who approved does not pay.
 */
export const reliefApplication = recordType({
  name: 'relief-application',
  path: 'relief-applications',
  label: { zh: '救助申请', en: 'Relief application' },
  plural: { zh: '救助申请', en: 'Relief applications' },
  fields: {
    number: serial({ zh: '编号', en: 'Number' }),
    applicant: personal({ zh: '户主姓名', en: 'Head of household' }, { mask: 'name', visibleTo }),
    idNumber: personal({ zh: '身份证号', en: 'Id number' }, { mask: 'idNumber', visibleTo, pattern: /^\d{17}[\dX]$/ }),
    phone: personal({ zh: '联系电话', en: 'Phone' }, { mask: 'phone', visibleTo, optional: true, pattern: /^\d[\d-]{6,14}$/ }),
    bankAccount: personal({ zh: '银行账号（一卡通）', en: 'Bank account' }, { mask: 'account', visibleTo, optional: true, pattern: /^\d{8,30}$/ }),
    persons: integer({ zh: '家庭人口', en: 'Persons' }, { min: 1, max: 100, unit: { zh: '人', en: 'persons' } }),
    kind: choice({ zh: '救助类型', en: 'Kind of relief' }, reliefPurposes),
    disaster: reference('disaster', { zh: '灾害过程', en: 'Disaster' }, { optional: true }),
    appliedOn: date({ zh: '申请日期', en: 'Applied on' }),
    situation: longText({ zh: '受灾和困难情况', en: 'Situation' }, { max: 1000 }),
    requestedAmount: money({ zh: '申请金额', en: 'Amount asked for' }, { optional: true, min: 1 }),
    discussedOn: date({ zh: '评议日期', en: 'Discussed on' }, { optional: true }),
    recommendedAmount: money({ zh: '评议金额', en: 'Amount recommended' }, { optional: true, min: 1 }),
    discussionPhotos: photos({ zh: '评议会照片', en: 'Photos of the meeting' }),
    noticedFrom: date({ zh: '公示起日', en: 'Public notice from' }, { optional: true }),
    noticedTo: date({ zh: '公示止日', en: 'Public notice to' }, { optional: true, mayBeFuture: true }),
    noticePhotos: photos({ zh: '公示照片', en: 'Photos of the notice' }),
    reviewedOn: date({ zh: '乡镇审核日期', en: 'Reviewed on' }, { optional: true }),
    reviewer: derived(text({ zh: '审核人账号', en: 'Reviewed by' }, { optional: true })),
    approvedOn: date({ zh: '县级审批日期', en: 'Approved on' }, { optional: true }),
    approvedAmount: money({ zh: '批准金额', en: 'Amount approved' }, { optional: true, min: 1 }),
    approver: derived(text({ zh: '审批人账号', en: 'Approved by' }, { optional: true })),
    rejectedOn: date({ zh: '退回日期', en: 'Rejected on' }, { optional: true }),
    rejectionReason: text({ zh: '不予救助理由', en: 'Reason of rejection' }, { optional: true, max: 500 }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'number',
  titleWith: 'kind',
  listedBy: 'appliedOn',
  states: {
    applied: { zh: '已申请', en: 'Applied' },
    discussed: { zh: '已评议', en: 'Discussed' },
    noticed: { zh: '公示', en: 'Under public notice' },
    reviewed: { zh: '乡镇已审核', en: 'Reviewed' },
    approved: { zh: '县级已审批', en: 'Approved' },
    paid: { zh: '已发放', en: 'Paid' },
    rejected: { zh: '不予救助', en: 'Rejected' },
  },
  initial: 'applied',
  settled: ['paid', 'rejected'],
  transitions: {
    discuss: {
      label: { zh: '村民评议', en: 'Village discussion' }, from: ['applied'], to: 'discussed', by: handlers,
      sets: ['discussedOn', 'recommendedAmount', 'discussionPhotos'], needs: ['discussedOn', 'recommendedAmount'],
    },
    notice: {
      label: { zh: '公示', en: 'Public notice' }, from: ['discussed'], to: 'noticed', by: handlers,
      sets: ['noticedFrom', 'noticedTo', 'noticePhotos'], needs: ['noticedFrom', 'noticedTo'],
    },
    review: { label: { zh: '乡镇审核', en: 'Township review' }, from: ['noticed'], to: 'reviewed', by: handlers, sets: ['reviewedOn'], needs: ['reviewedOn'] },
    approve: {
      label: { zh: '县级审批', en: 'County approval' }, from: ['reviewed'], to: 'approved', by: ['manager'],
      sets: ['approvedOn', 'approvedAmount'], needs: ['approvedOn', 'approvedAmount'],
    },
    pay: { label: { zh: '发放', en: 'Payment' }, from: ['approved'], to: 'paid', by: [] },
    reopen: { label: { zh: '发放冲销', en: 'Payment reversed' }, from: ['paid'], to: 'approved', by: [] },
    reject: {
      label: { zh: '不予救助', en: 'Reject' }, from: ['applied', 'discussed', 'noticed', 'reviewed'], to: 'rejected', by: handlers,
      sets: ['rejectedOn', 'rejectionReason'], needs: ['rejectedOn', 'rejectionReason'],
    },
  },
  may: { create: [...visibleTo], amend: [...visibleTo], void: ['manager'] },
  numbered: { field: 'number', by: null, format: ({ year, n }) => `救申〔${year}〕${n}号` },
  demands: (action, record) => {
    if (!isFirstHand(record)) return [];
    return action === 'discuss' ? ['discussionPhotos'] : action === 'notice' ? ['noticePhotos'] : [];
  },
  columns: ['applicant', 'kind', 'persons', 'appliedOn', 'approvedAmount'],
});
