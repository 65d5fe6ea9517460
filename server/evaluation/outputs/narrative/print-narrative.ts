import { dayOf } from '@fenghuo/shared/calendar';
import type { FormGroup } from '@fenghuo/shared/evaluation/form';
import type { Narrative } from '@fenghuo/shared/evaluation/narrative';
import { mustBeExplained } from '@fenghuo/shared/evaluation/preparation';
import type { FigureBook } from '../figure-book.js';
import { differenceText } from '../form/closing-tables.js';
import { explanationOf, valueWithUnit } from '../form/figure-text.js';
import { framed } from '../form/print-form.js';
import { fill, outputWords } from '../output.words.js';
import type { PrintedBlock, PrintedReport } from '../rendering/printed-report.js';
import type { ReportSource } from '../report-source.js';
import { bindSentence } from './bind-sentence.js';

const paragraph = (text: string): PrintedBlock => ({ kind: 'paragraph', text, indented: true });
const zh = (label: { readonly zh: string }) => label.zh;

/**
 * The self-evaluation report in words, in Chinese alone like every paper that a bureau hands in. Sentences are bound to figures; what cannot
 * be computed is left out and listed at the end.
 */
export function printNarrative(source: ReportSource, book: FigureBook): PrintedReport {
  const { bureau, report: { form, frozenAt }, revision, narrative } = source;
  const words = { year: String(form.year), bureau: bureau.name.zh, title: form.title.zh.replace(/表$/, '报告') };
  const missing: string[] = [];
  const cover = Object.entries({
    单位名称: bureau.name.zh, 评价方式: narrative.cover.manner, 评价机构: narrative.cover.by,
    报告日期: dayOf(new Date(revision ? frozenAt : form.asOf.at)).replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1 年 $2 月 $3 日'),
  });
  return {
    ...framed(source, 'zh'), title: fill(narrative.cover.title, words), style: 'report', landscape: false,
    blocks: [
      ...cover.map(([name, value]) => paragraph(`${name}：${value}`)),
      ...(narrative.cover.made === '' ? [] : [{ kind: 'paragraph', text: narrative.cover.made, align: 'right' } as const]),
      ...narrative.sections.flatMap((section): PrintedBlock[] => [
        { kind: 'heading', level: 1, text: section.heading },
        ...section.paragraphs.flatMap((sentences) => {
          const bound = sentences.map((sentence) => bindSentence(sentence, book, words));
          missing.push(...bound.flatMap((one) => one.missing));
          const said = bound.flatMap(({ text }) => text ?? []);
          // A lead-in that nothing follows is not said either.
          return said.length === 0 || (said.length < sentences.length && said.every((text) => text.endsWith('：'))) ? [] : [paragraph(ended(said.join('')))];
        }),
        ...included(section.include, source),
      ]),
      ...(missing.length === 0 ? [] : [
        { kind: 'heading', level: 2, text: '未写入的语句' } as const,
        ...[...new Set(missing)].map((reason) => paragraph(`下列数据不能计算，相应语句未写入本报告：${reason}。`)),
      ]),
    ],
  };
}

/** A sentence that its follower left behind ends with a full stop. */
const ended = (text: string): string => text.replace(/[，；、]$/, '。');

function included(include: Narrative['sections'][number]['include'], source: ReportSource): PrintedBlock[] {
  switch (include) {
    case 'rows': return rowSentences(source);
    case 'scores': return scoreSentences(source);
    case 'explanations': return explanationSentences(source);
    case undefined: return [];
  }
}

function rowSentences({ report: { form } }: ReportSource): PrintedBlock[] {
  return form.rows.map((row) => {
    const value = valueWithUnit(row, zh);
    return paragraph(value === ''
      ? `${row.level3.zh}：年度指标值${row.target.zh}，尚无可据以计算的业务记录，未计分。`
      : `${row.level3.zh}：年度指标值${row.target.zh}，全年完成${value}；${row.working.zh}。`);
  });
}

function scoreSentences(source: ReportSource): PrintedBlock[] {
  const { report: { form } } = source;
  const { total, grade, groups, checks } = form;
  const open = form.rows.filter(({ score }) => score === null);
  const print = { source, say: zh, word: (name: keyof typeof outputWords, details: Readonly<Record<string, string | number>> = {}) => fill(outputWords[name].zh, details) };
  const whole = open.length === 0
    ? `本次整体绩效自评满分 ${total.weight} 分，自评得分为 ${total.score} 分，${grade ? `评价等次为“${grade.label.zh}”` : '未评定等次'}。`
    : `本次整体绩效自评满分 ${total.weight} 分，已计分指标 ${total.weightScored} 分、得 ${total.score} 分；${open.map(({ level3 }) => `“${level3.zh}”`).join('、')}尚未计分，不评等次。`;
  return [
    paragraph(whole),
    paragraph(`自评涉及${[...new Set(groups.map(({ level2 }) => level2.zh))].join('、')} ${groups.length} 个方面，具体如下：`),
    paragraph(ended(groups.map((group) => groupSentence(source, group)).join(''))),
    ...checks.filter(({ state }) => state === 'differs').map((check) => (
      paragraph(`勾稽核对：${check.sentence.zh}，所列 ${check.stated}、计算 ${check.computed}，${differenceText(print, check)}。`))),
  ];
}

function groupSentence({ report: { form } }: ReportSource, { level1, level2, weight, score }: FormGroup): string {
  const short = form.rows.filter((row) => row.level1.zh === level1.zh && row.level2.zh === level2.zh && mustBeExplained(row));
  const why = short.map(({ working }) => working.zh).join('；');
  return `${level2.zh}共 ${weight} 分，得 ${score} 分${why === '' ? '' : `（${why}）`}；`;
}

function explanationSentences({ report }: ReportSource): PrintedBlock[] {
  const short = report.form.rows.filter(mustBeExplained);
  if (short.length === 0) return [paragraph('各项绩效指标均已完成，没有未达标的指标。')];
  return [
    paragraph(`通过此次自评，尚有 ${short.length} 项指标未得满分，原因和改进措施如下：`),
    ...short.map((row, index) => {
      const { reason, improvement } = explanationOf(row, report.deviations.find((one) => one.row === row.code), zh);
      return paragraph(`${index + 1}．${row.level3.zh}（得 ${row.score} 分，分值 ${row.weight} 分）：${reason}。${improvement === '' ? '' : `改进措施：${improvement}。`}`.replaceAll('。。', '。'));
    }),
  ];
}
