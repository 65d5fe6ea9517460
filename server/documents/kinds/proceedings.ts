import { penaltyCase as penaltyCaseType } from '@fenghuo/shared/records/penalty-case';
import { facts, heading, paragraph, type Block, type Fact } from '../document-content.js';
import { documentKinds, documentNatures } from '@fenghuo/shared/records/enforcement-kinds';
import { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import type { DocumentSources } from '../document-sources.js';
import { dayOr, hazardItems, names, officers, or, party, penaltyWords, proposalWords, recipient, section } from '../phrases.js';
import { caseFacts } from './evidence.js';
import { caseForm } from './cases.js';
import type { Templates } from './template.js';

/** The inward forms of a case, its records and reports, and the receipt of what was delivered. */
export const proceedingTemplates = {
  filingApproval: (sources) => {
    const { blocks } = caseForm(sources, '案件基本情况', '承办人意见', '审核意见', '审批意见');
    return { blocks: [...blocks.slice(0, -1), paragraph(`依据${sources.cite('filing')}，建议立案调查。`), ...blocks.slice(-1)] };
  },

  investigationReport: (sources) => ({
    blocks: [
      facts(...party(sources), ...caseFacts(sources), ['调查人员', names(sources.document.officers)]),
      ...section('违法事实', sources.penaltyCase?.violation, 6),
      ...(sources.hazards.length > 0 ? [heading('查明的事故隐患'), ...hazardItems(sources)] : []),
      ...section('证据、依据及处理建议', sources.document.content, 6),
    ],
    signatures: officers(sources),
  }),

  defenceRecord: (sources) => ({
    blocks: [
      facts(...caseFacts(sources), ['时间', dayOr(sources.document.issuedOn)], ['陈述申辩人', sources.document.recipient], ['承办人', names(sources.document.officers)],
        ['记录人', or(null)]),
      ...section('陈述申辩记录', sources.document.content, 12),
      paragraph('以上笔录已阅（已向本人宣读），与本人所述一致。'),
    ],
    signatures: [recipient(sources, '陈述申辩人（签名）'), ...officers(sources)],
  }),

  hearingRecord: (sources) => ({
    blocks: [
      facts(...caseFacts(sources), ['听证时间', dayOr(sources.document.issuedOn)], ['主持人、听证员', or(null)], ['记录人', or(null)],
        ['听证申请人', sources.document.recipient], ['案件调查人员', names(sources.document.officers)]),
      ...section('听证记录', sources.document.content, 12),
    ],
    signatures: [recipient(sources, '听证申请人（签名）'), { label: '听证主持人（签名）' }, ...officers(sources)],
  }),

  hearingReport: (sources) => ({
    blocks: [
      facts(...caseFacts(sources), ['听证日期', dayOr(sources.penaltyCase?.heardOn)], ['听证申请人', sources.document.recipient]),
      ...section('听证会基本情况及听证意见', sources.document.content, 8),
      paragraph(`本报告依据${sources.cite('hearingReport')}，与听证笔录一并作为作出决定的根据。`),
    ],
    signatures: [{ label: '听证主持人（签名）' }, { label: '负责人审核（签名）' }],
  }),

  caseApproval: (sources) => ({
    blocks: [
      ...caseForm(sources, '违法事实及处罚依据', '承办人意见', '法制审核意见', '审批意见').blocks.slice(0, -1),
      paragraph(`处罚依据：${or(sources.proposal?.proposedBasis)}。拟给予的行政处罚：${proposalWords(sources)}。`),
      { kind: 'opinions', labels: ['承办人意见', '法制审核意见', '审批意见'] },
    ],
  }),

  discussionRecord: (sources) => ({
    blocks: [
      facts(['当事人', sources.document.recipient], ...caseFacts(sources), ['讨论日期', dayOr(sources.penaltyCase?.discussedOn ?? sources.document.issuedOn)], ['讨论记录文号', or(sources.penaltyCase?.minutes)],
        ['主持人', or(null)], ['汇报人', names(sources.document.officers)], ['参加人', or(null)]),
      ...section('讨论内容', sources.document.content, 8),
      heading('讨论结论'),
      paragraph(`依据${sources.cite('decision')}，经集体讨论：${penaltyWords(sources)}。`),
    ],
    signatures: [{ label: '出席人员（签名）' }, { label: '记录人（签名）' }],
  }),

  deferralApproval: (sources) => caseForm(sources, '申请延期（分期）缴纳的理由', '承办人意见', '审核意见', '审批意见'),
  transferApproval: (sources) => caseForm(sources, '案情简介及移送理由', '承办人意见', '审核意见', '审批意见'),

  closureApproval: (sources) => ({
    blocks: [
      facts(...party(sources), ...caseFacts(sources), ...outcome(sources)),
      ...section('处理结果及执行情况', sources.document.content ?? sources.penaltyCase?.closing, 5),
      { kind: 'opinions', labels: ['承办人意见', '审核意见', '审批意见'] },
    ],
  }),

  deliveryReceipt: (sources) => ({
    blocks: [
      facts(['受送达人', sources.document.recipient], ['送达地点', or(sources.site?.address)], ['送达方式', deliveredBy(sources)],
        ['送达日期', dayOr(sources.document.deliveredOn)], ['送达人', names(sources.document.officers)]),
      ...delivered(sources),
      ...section('备注', sources.document.content, 2),
      paragraph(`行政处罚决定书的送达，依据${sources.cite('delivery')}和《中华人民共和国民事诉讼法》的有关规定。`),
    ],
    signatures: [recipient(sources, '受送达人（签名）'), ...officers(sources)], sealed: true,
  }),
} satisfies Templates<'filingApproval' | 'investigationReport' | 'defenceRecord' | 'hearingRecord' | 'hearingReport' | 'caseApproval' | 'discussionRecord'
  | 'deferralApproval' | 'transferApproval' | 'closureApproval' | 'deliveryReceipt'>;

const outcome = (sources: DocumentSources): Fact[] => [
  ['处罚程序', sources.penaltyCase ? penaltyCaseType.fields.procedure.options![sources.penaltyCase.procedure]!.zh : or(null)],
  ['处罚内容', penaltyWords(sources)],
  ['决定日期', dayOr(sources.penaltyCase?.decidedOn)],
  ['履行日期', dayOr(sources.penaltyCase?.paidOn)],
];

const deliveredBy = ({ document }: DocumentSources): string => (
  document.deliveryMethod === null ? or(null) : enforcementDocument.fields.deliveryMethod.options![document.deliveryMethod]!.zh);

/** The documents of the matter that go to the same recipient. */
function delivered({ related, document }: DocumentSources): Block[] {
  const rows = related.filter(({ recipient: to, kind }) => to === document.recipient && kind !== 'deliveryReceipt' && documentNatures[kind].delivered)
    .map((one, index) => [String(index + 1), documentKinds[one.kind].zh, one.number, dayOr(one.issuedOn)]);
  return rows.length === 0 ? [] : [{ kind: 'table', head: ['序号', '送达文书名称', '文号', '制作日期'], rows, widths: [0.1, 0.36, 0.32, 0.22] }];
}
