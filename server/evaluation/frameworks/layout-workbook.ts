import type { Framework, FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import { formColumns, type FormColumn } from '@fenghuo/shared/evaluation/framework-columns';
import type { FrameworkTemplate } from '@fenghuo/shared/evaluation/framework-template';
import { sum } from '@fenghuo/shared/evaluation/table';
import type { Worksheet } from 'exceljs';

type Column = FrameworkTemplate['columns'][number];

/** Where rows and headings stand: a title, a line with the unit and the year, the headings, the rows, the total. */
const headerRow = 3;

/**
 * A framework as a workbook in the columns of that layout, levels merged as forms print them. It can be imported again and gives the same rows:
 * a layout without a column for the rule gets one behind the others, where a row has a rule.
 */
export async function layoutWorkbook(framework: Framework, layout: Pick<FrameworkTemplate, 'columns'>, unit: string): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('绩效自评表', { pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } });
  const columns = columnsFor(framework, layout.columns);
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.addRow([framework.title.zh]);
  sheet.addRow([`单位：${unit}　　评价年度：${framework.year} 年`]);
  sheet.addRow(columns.map(({ heading }) => heading));
  for (const row of framework.rows) sheet.addRow(columns.map(({ column }) => textOf(row, column)));
  const last = headerRow + framework.rows.length;
  const total = sum(framework.rows.filter(({ kind }) => kind === 'ordinary' || kind === 'execution').map(({ weight }) => weight));
  sheet.addRow(columns.map(({ column }, index) => (index === 0 ? '总分' : column === 'weight' ? Number(total.toString()) : null)));
  for (const row of [1, 2]) sheet.mergeCells(row, 1, row, columns.length);
  mergeLevels(sheet, framework.rows, columns);
  dress(sheet, columns, last + 1);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function columnsFor({ rows }: Framework, columns: readonly Column[]): readonly Column[] {
  const has = (column: FormColumn) => columns.some((one) => one.column === column);
  const wanted = (['level1', 'level2', 'level3'] as const).filter((column) => !has(column)).map((column) => ({ column, heading: formColumns[column].zh, width: 14 }));
  const rule = !has('ruleText') && rows.some(({ ruleText }) => ruleText.zh !== '') ? [{ column: 'ruleText' as const, heading: formColumns.ruleText.zh, width: 44 }] : [];
  const target = !has('target') && rows.some((row) => row.target.zh !== '') ? [{ column: 'target' as const, heading: formColumns.target.zh, width: 16 }] : [];
  const department = !has('department') && rows.some((row) => row.department) ? [{ column: 'department' as const, heading: formColumns.department.zh, width: 14 }] : [];
  return [...wanted, ...columns, ...target, ...rule, ...department];
}

function textOf(row: FrameworkRow, column: FormColumn): string | number | null {
  switch (column) {
    case 'level1': return row.level1.zh;
    case 'level2': return row.level2.zh;
    case 'level3': return row.level3.zh;
    case 'weight': return Number(row.weight);
    case 'target': return row.target.zh === '' ? null : row.target.zh;
    case 'ruleText': return row.ruleText.zh === '' ? null : row.ruleText.zh;
    case 'department': return row.department ?? null;
    default: return null;
  }
}

/** Level 1 over its rows, level 2 over its rows within the same level 1. */
function mergeLevels(sheet: Worksheet, rows: readonly FrameworkRow[], columns: readonly Column[]): void {
  const keys: Partial<Record<FormColumn, (row: FrameworkRow) => string>> = {
    level1: (row) => row.level1.zh, level2: (row) => JSON.stringify([row.level1.zh, row.level2.zh]),
  };
  columns.forEach(({ column }, index) => {
    const key = keys[column];
    if (!key) return;
    let from = 0;
    rows.forEach((row, at) => {
      const ends = at + 1 === rows.length || key(rows[at + 1]!) !== key(row);
      if (ends && at > from) sheet.mergeCells(headerRow + 1 + from, index + 1, headerRow + 1 + at, index + 1);
      if (ends) from = at + 1;
    });
  });
}

const border = { style: 'thin' as const };

function dress(sheet: Worksheet, columns: readonly Column[], last: number): void {
  sheet.getRow(1).font = { name: '方正小标宋简体', size: 18 };
  sheet.getRow(1).alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 32;
  for (let row = headerRow; row <= last; row += 1) {
    sheet.getRow(row).font = { name: '仿宋_GB2312', size: 11, bold: row === headerRow };
    columns.forEach(({ column }, index) => {
      const cell = sheet.getCell(row, index + 1);
      const long = column === 'ruleText' || column === 'target' || column === 'level3' || column === 'deviation';
      cell.alignment = { wrapText: true, vertical: 'middle', horizontal: row === headerRow || !long ? 'center' : 'left' };
      cell.border = { top: border, bottom: border, left: border, right: border };
    });
  }
  sheet.views = [{ state: 'frozen', ySplit: headerRow }];
  sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
}
