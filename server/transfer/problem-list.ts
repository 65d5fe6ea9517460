import type { Label, Language } from '@fenghuo/shared/label';
import type { ImportProblemPage } from '@fenghuo/shared/transfer';

const headings: readonly (Label & { readonly width: number })[] = [
  { zh: '行', en: 'Row', width: 8 }, { zh: '列', en: 'Column', width: 8 }, { zh: '列名', en: 'Heading', width: 20 },
  { zh: '单元格内容', en: 'Content', width: 28 }, { zh: '问题', en: 'Problem', width: 70 }, { zh: '规则', en: 'Rule', width: 28 },
];
const title: Label = { zh: '错误清单', en: 'Problems' };

/** Everything that is wrong with a file, as a workbook to work through. `page` answers what lies behind a number. */
export async function problemList(language: Language, page: (after: number) => Promise<ImportProblemPage>): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(title[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = headings.map((heading) => ({ header: heading[language], width: heading.width }));
  sheet.getRow(1).font = { bold: true };
  for (let after: number | null = 0; after !== null;) {
    const { rows, next }: ImportProblemPage = await page(after);
    for (const { row, column, heading, value, sentence, code } of rows) sheet.addRow([row, column, heading, value, sentence[language], code]);
    after = next;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
