import { contentHash, date, derived, files, instant, integer, longText, quantity, signature, text, year } from './field.js';
import { evaluationContent } from './evaluation-content.js';
import { recordType } from './record-type.js';

/**
 * A frozen evaluation form (自评报告): every figure, working and record counted as of one journal number, under the seal of that moment.
 * Freezing again after a reopening makes a further revision; each stays as it was.
 */
export const evaluationReport = recordType({
  name: 'evaluation-report',
  path: 'evaluation-reports',
  label: { zh: '绩效自评报告', en: 'Evaluation report' },
  plural: { zh: '绩效自评报告', en: 'Evaluation reports' },
  fields: {
    title: text({ zh: '名称', en: 'Title' }, { fixed: true }),
    assessedYear: year({ zh: '评价年度', en: 'Assessed year' }, { fixed: true }),
    revision: integer({ zh: '版次', en: 'Revision' }, { fixed: true, min: 1, max: 9999 }),
    frozenOn: date({ zh: '冻结日期', en: 'Frozen on' }, { fixed: true }),
    frozenAt: instant({ zh: '冻结时间', en: 'Frozen at' }, { fixed: true }),
    score: quantity({ zh: '总分', en: 'Score' }, { fixed: true, optional: true, unit: { zh: '分', en: 'points' } }),
    grade: text({ zh: '等次', en: 'Grade' }, { fixed: true, optional: true }),
    journalNumber: integer({ zh: '截至日志号', en: 'As of journal number' }, { fixed: true }),
    sealRoot: text({ zh: '封印根值', en: 'Root of the seal' }, { fixed: true, optional: true, pattern: /^[0-9a-f]{64}$/ }),
    content: evaluationContent(contentHash),
    reason: longText({ zh: '重新冻结的原因', en: 'Why it was frozen again' }, { fixed: true, optional: true }),
    signedBy: text({ zh: '签署人', en: 'Signed by' }, { optional: true, max: 50 }),
    signature: signature({ zh: '签名', en: 'Signature' }, { optional: true }),
    signedOn: date({ zh: '签署日期', en: 'Signed on' }, { optional: true }),
    submittedTo: text({ zh: '报送单位', en: 'Submitted to' }, { optional: true }),
    submittedOn: date({ zh: '报送日期', en: 'Submitted on' }, { optional: true }),
    receipt: files({ zh: '报送回执', en: 'Receipt' }),
    /** The account that asked for the reopening: another one has to agree. */
    reopenAskedBy: derived(text({ zh: '申请人', en: 'Asked by' }, { optional: true })),
    reopenReason: longText({ zh: '申请重新打开的原因', en: 'Why it should be reopened' }, { optional: true }),
    reopenedOn: date({ zh: '重新打开日期', en: 'Reopened on' }, { optional: true }),
  },
  title: 'title',
  listedBy: 'frozenOn',
  states: {
    frozen: { zh: '已冻结', en: 'Frozen' },
    signed: { zh: '已签署', en: 'Signed' },
    submitted: { zh: '已报送', en: 'Submitted' },
    reopenRequested: { zh: '申请重新打开', en: 'Reopening asked for' },
    reopened: { zh: '已重新打开', en: 'Reopened' },
  },
  initial: 'frozen',
  settled: ['frozen', 'signed', 'submitted', 'reopenRequested', 'reopened'],
  transitions: {
    /** By somebody other than who froze it. */
    sign: {
      label: { zh: '签署', en: 'Sign' }, from: ['frozen'], to: 'signed', by: ['manager'],
      sets: ['signedBy', 'signature', 'signedOn'], needs: ['signedBy', 'signedOn'],
    },
    submit: {
      label: { zh: '报送', en: 'Submit' }, from: ['signed'], to: 'submitted', by: ['manager'],
      sets: ['submittedTo', 'submittedOn', 'receipt'], needs: ['submittedTo', 'submittedOn'],
    },
    requestReopen: {
      label: { zh: '申请重新打开', en: 'Ask to reopen' }, from: ['frozen', 'signed', 'submitted'], to: 'reopenRequested', by: ['manager'],
      sets: ['reopenReason'], needs: ['reopenReason'],
    },
    /** By somebody other than who asked for it. */
    reopen: {
      label: { zh: '同意重新打开', en: 'Reopen' }, from: ['reopenRequested'], to: 'reopened', by: ['manager'],
      sets: ['reopenedOn'], needs: ['reopenedOn'],
    },
  },
  may: { create: ['service'], amend: [], void: [] },
  columns: ['assessedYear', 'revision', 'score', 'grade', 'frozenAt'],
});
