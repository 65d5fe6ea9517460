import type { Label } from '../label.js';

/**
 * What one kind of enforcement document is. `mark` stands in its number (应急责改〔2020〕12号). `about`: it names the inspection or the hazard
 * (`matter`), the penalty case (`case`), or any of them. `delivered`: it goes to a party, who signs it.
 */
interface DocumentNature extends Label {
  readonly mark: string;
  readonly about: 'matter' | 'case' | 'any';
  readonly delivered: boolean;
  /** Of the one procedure only. */
  readonly procedure?: 'summary' | 'general';
}

type Given = readonly [zh: string, en: string, mark: string, about: DocumentNature['about'], procedure?: DocumentNature['procedure']];
const inward = (...[zh, en, mark, about, procedure]: Given): DocumentNature =>
  ({ zh, en, mark, about, delivered: false, ...(procedure ? { procedure } : {}) });
const outward = (...of: Given): DocumentNature => ({ ...inward(...of), delivered: true });

/** The kinds of the national pattern of work-safety enforcement documents (安全生产执法文书式样), in the order of a case. */
const natures = {
  inspectionPlan: inward('现场检查方案', 'Inspection plan', '检查', 'matter'),
  inspectionRecord: outward('现场检查记录', 'Inspection record', '检记', 'matter'),
  onSiteMeasureDecision: outward('现场处理措施决定书', 'On-site measure decision', '现决', 'matter'),
  rectificationOrder: outward('责令限期整改指令书', 'Rectification order', '责改', 'matter'),
  reinspectionOpinion: outward('整改复查意见书', 'Re-inspection opinion', '复查', 'matter'),
  sealingDecision: outward('查封扣押决定书', 'Sealing or seizure decision', '查扣', 'any'),
  compulsoryMeasureDecision: outward('行政强制措施决定书', 'Compulsory measure decision', '强措', 'any'),
  inquiryNotice: outward('询问通知书', 'Notice of inquiry', '询', 'any'),
  inquiryRecord: outward('询问笔录', 'Record of inquiry', '询录', 'any'),
  sceneRecord: outward('勘验笔录', 'Record of the scene', '勘', 'any'),
  sampleReceipt: outward('抽样取证凭证', 'Receipt of samples', '抽', 'any'),
  evidenceApproval: inward('先行登记保存证据审批表', 'Approval to register evidence', '先审', 'any'),
  evidenceNotice: outward('先行登记保存证据通知书', 'Notice of registered evidence', '先保', 'any'),
  evidenceDisposal: outward('先行登记保存证据处理决定书', 'Decision on registered evidence', '先处', 'any'),
  appraisalCommission: outward('鉴定委托书', 'Commission of an appraisal', '鉴', 'any'),
  filingApproval: inward('立案审批表', 'Approval of filing', '立', 'case', 'general'),
  investigationReport: inward('调查报告', 'Investigation report', '调', 'case', 'general'),
  penaltyNotice: outward('行政处罚告知书', 'Notice of penalty', '罚告', 'case'),
  hearingNotice: outward('听证告知书', 'Notice of the right to a hearing', '听告', 'case', 'general'),
  defenceRecord: outward('当事人陈述申辩笔录', 'Record of statement and defence', '陈', 'case'),
  hearingInvitation: outward('听证会通知书', 'Invitation to the hearing', '听通', 'case', 'general'),
  hearingRecord: outward('听证笔录', 'Record of the hearing', '听录', 'case', 'general'),
  hearingReport: inward('听证会报告书', 'Report of the hearing', '听报', 'case', 'general'),
  caseApproval: inward('案件处理呈批表', 'Submission of the case', '案呈', 'case', 'general'),
  discussionRecord: inward('行政处罚集体讨论记录', 'Record of collective discussion', '集', 'case', 'general'),
  summaryDecision: outward('行政（当场）处罚决定书', 'Summary penalty decision', '当罚', 'case', 'summary'),
  penaltyDecision: outward('行政处罚决定书', 'Penalty decision', '罚', 'case', 'general'),
  paymentDemand: outward('罚款催缴通知书', 'Demand for payment', '催', 'case'),
  deferralApproval: inward('延期（分期）缴纳罚款审批表', 'Approval of deferred payment', '缓审', 'case'),
  deferralGrant: outward('延期（分期）缴纳罚款批准书', 'Grant of deferred payment', '缓', 'case'),
  deliveryReceipt: outward('文书送达回执', 'Receipt of delivery', '回', 'any'),
  enforcementApplication: outward('强制执行申请书', 'Application for court enforcement', '强执', 'case'),
  transferApproval: inward('案件移送审批表', 'Approval of transfer', '移审', 'any'),
  transferLetter: outward('案件移送书', 'Letter of transfer', '移', 'any'),
  closureApproval: inward('结案审批表', 'Approval of closure', '结', 'case', 'general'),
} as const satisfies Record<string, DocumentNature>;

export type DocumentKind = keyof typeof natures;

export const documentNatures: Readonly<Record<DocumentKind, DocumentNature>> = natures;

/** The kinds as the options of a choice. */
export const documentKinds = Object.fromEntries(
  Object.entries(natures).map(([name, { zh, en }]) => [name, { zh, en }])) as Readonly<Record<DocumentKind, Label>>;

/** The kinds that give somebody a day: to rectify, to pay, to appear, until a measure ends. */
export const kindsWithDeadline: readonly DocumentKind[] = [
  'onSiteMeasureDecision', 'rectificationOrder', 'sealingDecision', 'compulsoryMeasureDecision', 'inquiryNotice', 'appraisalCommission', 'hearingInvitation',
  'deferralGrant',
];
