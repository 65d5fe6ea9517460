import { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import { documentKinds, type DocumentKind } from '@fenghuo/shared/records/enforcement-kinds';
import { penaltyKinds, type PenaltyKind } from '@fenghuo/shared/records/penalty-kinds';
import { groupedYuanOf } from '@fenghuo/shared/money';
import { capitalYuan, plainDay } from './chinese-figures.js';
import { reviewedBy } from './citations.js';
import { blank, heading, linesOf, paragraph, type Block, type Fact, type SignaturePlace } from './document-content.js';
import type { DocumentSources, EnforcementDocument, Hazard } from './document-sources.js';

export const or = (text: string | null | undefined): string => (text === null || text === undefined || text === '' ? blank : text);
export const dayOr = (day: string | null | undefined): string => (day ? plainDay(day) : '＿＿＿＿年＿＿月＿＿日');
export const names = (people: readonly string[]): string => people.join('、');
export const sectorOf = (document: EnforcementDocument): string => enforcementDocument.fields.sector.options![document.sector]!.zh;

/** 你单位, or 你 to a person. */
export const you = ({ document }: DocumentSources): string => (document.recipientKind === 'citizen' ? '你' : '你单位');

/** 《责令限期整改指令书》（应急责改〔2020〕1号） */
export const named = (document: EnforcementDocument): string => `《${documentKinds[document.kind].zh}》（${document.number}）`;

/** The last of these kinds among the documents of the same matter. */
export function lastOf({ related }: DocumentSources, ...kinds: readonly DocumentKind[]): EnforcementDocument | undefined {
  return related.findLast(({ kind }) => kinds.includes(kind));
}

export function party({ document, site }: DocumentSources): Fact[] {
  const citizen = document.recipientKind === 'citizen';
  return [
    [citizen ? '当事人' : '单位名称', document.recipient],
    ...(citizen ? [] : [['统一社会信用代码', or(site?.creditCode)] as const]),
    [citizen ? '住址' : '地址', or(site?.address)],
    [citizen ? '联系电话' : '法定代表人（负责人）', blank],
  ];
}

/** Paragraphs of what was typed; lines to write on where nothing was. */
export function written(text: string | null | undefined, lines = 4): Block[] {
  const found = linesOf(text ?? '');
  return found.length === 0 ? [{ kind: 'writing', lines }] : found.map(paragraph);
}

/** The same under a heading of its own. */
export const section = (title: string, text: string | null | undefined, lines?: number): Block[] => [heading(title), ...written(text, lines)];

/** Typed text alone: nothing where there is none. */
export const ifTyped = (text: string | null | undefined): Block[] => linesOf(text ?? '').map(paragraph);

/** Hazards one by one, with what they rest on and until when each is to be rectified. */
export function hazardItems(sources: DocumentSources, { withDeadline = true } = {}): Block[] {
  const { hazards } = sources;
  if (hazards.length === 0) return [{ kind: 'writing', lines: 3 }];
  return [{ kind: 'items', items: hazards.map((hazard) => hazardItem(hazard, withDeadline ? deadlineOf(hazard, sources.document) : null)) }];
}

function hazardItem({ title, grade, description, basis }: Hazard, deadline: string | null): string {
  const told = linesOf(description ?? '').join(' ');
  const aside = [grade === 'major' ? '重大事故隐患' : null, basis && `判定依据：${basis}`, deadline && `整改期限：${plainDay(deadline)}`].filter(Boolean).join('；');
  const what = ended(told === '' || told === title ? title : `${title}：${told}`);
  return aside === '' ? what : `${what}（${aside}）`;
}

/** What was extended later is not what the document said: the document's own day stands. */
function deadlineOf(hazard: Hazard, document: EnforcementDocument): string | null {
  return hazard.extensionReason === null ? hazard.deadline ?? document.deadline : document.deadline;
}

export const ended = (text: string): string => (/[。！？；.!?;]$/.test(text) ? text : `${text}。`);

/** 第1项, 第1项至第3项 */
export const allItems = (count: number): string => (count === 0 ? '' : count === 1 ? '第1项' : `第1项至第${count}项`);

/** The way to reconsideration and to court, without which an act that burdens somebody is incomplete. */
export function remedies({ document, county, periods }: DocumentSources, what: string): Block {
  const review = reviewedBy(county, document.issuedOn);
  return paragraph(
    `如果不服本${what}，可以自收到本${what}之日起${periods['remedy.reconsiderationDays']}日内依法向${review}申请行政复议，或者在`
    + `${periods['remedy.lawsuitMonths']}个月内依法向有管辖权的人民法院提起行政诉讼。复议、诉讼期间，本${what}不停止执行，法律另有规定的除外。`);
}

export const moneyOf = (fen: number): string => `人民币${capitalYuan(fen)}（¥${groupedYuanOf(fen)}）`;

interface Weight {
  readonly kinds: readonly PenaltyKind[] | null | undefined;
  readonly fine: number | null | undefined;
  readonly confiscated: number | null | undefined;
}

/** The penalties in words: 警告；罚款人民币贰万元整（¥20,000.00） */
function weightWords({ kinds, fine, confiscated }: Weight): string {
  if (!kinds) return blank;
  return kinds.map((kind) => {
    if (kind === 'fine' && typeof fine === 'number') return `罚款${moneyOf(fine)}`;
    if (kind === 'confiscation' && typeof confiscated === 'number') return `没收违法所得、非法财物（金额${moneyOf(confiscated)}）`;
    return penaltyKinds[kind].zh;
  }).join('；');
}

/** What was decided. */
export const penaltyWords = ({ penaltyCase }: DocumentSources): string => (
  weightWords({ kinds: penaltyCase?.penalties, fine: penaltyCase?.fine, confiscated: penaltyCase?.confiscated }));

/** What was proposed on the day of the document. */
export const proposalWords = ({ proposal }: DocumentSources): string => (
  weightWords({ kinds: proposal?.proposedPenalties, fine: proposal?.proposedFine, confiscated: proposal?.proposedConfiscated }));

export const shown = ({ cite }: DocumentSources): Block => (
  paragraph(`执法人员已出示执法证件，表明身份，并告知依法享有的权利和应当配合检查的义务（${cite('certificates')}）。`));

export const officers = ({ document }: DocumentSources): SignaturePlace[] => (
  document.officers.map((officer) => ({ label: '执法人员（签名）', names: `${officer}　　执法证号：${blank}` })));

/** The signature drawn, the refusal recorded, or an empty place. */
export function recipient({ document }: DocumentSources, label?: string): SignaturePlace {
  const { recipientSignature, refusalNote, recipientKind } = document;
  return {
    label: label ?? (recipientKind === 'citizen' ? '当事人（签名）' : '被检查单位负责人（签名）'),
    ...(recipientSignature === null ? {} : { picture: recipientSignature }),
    ...(refusalNote === null ? {} : { names: '（未签名）', note: `拒签或未签情况：${refusalNote}` }),
  };
}
