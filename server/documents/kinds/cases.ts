import { plainDay } from '../chinese-figures.js';
import { addressee, blank, facts, opinions, paragraph, type Block, type SignaturePlace } from '../document-content.js';
import type { DocumentSources } from '../document-sources.js';
import {
  dayOr, ended, hazardItems, ifTyped, lastOf, moneyOf, named, officers, or, party, penaltyWords, proposalWords, recipient, remedies, section, written, you,
} from '../phrases.js';
import { caseFacts, matter } from './evidence.js';
import type { Templates } from './template.js';

/** What a penalty case says to its party, from the notice to the court. */
export const caseTemplates = {
  penaltyNotice: (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      ...toldFacts(sources),
      paragraph(`以上事实违反了有关安全生产法律、法规、规章的规定。依据${or(sources.proposal?.proposedBasis)}，拟对${you(sources)}作出以下行政处罚：`
        + `${proposalWords(sources)}。`),
      ...ifTyped(sources.document.content),
      paragraph(`依据${sources.cite('notice')}，${you(sources)}对上述内容享有陈述、申辩的权利。如有异议，请及时向我局提出；逾期未提出的，视为放弃。`),
      contact(sources),
    ],
    signatures: [...officers(sources), signedByParty(sources)], sealed: true,
  }),

  hearingNotice: (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      ...toldFacts(sources),
      paragraph(`依据${or(sources.proposal?.proposedBasis)}，拟对${you(sources)}作出以下行政处罚：${proposalWords(sources)}。`),
      ...ifTyped(sources.document.content),
      paragraph(`依据${sources.cite('hearing')}，${you(sources)}有要求举行听证的权利。要求听证的，应当自收到本告知书之日起`
        + `${sources.periods['penalty.hearingRequestDays']}日内（工作日）向我局提出；逾期视为放弃听证。`),
      contact(sources),
    ],
    signatures: [...officers(sources), signedByParty(sources)], sealed: true,
  }),

  hearingInvitation: (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      paragraph(`应${you(sources)}的要求，我局定于${dayOr(sources.penaltyCase?.heardOn ?? sources.document.deadline)}就${matter(sources)}举行听证会。`
        + `听证会的时间、地点、主持人、听证员和记录人如下：`),
      ...written(sources.document.content),
      paragraph(`${you(sources)}可以亲自参加听证，也可以委托一至二人代理，并可以申请听证主持人回避（${sources.cite('hearing')}）。`
        + '无正当理由不参加的，视为放弃听证权利。'),
    ],
    signatures: [signedByParty(sources)], sealed: true,
  }),

  summaryDecision: (sources) => ({
    blocks: [
      facts(...party(sources)),
      ...found(sources),
      paragraph(`依据${basis(sources)}、${sources.cite('summary')}，决定当场给予以下行政处罚：${penaltyWords(sources)}。`),
      ...ifTyped(sources.document.content), ...payment(sources), remedies(sources, '决定'),
    ],
    signatures: [...officers(sources), signedByParty(sources)], sealed: true,
  }),

  penaltyDecision: (sources) => ({
    blocks: [
      facts(...party(sources), ['执法人员及证号', sources.document.officers.map((officer) => `${officer}（${blank}）`).join('\n')]),
      ...found(sources), ...informed(sources),
      paragraph(`以上事实违反了有关安全生产法律、法规、规章的规定。依据${basis(sources)}、${sources.cite('decision')}，决定给予以下行政处罚：`
        + `${penaltyWords(sources)}。`),
      ...ifTyped(sources.document.content), ...payment(sources), remedies(sources, '决定'),
    ],
    signatures: [signedByParty(sources)], sealed: true,
  }),

  paymentDemand: (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      paragraph(`${decidedBy(sources)}${you(sources)}应于${dayOr(sources.penaltyCase?.paymentDue)}前缴纳罚款${amount(sources)}，至今尚未缴清。`),
      paragraph(`依据${sources.cite('lateFee')}，逾期不缴纳的，每日按罚款数额的${sources.periods['penalty.lateFeePercent']}%加处罚款，`
        + '加处罚款的数额不超出罚款的数额。'),
      ...ifTyped(sources.document.content),
      paragraph(`请自收到本通知书之日起${sources.periods['enforcement.demandDays']}日内履行。${you(sources)}有权陈述和申辩；逾期仍不履行的，`
        + `我局将依据${sources.cite('courtEnforcement')}申请人民法院强制执行。`),
      contact(sources),
    ],
    signatures: [signedByParty(sources)], sealed: true,
  }),

  deferralGrant: (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      paragraph(`${decidedBy(sources)}对${you(sources)}处以罚款${amount(sources)}。依据${sources.cite('deferral')}，根据${you(sources)}的申请，`
        + '经审查，我局同意延期（分期）缴纳：'),
      ...written(sources.document.content),
      paragraph(`延期（分期）缴纳的期限至${dayOr(sources.document.deadline)}。逾期未缴纳的，按${you(sources)}未履行处理。`),
    ],
    signatures: [signedByParty(sources)], sealed: true,
  }),

  enforcementApplication: (sources) => ({
    blocks: [
      addressee(`${sources.county}人民法院`),
      facts(['申请人', sources.bureau], ['被申请人', sources.document.recipient], ...caseFacts(sources),
        ['催告', demandOf(sources)], ['申请执行的罚款', amount(sources)]),
      paragraph(`${decidedBy(sources)}对被申请人给予以下行政处罚：${penaltyWords(sources)}。决定送达后，被申请人在法定期限内未申请行政复议、未提起行政诉讼，又不履行，`
        + `经催告仍未履行。依据${sources.cite('courtEnforcement')}，特申请强制执行。`),
      ...section('申请执行的事项及附件', sources.document.content),
    ],
    signatures: [{ label: '行政机关负责人（签名）' }], sealed: true,
  }),

  transferLetter: (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      paragraph(`我局在办理${matter(sources)}中，认为该案依法应当由你单位管辖或者涉嫌犯罪。依据${sources.cite('transfer')}，现将该案移送你单位处理。`),
      ...(sources.penaltyCase ? [facts(...caseFacts(sources), ['当事人', sources.penaltyCase.party])] : []),
      ...section('案情简介及移送材料', sources.document.content ?? sources.penaltyCase?.violation),
    ],
    signatures: [{ label: '接收人（签名）', ...(sources.document.recipientSignature ? { picture: sources.document.recipientSignature } : {}) }], sealed: true,
  }),
} satisfies Templates<'penaltyNotice' | 'hearingNotice' | 'hearingInvitation' | 'summaryDecision' | 'penaltyDecision' | 'paymentDemand' | 'deferralGrant'
  | 'enforcementApplication' | 'transferLetter'>;

function opening(sources: DocumentSources): Block {
  const { penaltyCase, hazards, inspection } = sources;
  const when = inspection ?? hazards[0] ? dayOr(inspection?.inspectedOn ?? hazards[0]?.foundOn) : null;
  return paragraph(`经查，${when ? `${when}，` : ''}${you(sources)}存在以下违法行为：${penaltyCase ? ended(penaltyCase.cause) : ''}`);
}

/** What was found, in words or hazard by hazard. */
function found(sources: DocumentSources): Block[] {
  const { penaltyCase, hazards } = sources;
  // The case says what it is about; the hazards of its inspection stand for it only where it does not.
  const listed = hazards.length > 0 && (!penaltyCase?.violation || penaltyCase.hazard !== null);
  return [opening(sources), ...ifTyped(penaltyCase?.violation), ...(listed ? hazardItems(sources, { withDeadline: false }) : [])];
}

/** The same to whoever is told of a penalty before it is decided: the facts and the evidence that the proposal rests on. */
function toldFacts(sources: DocumentSources): Block[] {
  const grounds = ifTyped(sources.proposal?.proposedGrounds);
  return grounds.length === 0 ? found(sources) : [opening(sources), ...grounds];
}

/** The decision names the notice before it, and what was said to it. */
function informed(sources: DocumentSources): Block[] {
  const notices = sources.related.filter(({ kind }) => kind === 'penaltyNotice' || kind === 'hearingNotice');
  if (notices.length === 0) return [];
  const { penaltyCase } = sources;
  const heard = penaltyCase?.heardOn ? `${plainDay(penaltyCase.heardOn)}听取了${you(sources)}的陈述、申辩（听证）意见` : `${you(sources)}的陈述、申辩权利已依法保障`;
  const notice = notices.map((one) => `${plainDay(one.issuedOn)}以${named(one)}`).join('、');
  return [paragraph(`我局${notice}告知了${you(sources)}拟作出行政处罚的事实、理由、依据和依法享有的权利，${heard}。`)];
}

function payment(sources: DocumentSources): Block[] {
  if (!sources.penaltyCase?.penalties?.includes('fine')) return [];
  const { periods } = sources;
  return [paragraph(`处以罚款的，罚款自收到本决定书之日起${periods['penalty.paymentDays']}日内缴至指定银行或者通过电子支付系统缴纳。到期不缴的，每日按罚款数额的`
    + `${periods['penalty.lateFeePercent']}%加处罚款，加处罚款的数额不超出罚款的数额（${sources.cite('lateFee')}）。`)];
}

const basis = ({ penaltyCase }: DocumentSources): string => or(penaltyCase?.penaltyBasis);
const amount = ({ penaltyCase }: DocumentSources): string => (penaltyCase?.fine ? moneyOf(penaltyCase.fine) : or(null));
const signedByParty = (sources: DocumentSources): SignaturePlace => recipient(sources, '当事人（签名）');
const contact = ({ bureau }: DocumentSources): Block => paragraph(`联系单位：${bureau}　　联系人：${or(null)}　　联系电话：${or(null)}`);

function decidedBy(sources: DocumentSources): string {
  const decision = lastOf(sources, 'penaltyDecision', 'summaryDecision');
  return decision ? `我局于${plainDay(decision.issuedOn)}作出${named(decision)}，` : '我局已依法作出行政处罚决定，';
}

function demandOf(sources: DocumentSources): string {
  const demand = lastOf(sources, 'paymentDemand');
  return demand ? `${named(demand)}，${dayOr(demand.deliveredOn)}送达` : or(null);
}

/** What every inward form of a case says of it. */
export const caseForm = (sources: DocumentSources, title: string, ...asked: readonly string[]): { blocks: Block[] } => ({
  blocks: [
    facts(...party(sources), ...caseFacts(sources)),
    ...section(title, sources.document.content ?? sources.penaltyCase?.violation, 6),
    opinions(...asked),
  ],
});
