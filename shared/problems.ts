import type { Label } from './label.js';
import { enforcementProblems } from './problems/enforcement.js';
import { disasterProblems } from './problems/disasters.js';
import { reliefProblems } from './problems/relief.js';
import { surveyProblems } from './problems/surveys.js';
import { suppliesProblems } from './problems/supplies.js';
import { transferProblems } from './problems/transfer.js';
import { capabilityProblems } from './problems/capability.js';
import { evaluationProblems } from './problems/evaluation.js';

interface Problem {
  readonly status: number;
  /** `{name}` stands for a detail of that name. */
  readonly sentence: Label;
}

/**
 * Every refusal of the system: code, HTTP status, sentence. The code is the rule's name and never changes;
 * the sentence says what happened and what to do. "Not found" and "not allowed to see" are the same refusal on purpose.
 */
export const problems = {
  // The request
  'contract-broken': { status: 422, sentence: { zh: '填写内容有误，未保存。请按提示改正后重新提交。', en: 'The entry does not fit its form and was not saved. Correct the fields named and send it again.' } },
  'body-unreadable': { status: 400, sentence: { zh: '请求内容无法读取。', en: 'The request could not be read.' } },
  'body-too-large': { status: 413, sentence: { zh: '内容超过上限（{limit}）。', en: 'The content exceeds the limit ({limit}).' } },
  'origin-refused': { status: 403, sentence: { zh: '请求来源不被接受，请刷新页面后重试。', en: 'The origin of the request is not accepted. Reload the page and try again.' } },
  'not-found': { status: 404, sentence: { zh: '没有这条记录，或不在您的管辖范围内。', en: 'There is no such record, or it lies outside your scope.' } },
  'server-failed': { status: 500, sentence: { zh: '服务器出错，未保存。请稍后重试；仍不成功请联系管理员（编号 {reference}）。', en: 'The server failed and nothing was saved. Try again; if it keeps failing, contact the administrator (reference {reference}).' } },
  'outcome-unknown': { status: 503, sentence: { zh: '提交结果未能确认，请以同一操作重试，不会重复登记。', en: 'The outcome could not be confirmed. Send the same operation again; nothing will be entered twice.' } },
  'too-busy': { status: 503, sentence: { zh: '服务器繁忙，未保存。请稍后以同一操作重试。', en: 'The server is busy and nothing was saved. Send the same operation again in a moment.' } },

  // Access
  'sign-in-required': { status: 401, sentence: { zh: '请先登录。', en: 'Sign in first.' } },
  'sign-in-refused': { status: 401, sentence: { zh: '账号或密码不正确。', en: 'The account or the password is wrong.' } },
  'sign-in-locked': { status: 429, sentence: { zh: '登录失败次数过多，请 {minutes} 分钟后再试。', en: 'Too many failed attempts. Try again in {minutes} minutes.' } },
  'role-not-allowed': { status: 403, sentence: { zh: '您的角色不能进行此操作。', en: 'Your role does not allow this.' } },
  'scope-too-narrow': { status: 403, sentence: { zh: '评价数据须全县口径，您的管辖范围不足。', en: 'Evaluation figures need the whole bureau; your scope is narrower.' } },

  // Operations
  'operation-reused': { status: 409, sentence: { zh: '同一操作编号已用于另一内容，未保存。', en: 'This operation id was already used for another content; nothing was saved.' } },
  'version-conflict': { status: 409, sentence: { zh: '该记录已被他人修改为第 {version} 版，请查看后再改。', en: 'Somebody else has changed this record; it is now version {version}. Look at it and change it again.' } },
  'record-exists': { status: 409, sentence: { zh: '同一编号的记录已存在。', en: 'A record with this id already exists.' } },
  'record-voided': { status: 409, sentence: { zh: '该记录已作废，不能再修改。', en: 'This record is void and cannot be changed.' } },
  'record-settled': { status: 409, sentence: { zh: '该记录处于“{state}”，内容不能再修改。', en: 'The record is "{state}"; its content can no longer be changed.' } },
  'transition-not-allowed': { status: 409, sentence: { zh: '当前状态为“{state}”，不能进行“{transition}”。', en: '"{transition}" is not possible while the record is "{state}".' } },

  // Places and dates
  'division-outside-bureau': { status: 422, sentence: { zh: '区划 {division} 不在您的管辖范围内，或不存在。', en: 'Division {division} does not exist or lies outside your scope.' } },
  'place-outside-bureau': { status: 422, sentence: { zh: '坐标不在本局辖区范围内，请核对定位。', en: 'The coordinates lie outside the bureau. Check the position.' } },
  'provenance-not-allowed': { status: 403, sentence: { zh: '“{provenance}”的记录只由系统装载（按已公开报告重建的历史数据、演示数据），不能自行填报。', en: 'Records of the provenance "{provenance}" are loaded by the system alone (a past year rebuilt from its published report, demonstration data); nobody enters one.' } },
  'place-incomplete': { status: 422, sentence: { zh: '经度和纬度须同时填写。', en: 'Longitude and latitude belong together.' } },
  'date-in-future': { status: 422, sentence: { zh: '“{field}”不能晚于今天（{today}）。', en: '"{field}" cannot be later than today ({today}).' } },
  'date-out-of-range': { status: 422, sentence: { zh: '“{field}”早于 1990 年或晚于 2100 年。', en: '"{field}" is before 1990 or after 2100.' } },
  'reference-unknown': { status: 422, sentence: { zh: '“{field}”所指的记录不存在或不在管辖范围内。', en: '"{field}" points to a record that does not exist or lies outside your scope.' } },
  'attachment-missing': { status: 422, sentence: { zh: '照片或附件尚未上传完成，请上传后再提交。', en: 'A photo or file has not arrived yet. Upload it first.' } },

  // Rules of single types
  'deadline-required': { status: 422, sentence: { zh: '限期整改须填写整改期限。', en: 'Rectification by deadline needs the deadline.' } },
  'deadline-before-found': { status: 422, sentence: { zh: '整改期限不能早于发现日期。', en: 'The deadline cannot be earlier than the day the hazard was found.' } },
  'extension-not-later': { status: 422, sentence: { zh: '延期后的期限须晚于原期限。', en: 'An extended deadline must be later than the present one.' } },
  'rectified-before-found': { status: 422, sentence: { zh: '整改完成日期不能早于隐患发现日期。', en: 'Rectification cannot be dated before the hazard was found.' } },
  'recheck-before-found': { status: 422, sentence: { zh: '复查日期不能早于隐患发现日期。', en: 'The re-check cannot be dated before the hazard was found.' } },
  'recheck-by-second-person': { status: 422, sentence: { zh: '复查人不得为整改责任人或整改回复人，须由第二人复查。', en: 'The re-check must be made by a second person, not by whoever rectified or replied.' } },
  'recheck-before-rectified': { status: 422, sentence: { zh: '复查日期不能早于整改完成日期。', en: 'The re-check cannot be dated before the rectification.' } },
  'closing-needs-photo-after': { status: 422, sentence: { zh: '没有整改后照片，不能销号。', en: 'A hazard cannot be closed without a photo taken after rectification.' } },
  'closing-needs-reply': { status: 422, sentence: { zh: '没有整改回复，不能销号。', en: 'A hazard cannot be closed without a rectification reply.' } },
  'lifted-before-taken': { status: 422, sentence: { zh: '解除日期不能早于实施日期。', en: 'A measure cannot be lifted before it was taken.' } },
  'seizure-needs-quantity': { status: 422, sentence: { zh: '扣押须填写数量和单位。', en: 'A seizure needs its quantity and unit.' } },
  'survey-closed': { status: 409, sentence: { zh: '该调查已结束，不再接收答卷。', en: 'The survey is closed and takes no more answers.' } },
  'closed-before-opened': { status: 422, sentence: { zh: '结束日期不能早于开始日期。', en: 'The end cannot be earlier than the beginning.' } },
  'corrected-before-found': { status: 422, sentence: { zh: '纠正日期不能早于发现日期。', en: 'The correction cannot be dated before the finding.' } },
  'consequence-only': { status: 409, sentence: { zh: '“{transition}”只能由相应记录带出，不能单独操作。', en: '"{transition}" follows from another record and cannot be done by itself.' } },

  // Attachments
  'attachment-kind-refused': { status: 422, sentence: { zh: '只接受 JPEG、PNG、WebP 图片和 PDF、Word（DOCX）、Excel（XLSX）文件；含宏或控件的文件不接受。', en: 'Only JPEG, PNG and WebP pictures and PDF, Word (DOCX) and Excel (XLSX) files are accepted, without macros or controls.' } },
  'attachment-not-an-image': { status: 422, sentence: { zh: '“{field}”只接受照片（JPEG、PNG 或 WebP）；文件请作为附件上传。', en: '"{field}" takes pictures only (JPEG, PNG or WebP). Attach documents as files.' } },
  'attachment-hash-differs': { status: 422, sentence: { zh: '内容与其编号不符，请重新上传。', en: 'The bytes do not match their name. Upload it again.' } },

  // Evaluation
  'framework-unknown': { status: 404, sentence: { zh: '没有 {bureau} {year} 年度的评价表。', en: 'There is no framework of {bureau} for {year}.' } },
  'framework-unscorable': { status: 422, sentence: { zh: '评价表第 {row} 项以“{quantity}”计分，不能使用：{why}。', en: 'Row {row} of the form scores "{quantity}", which it must not: {why}.' } },
  'row-unknown': { status: 404, sentence: { zh: '评价表中没有指标 {row}。', en: 'The framework has no row {row}.' } },
  ...enforcementProblems,
  ...disasterProblems,
  ...evaluationProblems,
  ...capabilityProblems,
  ...suppliesProblems,
  ...surveyProblems,
  ...reliefProblems,
  ...transferProblems,
} as const satisfies Record<string, Problem>;

export type ProblemCode = keyof typeof problems;
export type ProblemDetails = Readonly<Record<string, string | number | Label>>;

/** One field named by a refusal. `path` is the dotted path in the body. */
export interface FieldProblem {
  readonly path: string;
  readonly label: Label;
  readonly message: Label;
}

/** Body of every refusal, `application/problem+json` (RFC 9457). */
export interface ProblemBody {
  readonly type: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: Label;
  readonly fields?: readonly FieldProblem[];
}

/** A refusal as it is thrown. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly code: ProblemCode, readonly details: ProblemDetails = {}, readonly fields?: readonly FieldProblem[]) {
    super(code);
  }

  get status(): number {
    return problems[this.code].status;
  }

  get body(): ProblemBody {
    return {
      type: `urn:fenghuo:problem:${this.code}`, status: this.status, code: this.code, title: sentenceOf(this.code, this.details),
      ...(this.fields ? { fields: this.fields } : {}),
    };
  }
}

/** The sentence with its details filled in. */
export function sentenceOf(code: ProblemCode, details: ProblemDetails = {}): Label {
  const fill = (language: keyof Label) => problems[code].sentence[language].replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = details[name];
    return value === undefined ? hole : typeof value === 'object' ? value[language] : String(value);
  });
  return { zh: fill('zh'), en: fill('en') };
}
