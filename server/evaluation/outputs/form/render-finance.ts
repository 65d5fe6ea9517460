import type { FormRow } from '@fenghuo/shared/evaluation/form';
import { reportNumber, sayIn, type ReportSource } from '../report-source.js';
import { outputWords, fill } from '../output.words.js';
import { linesIn } from '../rendering/render-xlsx.js';
import { explanationOf } from './figure-text.js';
import { financeColumns, type FinanceContent } from './finance-columns.js';

/** Points: of a text, of its line, and of what a sheet calls a character. */
const [textSize, lineHeight, characterWidth] = [11, 15, 5.25];

/** One row for each indicator, in the order of the finance system, to be copied or loaded there. A second sheet says what it was made from. */
export async function renderFinance(source: ReportSource): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const { form, framework, deviations } = source.report;
  const book = new exceljs.Workbook();
  book.creator = source.bureau.name.zh;
  const sheet = book.addWorksheet('绩效自评', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = financeColumns.map(({ title, width }) => ({ header: title, width }));
  sheet.getRow(1).font = { bold: true };
  for (const row of form.rows) {
    const { reason, improvement } = explanationOf(row, deviations.find((one) => one.row === row.code), sayIn('zh'));
    const cells = financeColumns.map(({ shows }) => cellOf(row, shows, { reason, improvement }));
    const line = sheet.addRow(cells);
    line.alignment = { vertical: 'middle', wrapText: true };
    line.height = Math.max(...cells.map((cell, index) => linesIn(String(cell), financeColumns[index]!.width * characterWidth, textSize))) * lineHeight;
  }
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' };
  const about = book.addWorksheet('说明');
  about.columns = [{ width: 18 }, { width: 70 }];
  about.addRows([
    ['单位', source.bureau.name.zh], ['评价年度', form.year], ['报告编号', reportNumber(source)], ['指标体系', `${framework.code} 第 ${framework.version} 版`],
    ['截至日志号', form.asOf.n], ['状态', source.revision ? fill(outputWords.stateFrozen.zh, { revision: source.revision.revision, state: source.revision.state.zh }) : outputWords.draft.zh],
    ['合计得分', form.total.score],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Numbers as numbers: figures are exact decimals of few digits, which a sheet holds as they are. A place that nothing fills stays empty. */
function cellOf(row: FormRow, shows: FinanceContent, explained: { readonly reason: string; readonly improvement: string }): string | number {
  switch (shows) {
    case 'level1': case 'level2': case 'level3': return row[shows].zh;
    case 'target': return row.target.zh;
    case 'unit': return row.valueLabel ? '' : row.unit?.zh ?? '';
    case 'value': return row.valueLabel?.zh ?? numberOf(row.value);
    case 'weight': return numberOf(row.weight);
    case 'score': return numberOf(row.score);
    case 'reason': case 'improvement': return explained[shows];
  }
}

const numberOf = (value: string | null): string | number => (value !== null && /^-?\d+(\.\d+)?$/.test(value) && value.length <= 15 ? Number(value) : value ?? '');
