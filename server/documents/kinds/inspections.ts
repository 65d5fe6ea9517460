import { inspection as inspectionType } from '@fenghuo/shared/records/inspection';
import { reinspection as reinspectionType } from '@fenghuo/shared/records/reinspection';
import { premisesMeasure } from '@fenghuo/shared/records/premises-measure';
import { plainDay } from '../chinese-figures.js';
import { addressee, facts, heading, linesOf, opinions, paragraph, type Block, type Fact } from '../document-content.js';
import type { DocumentSources } from '../document-sources.js';
import {
  allItems, dayOr, ended, hazardItems, ifTyped, lastOf, named, names, officers, or, party, recipient, remedies, section, sectorOf, shown, written, you,
} from '../phrases.js';
import type { Templates } from './template.js';

/** Documents of an inspection and of what it found, up to the re-inspection. */
export const inspectionTemplates = {
  inspectionPlan: (sources) => ({
    blocks: [
      facts(...party(sources), ...inspected(sources), ['检查方式', '查阅资料、现场检查、询问有关人员']),
      ...section('检查内容', sources.document.content ?? sources.inspection?.content, 6),
      opinions('审核意见', '审批意见'),
    ],
    signatures: officers(sources),
  }),

  inspectionRecord: (sources) => ({
    blocks: [
      facts(...party(sources), ...inspected(sources)),
      shown(sources),
      ...section('检查情况', sources.inspection?.content ?? sources.document.content, 5),
      heading('发现的问题'),
      ...(sources.hazards.length === 0 && sources.inspection ? [paragraph('未发现事故隐患。')] : hazardItems(sources)),
      ...(sources.inspection?.content ? section('处理意见', sources.document.content, 2) : []),
      paragraph(`本记录依据${sources.cite('writtenRecord')}制作，由检查人员和被检查单位负责人签字；拒绝签字的，将情况记录在案。`),
    ],
    signatures: [...officers(sources), recipient(sources)],
  }),

  onSiteMeasureDecision: (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      paragraph(`我局于${foundOn(sources)}现场检查时，发现${you(sources)}存在下列违法违规行为和事故隐患：`),
      ...hazardItems(sources, { withDeadline: false }),
      paragraph(`以上存在的问题无法保证安全生产，依据${sources.cite('powers')}，现作出如下现场处理决定：`),
      ...decided(sources),
      ...(sources.document.deadline ? [paragraph(`上述决定自即日起执行，期限至${plainDay(sources.document.deadline)}。`)] : []),
      remedies(sources, '决定'),
    ],
    signatures: [...officers(sources), recipient(sources)], sealed: true,
  }),

  rectificationOrder: (sources) => ({
    blocks: [
      addressee(sources.document.recipient),
      paragraph(`经${foundOn(sources)}检查，${you(sources)}存在下列问题：`),
      ...hazardItems(sources),
      paragraph(`现责令${you(sources)}对上述${allItems(sources.hazards.length)}问题于${dayOr(sources.document.deadline)}前整改完毕，达到有关法律、法规、`
        + `规章和标准规定的要求（${sources.cite('powers')}）。由此造成事故的，依法追究有关人员的责任。`),
      ...ifTyped(sources.document.content),
      paragraph(`整改期间，${you(sources)}应当采取措施，确保安全生产。整改完毕后，应当书面申请复查；逾期不整改或者整改不合格的，依法予以行政处罚。`),
      remedies(sources, '指令'),
    ],
    signatures: [...officers(sources), recipient(sources)], sealed: true,
  }),

  reinspectionOpinion: (sources) => ({
    blocks: [
      addressee(sources.document.recipient), paragraph(orderedBy(sources)), ...rechecked(sources), ...ifTyped(sources.document.content),
      ...(sources.hazards.length === 0 && linesOf(sources.document.content ?? '').length === 0 ? written(null) : []),
    ],
    signatures: [...officers(sources), recipient(sources, '被复查单位负责人（签名）')], sealed: true,
  }),
} satisfies Templates<'inspectionPlan' | 'inspectionRecord' | 'onSiteMeasureDecision' | 'rectificationOrder' | 'reinspectionOpinion'>;

function inspected({ inspection, document, site }: DocumentSources): Fact[] {
  return [
    ...(inspection ? [['检查名称', inspection.title] as const, ['检查类型', inspectionType.fields.kind.options![inspection.kind]!.zh] as const] : []),
    ['监管行业', sectorOf(document)],
    ['检查日期', dayOr(inspection?.inspectedOn)],
    ['检查场所', or(site?.name ?? document.recipient)],
    ['检查人员', names(inspection?.officers ?? document.officers)],
  ];
}

const foundOn = ({ inspection, hazards }: DocumentSources): string => dayOr(inspection?.inspectedOn ?? hazards[0]?.foundOn);

/** The measures taken on the inspection; what was typed stands before them. */
function decided({ document, measures }: DocumentSources): Block[] {
  const taken = measures.map(({ kind, premises }) => `${premises}：${premisesMeasure.fields.kind.options![kind]!.zh}。`);
  const typed = ifTyped(document.content);
  if (taken.length === 0) return typed.length === 0 ? written(null) : typed;
  return [...typed, { kind: 'items', items: taken }];
}

function orderedBy(sources: DocumentSources): string {
  const order = lastOf(sources, 'rectificationOrder', 'onSiteMeasureDecision');
  const opening = order ? `本机关于${plainDay(order.issuedOn)}作出了${named(order)}` : '本机关对你单位作出了整改指令';
  return `${opening}，经对${you(sources)}整改情况进行复查，提出如下意见：`;
}

function rechecked({ hazards, reinspections }: DocumentSources): Block[] {
  if (hazards.length === 0) return [];
  return [{
    kind: 'items',
    items: hazards.map(({ id, title }) => {
      const check = reinspections.find(({ hazard }) => hazard === id);
      if (!check) return `${title}：尚未复查。`;
      const result = reinspectionType.fields.result.options![check.result]!.zh;
      const opinion = linesOf(check.opinion ?? '').join(' ');
      return `${title}：${result}（${plainDay(check.recheckedOn)}复查，复查人${check.recheckedBy}）。${opinion === '' ? '' : ended(opinion)}`;
    }),
  }];
}
