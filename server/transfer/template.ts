import { Refusal } from '@fenghuo/shared/problems';
import type { Label, Language } from '@fenghuo/shared/label';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import { importTargets, isImportable, type ImportTarget } from '@fenghuo/shared/transfer';
import type { DataValidation, Worksheet } from 'exceljs';
import { noteMark } from './heading.js';
import { columnName } from './reading/sheet.js';
import { noteOf } from './template-notes.js';

/** Rows below the notes that have lists to choose from. */
const offered = 1000;
const firstRow = 4;

const optionsSheet: Label = { zh: '选项', en: 'Options' };
const example: Label = { zh: '示例（导入时忽略）', en: 'example (passed over)' };
const listError: Label = { zh: '请从下拉列表中选择。', en: 'Choose from the list.' };

export interface TemplateWords {
  readonly contract: RecordType;
  readonly language: Language;
  /** Names of the divisions to choose from. */
  readonly divisions: readonly string[];
  /** The label of another record type. */
  referred(type: string): Label;
}

/** A workbook to be filled in: headings in words, a row of notes and one of examples (both begin with ※ and are passed over), lists for the choices. */
export async function templateOf({ contract, language, divisions, referred }: TemplateWords): Promise<Buffer> {
  if (!isImportable(contract)) throw new Refusal('import-type-closed', { type: contract.label });
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(contract.label[language], { views: [{ state: 'frozen', ySplit: 3 }] });
  const lists = book.addWorksheet(optionsSheet[language], { state: 'hidden' });
  const targets = importTargets(contract);
  sheet.columns = targets.map((target) => ({ header: headingOf(target, contract, language), width: widthOf(target), style: { numFmt: formatOf(target) } }));
  const notes = targets.map((target) => noteOf(target, contract, referred, language));
  sheet.addRow(notes.map(({ hint }, index) => (index === 0 ? `${noteMark} ${hint}` : hint)));
  sheet.addRow(notes.map((note, index) => (index === 0 ? `${noteMark} ${example[language]}：${note.example}` : note.example)));
  dress(sheet);
  targets.forEach((target, index) => {
    const options = target.kind === 'division' ? divisions : optionsOf(target, contract, language);
    if (options.length === 0) return;
    lists.getColumn(index + 1).values = [headingOf(target, contract, language), ...options];
    const letter = columnName(index);
    validate(sheet, `${letter}${firstRow}:${letter}${firstRow + offered - 1}`, {
      // A division may also be a code or a village: the list offers, and only a choice insists.
      type: 'list', allowBlank: true, formulae: [`'${optionsSheet[language]}'!$${letter}$2:$${letter}$${options.length + 1}`],
      showErrorMessage: target.kind === 'choice' || target.kind === 'flag', error: listError[language],
    });
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

function headingOf({ label, name, required }: ImportTarget, contract: RecordType, language: Language): string {
  const unit = contract.fields[name]?.unit;
  return `${label[language]}${unit ? `（${unit[language]}）` : ''}${required ? '*' : ''}`;
}

function optionsOf({ name, kind }: ImportTarget, contract: RecordType, language: Language): readonly string[] {
  if (kind === 'flag') return language === 'zh' ? ['是', '否'] : ['yes', 'no'];
  return kind === 'choice' ? Object.values(contract.fields[name]!.options!).map((option) => option[language]) : [];
}

/** Text stays as it is typed: a workbook would make a number of a telephone, a day of 3-5. */
function formatOf({ kind }: ImportTarget): string {
  if (kind === 'date') return 'yyyy-mm-dd';
  if (kind === 'instant') return 'yyyy-mm-dd hh:mm';
  if (kind === 'money') return '0.00';
  return ['integer', 'year', 'quantity', 'degrees'].includes(kind) ? 'General' : '@';
}

function widthOf({ kind, label }: ImportTarget): number {
  return kind === 'longText' ? 40 : Math.max(14, label.zh.length * 2 + 4);
}

function dress(sheet: Worksheet): void {
  sheet.getRow(1).font = { bold: true };
  for (const number of [2, 3]) {
    const row = sheet.getRow(number);
    row.font = { italic: true, color: { argb: 'FF666666' } };
    row.alignment = { wrapText: true, vertical: 'top' };
    row.eachCell((cell) => { cell.numFmt = '@'; });
  }
}

/** One list for a whole column; the library has it but its types do not say so. */
function validate(sheet: Worksheet, range: string, validation: DataValidation): void {
  (sheet as unknown as { readonly dataValidations: { add(range: string, validation: DataValidation): void } }).dataValidations.add(range, validation);
}
