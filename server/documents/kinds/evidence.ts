import { premisesMeasure } from '@fenghuo/shared/records/premises-measure';
import { plainDay } from '../chinese-figures.js';
import { addressee, blank, facts, heading, opinions, paragraph, type Block, type Fact } from '../document-content.js';
import type { DocumentSources } from '../document-sources.js';
import {
  dayOr, ended, hazardItems, ifTyped, lastOf, named, names, officers, or, party, recipient, remedies, section, shown, written, you,
} from '../phrases.js';
import type { Template, Templates } from './template.js';

/** Documents by which evidence is taken and things are held. */
export const evidenceTemplates = {
  sealingDecision: holding('查封（扣押）', 'sealing', (sources) => [
    paragraph(`查封（扣押）期限为${term(sources, sources.periods['measure.sealingDays'])}。在此期间，${you(sources)}对查封（扣押）的场所、设施、财物应当妥善保管，`
      + '不得擅自启封、使用、转移、隐匿、损毁或者销毁。'),
  ]),

  compulsoryMeasureDecision: holding('行政强制', 'measures', (sources) => (
    sources.document.deadline ? [paragraph(`上述措施的期限至${plainDay(sources.document.deadline)}。`)] : [])),

  inquiryNotice: (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      paragraph(`因${matter(sources)}，请${you(sources)}于${dayOr(sources.document.deadline)}到${sources.bureau}接受询问调查，来时请携带本人身份证明及下列材料：`),
      ...written(sources.document.content),
      paragraph(`${you(sources)}应当如实回答询问，并协助调查，不得拒绝或者阻挠（${sources.cite('inquiry')}）。`),
    ],
    signatures: [...officers(sources), recipient(sources, '被询问人（签名）')], sealed: true,
  }),

  inquiryRecord: (sources) => ({
    blocks: [
      facts(['询问时间', dayOr(sources.document.issuedOn)], ['询问地点', or(sources.site?.address)], ['被询问人', sources.document.recipient],
        ['身份证件及号码', blank], ['询问人', names(sources.document.officers)], ['记录人', blank]),
      shown(sources),
      ...section('询问内容', sources.document.content, 12),
      paragraph('以上笔录已阅（已向本人宣读），与本人所述一致。'),
    ],
    signatures: [recipient(sources, '被询问人（签名）'), ...officers(sources)],
  }),

  sceneRecord: (sources) => ({
    blocks: [
      facts(['勘验日期', dayOr(sources.document.issuedOn)], ['勘验场所', or(sources.site?.address ?? sources.site?.name)], ['当事人', sources.document.recipient],
        ['勘验人', names(sources.document.officers)], ['见证人', blank]),
      shown(sources),
      ...section('勘验情况', sources.document.content, 8),
      ...(sources.hazards.length > 0 ? [heading('现场发现的问题'), ...hazardItems(sources)] : []),
    ],
    signatures: [recipient(sources, '当事人（签名）'), { label: '见证人（签名）' }, ...officers(sources)],
  }),

  sampleReceipt: (sources) => ({
    blocks: [
      facts(...party(sources), ['抽样日期', dayOr(sources.document.issuedOn)], ['抽样地点', or(sources.site?.address)]),
      ...section('抽取样品的名称、规格、批号及数量', sources.document.content, 6),
      paragraph(`依据${sources.cite('registeredEvidence')}抽样取证，样品由执法人员与当事人共同确认、封样。`),
    ],
    signatures: [recipient(sources, '被抽样取证人（签名）'), ...officers(sources)], sealed: true,
  }),

  evidenceApproval: (sources) => ({
    blocks: [
      facts(...party(sources), ...caseFacts(sources)),
      ...section('先行登记保存的证据及理由', sources.document.content, 6),
      paragraph(`依据${sources.cite('registeredEvidence')}，证据可能灭失或者以后难以取得，拟先行登记保存。`),
      opinions('承办人意见', '审核意见', '审批意见'),
    ],
  }),

  evidenceNotice: (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      paragraph(`因${matter(sources)}，依据${sources.cite('registeredEvidence')}，我局对${you(sources)}的下列证据先行登记保存：`),
      ...written(sources.document.content, 6),
      paragraph(`我局将在${sources.periods['evidence.registrationDays']}日内（工作日）作出处理决定。在此期间，${you(sources)}或者有关人员不得销毁或者转移证据。`),
    ],
    signatures: [...officers(sources), recipient(sources, '当事人（签名）')], sealed: true,
  }),

  evidenceDisposal: (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      paragraph(`我局于${dayOr(lastOf(sources, 'evidenceNotice')?.issuedOn)}${noticed(sources)}对${you(sources)}的证据先行登记保存。`
        + `现依据${sources.cite('registeredEvidence')}，决定处理如下：`),
      ...written(sources.document.content, 6),
      remedies(sources, '决定'),
    ],
    signatures: [...officers(sources), recipient(sources, '当事人（签名）')], sealed: true,
  }),

  appraisalCommission: (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      paragraph(`因${matter(sources)}，需对有关物品、事项进行鉴定，现委托你单位办理。委托鉴定的物品及要求如下：`),
      ...written(sources.document.content, 6),
      paragraph(`请于${dayOr(sources.document.deadline)}前提交有鉴定人签名和鉴定单位印章的鉴定意见。`),
    ],
    signatures: [...officers(sources), recipient(sources, '受委托单位（签名）')], sealed: true,
  }),
} satisfies Templates<'sealingDecision' | 'compulsoryMeasureDecision' | 'inquiryNotice' | 'inquiryRecord' | 'sceneRecord' | 'sampleReceipt'
  | 'evidenceApproval' | 'evidenceNotice' | 'evidenceDisposal' | 'appraisalCommission'>;

function holding(what: string, basis: 'sealing' | 'measures', more: (sources: DocumentSources) => Block[]): Template {
  return (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      ...cause(sources),
      paragraph(`依据${sources.cite(basis)}、${sources.cite('powers')}，现决定采取下列${what}措施：`),
      ...held(sources), ...more(sources), remedies(sources, '决定'),
    ],
    signatures: [...officers(sources), recipient(sources, '当事人（签名）')], sealed: true,
  });
}

/** Why things are held: what the inspection found, or what the case is about. */
function cause(sources: DocumentSources): Block[] {
  const { inspection, hazards, penaltyCase } = sources;
  if (hazards.length === 0 && penaltyCase) {
    return [paragraph(`我局在办理${matter(sources)}中查明，${you(sources)}存在下列问题：${ended(penaltyCase.cause)}`), ...ifTyped(penaltyCase.violation)];
  }
  const opening = inspection ? `我局于${plainDay(inspection.inspectedOn)}现场检查时发现` : '经查';
  return [paragraph(`${opening}，${you(sources)}存在下列问题：`), ...hazardItems(sources, { withDeadline: false })];
}

/** The places and things held, as a list that the party takes with it. */
function held({ document, measures }: DocumentSources): Block[] {
  const typed = ifTyped(document.content);
  if (measures.length === 0) return typed.length === 0 ? written(null) : typed;
  const rows = measures.map(({ premises, kind, quantity, quantityUnit, takenOn }, index) => [
    String(index + 1), premises, premisesMeasure.fields.kind.options![kind]!.zh, quantity === null ? '—' : `${quantity}${quantityUnit ?? ''}`, plainDay(takenOn),
  ]);
  return [...typed, { kind: 'table', head: ['序号', '场所、设施、财物', '措施', '数量', '实施日期'], rows, widths: [0.1, 0.4, 0.14, 0.14, 0.22] }];
}

function term({ document }: DocumentSources, days: number): string {
  return document.deadline ? `${plainDay(document.issuedOn)}至${plainDay(document.deadline)}` : `${days}日`;
}

function noticed(sources: DocumentSources): string {
  const notice = lastOf(sources, 'evidenceNotice');
  return notice ? `以${named(notice)}` : '';
}

/** What the document is about, in a word. */
export function matter({ penaltyCase, inspection, hazards }: DocumentSources): string {
  if (penaltyCase) return `${penaltyCase.cause}一案（${penaltyCase.number}）`;
  if (inspection) return `${plainDay(inspection.inspectedOn)}安全生产检查所涉事项`;
  return hazards[0] ? `${plainDay(hazards[0].foundOn)}发现的事故隐患一事` : blank;
}

export const caseFacts = ({ penaltyCase }: DocumentSources): Fact[] => [
  ['案由', or(penaltyCase?.cause)], ['案号', or(penaltyCase?.number)], ['立案日期', dayOr(penaltyCase?.filedOn)],
];
