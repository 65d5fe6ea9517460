import type { Label } from '../label.js';
import type { FormColumn } from './framework-columns.js';
import { findHeader, letterOf, missingColumns, proposeColumns, type Area, type CellProblem, type FormSheet, Grid, type Header, type SheetColumn } from './framework-sheet.js';
import { plainText } from './propose-rule-text.js';

/** A row of a form as the sheet has it, with the cell that each text comes from. */
export interface ReadRow {
  readonly number: number;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly weight: string;
  readonly target: string;
  readonly ruleText: string;
  /** The section of the bureau that answers for the row; empty where the form names none. */
  readonly department: string;
  readonly kind: 'ordinary' | 'execution';
  /** The cell of the indicator: `C7`. */
  readonly cell: string;
}

export interface FormReading {
  readonly sheet: string;
  /** What stands above the headings in the largest letters: the first text. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly ReadRow[];
  readonly problems: readonly CellProblem[];
  /** Points that the form itself states as the total. */
  readonly stated: string | null;
}

/** Reads a sheet as a form, with the columns as proposed or as a person has set them. */
export function readForm(sheet: FormSheet, chosen?: readonly (FormColumn | null)[]): FormReading {
  const grid = new Grid(sheet);
  const header = findHeader(grid);
  const title = grid.numbers.slice(0, 3).flatMap((row) => sheet.rows.find(({ number }) => number === row)?.cells ?? []).find((cell) => cell !== null && cell.trim() !== '') ?? '';
  const nothing = { sheet: sheet.name, title, columns: [], rows: [], stated: null };
  if (!header) return { ...nothing, problems: [{ cell: 'A1', severity: 'error', sentence: noHeader }] };
  const columns = proposeColumns(grid, header).map((column, index) => (chosen ? { ...column, column: chosen[index] ?? null } : column));
  const missing = missingColumns(columns);
  if (missing.length > 0) {
    const names = (language: keyof Label) => missing.map((label) => label[language]).join(language === 'zh' ? '、' : ', ');
    return { ...nothing, columns, problems: [{ cell: `A${header.top}`, severity: 'error', sentence: {
      zh: `没有对应到${names('zh')}列：请在列对应中指定。`, en: `No column for ${names('en')}: assign one.`,
    } }] };
  }
  return { ...nothing, columns, ...new RowReader(grid, header, columns).read() };
}

const noHeader: Label = {
  zh: '前 40 行中找不到表头：表头行须有“三级指标”（或“指标名称”）和“分值”（或“权重”）。请补上表头，或换一张工作表。',
  en: 'No headings among the first 40 rows: one row must name the indicator (三级指标) and its weight (分值). Add it, or choose another sheet.',
};

/** Goes down the rows below the headings. */
class RowReader {
  private readonly problems: CellProblem[] = [];
  private readonly rows: ReadRow[] = [];
  private stated: string | null = null;
  private level1 = '';
  private level2 = '';

  constructor(private readonly grid: Grid, private readonly header: Header, private readonly columns: readonly SheetColumn[]) {}

  read(): Pick<FormReading, 'rows' | 'problems' | 'stated'> {
    this.executionRow();
    this.oddAreas();
    const below = this.grid.numbers.filter((number) => number > this.header.bottom);
    for (const number of below) if (!this.take(number)) break;
    if (this.rows.length === 0 && !this.problems.some(({ severity }) => severity === 'error')) {
      this.say(`A${this.header.bottom}`, 'error', { zh: '表头下面没有指标行。', en: 'There are no rows below the headings.' });
    }
    return { rows: this.rows, problems: this.problems, stated: this.stated };
  }

  /** False at the end of the form. */
  private take(number: number): boolean {
    const first = this.grid.sheet.rows.find((row) => row.number === number)!.cells.map((cell) => (cell ?? '').trim()).find((cell) => cell !== '') ?? '';
    if (/^注[:：\d]|^说明[:：]|^填表人|^(?:项目|财务|单位)?负责人|^联系(?:人|电话)|^填报/.test(first)) return false;
    if (/^(?:合计|总分|总计|总分值|得分合计|小计)/.test(first.replace(/\s/g, ''))) {
      if (!first.startsWith('小计')) this.stated = plainNumber(this.at(number, 'weight'));
      return true;
    }
    const level3 = this.at(number, 'level3').replace(/^指标\d{1,2}[:：]\s*(?=.)/, '');
    const weight = this.at(number, 'weight');
    this.fillDown(number);
    if (/^(?:指标\d*[:：]?|[….。]+|\.\.\.)$/.test(level3) || (level3 === '' && weight === '')) {
      if (level3 !== '' && !/^[….。]+$/.test(level3)) this.say(this.cell(number, 'level3'), 'note', { zh: '只有“指标”字样，没有名称，未读入。', en: 'An empty placeholder, left out.' });
      return true;
    }
    if (/^[/—-]+$/.test(level3) || level3 === '无') return true;
    if (this.continues(number)) return true;
    if (level3 === '') {
      this.say(this.cell(number, 'level3'), 'error', { zh: '有分值而没有指标名称。请填写三级指标，或删去本行。', en: 'A weight without an indicator. Name it, or delete the row.' });
      return true;
    }
    const points = this.weightAt(number, weight);
    if (points === null) return true;
    this.rows.push({
      number, level1: this.level1, level2: this.level2, level3, weight: points, cell: this.cell(number, 'level3'),
      ...this.ruleAndTarget(number), department: this.at(number, 'department').replace(/\s+/g, ' ').slice(0, 60).trim(), kind: /预算执行率|资金执行率/.test(level3) && /预算执行|资金执行/.test(`${this.level1}${this.level2}`) ? 'execution' : 'ordinary',
    });
    return true;
  }

  private fillDown(number: number): void {
    const [one, two] = [cleanLevel(this.at(number, 'level1')), cleanLevel(this.at(number, 'level2'))];
    if (one !== '' && one !== this.level1) {
      this.level1 = one;
      this.level2 = '';
    }
    if (two !== '') this.level2 = two;
    if (this.level2 === '') this.level2 = this.level1;
  }

  /** A further line of the indicator above: both name and weight are merged over it. Its rule is added. */
  private continues(number: number): boolean {
    const [name, weight] = [this.areaAt(number, 'level3'), this.areaAt(number, 'weight')];
    if (!name || name.top === number || name.top <= this.header.bottom) return false;
    if (weight && weight.top === name.top) {
      const last = this.rows.at(-1);
      const { ruleText } = this.ruleAndTarget(number);
      if (last && last.number === name.top && ruleText !== '' && !last.ruleText.includes(ruleText)) {
        this.rows[this.rows.length - 1] = { ...last, ruleText: `${last.ruleText}${/[;；。]$/.test(last.ruleText) ? '' : '；'}${ruleText}` };
      }
      return true;
    }
    this.say(name.name, 'error', {
      zh: `三级指标合并了第 ${name.top}–${name.bottom} 行，而分值是分开的。请取消合并，每行写一个指标名称。`,
      en: `The indicator is merged over rows ${name.top} to ${name.bottom} while their weights are not. Split it: one indicator in each row.`,
    });
    return true;
  }

  private weightAt(number: number, text: string): string | null {
    const area = this.areaAt(number, 'weight');
    const name = this.areaAt(number, 'level3');
    if (area && area.bottom > area.top && (!name || name.top !== area.top || name.bottom !== area.bottom)) {
      if (area.top === number) {
        this.say(area.name, 'error', {
          zh: `分值合并了第 ${area.top}–${area.bottom} 行的几个指标。请取消合并，分别填写分值。`,
          en: `One weight is merged over the indicators of rows ${area.top} to ${area.bottom}. Split it and give each its own.`,
        });
      }
      return null;
    }
    const points = plainNumber(text);
    if (points !== null) return points;
    this.say(this.cell(number, 'weight'), 'error', text === ''
      ? { zh: '没有分值。请填写数字，或删去本行。', en: 'There is no weight. Enter a number, or delete the row.' }
      : { zh: `分值“${text.slice(0, 20)}”不是数字。请改为数字，如 5。`, en: `The weight "${text.slice(0, 20)}" is no number. Make it one, such as 5.` });
    return null;
  }

  /** Some forms print the rule where others have the target. */
  private ruleAndTarget(number: number): Pick<ReadRow, 'ruleText' | 'target'> {
    const sign = this.at(number, 'sign');
    const target = `${/^[≥≤=><＝≧≦]+$/.test(sign) ? sign : ''}${this.at(number, 'target')}${this.at(number, 'target') === '' ? '' : this.at(number, 'unit')}`;
    const rule = this.at(number, 'ruleText');
    if (rule !== '' || !/扣|满分|不得分|得\s*\d+(?:\.\d+)?\s*分|计\s*\d+(?:\.\d+)?\s*分/.test(plainText(target))) return { ruleText: rule, target };
    return { ruleText: target, target: '' };
  }

  /** The standard form scores execution above the headings: 年初预算数…执行率, 分值 10. */
  private executionRow(): void {
    const above = this.grid.numbers.filter((number) => number < this.header.top);
    for (const [index, number] of above.entries()) {
      const cells = Array.from({ length: this.grid.width }, (_, column) => this.grid.text(number, column).replace(/\s/g, ''));
      const weight = cells.findIndex((cell) => cell.startsWith('分值'));
      const stated = cells.map((cell) => /^(?:部门|项目)?预算执行(?:情况|率).*?[(（](\d+(?:\.\d+)?)分[)）]/.exec(cell)?.[1]).find((one) => one !== undefined);
      const rate = cells.findIndex((cell) => /执行率/.test(cell));
      const points = stated ?? (weight >= 0 && rate >= 0 ? above.slice(index + 1, index + 3).map((row) => plainNumber(this.grid.text(row, weight))).find((one) => one !== null) : undefined);
      if (points === undefined || points === null) continue;
      this.rows.push({
        number, level1: '预算执行', level2: '预算执行率', level3: '预算执行率', weight: points, target: '100%', ruleText: `得分=${points}分×执行率`, department: '', kind: 'execution',
        cell: `${letterOf(Math.max(rate, weight, 0))}${number}`,
      });
      return;
    }
  }

  /** Merged areas that reach from one use of a column into another, or from the headings into the rows. */
  private oddAreas(): void {
    for (const area of this.grid.areas) {
      if (area.bottom <= this.header.bottom) continue;
      if (area.top <= this.header.bottom) {
        this.say(area.name, 'error', { zh: '合并单元格跨过了表头和数据行。请取消合并。', en: 'A merged area reaches from the headings into the rows. Split it.' });
        continue;
      }
      const uses = this.columns.slice(area.left, area.right + 1).map(({ column }) => column).filter((column) => column !== null);
      if (uses.length < 2 || this.grid.own(area.top, area.left) === '' || this.isTotal(area)) continue;
      const levels = uses.every((use) => use === 'level1' || use === 'level2' || use === 'level3');
      this.say(area.name, levels ? 'note' : 'error', levels
        ? { zh: '上下级指标合并为一格，按同名读入。', en: 'Levels merged into one cell: read under the same name.' }
        : { zh: '合并单元格跨过了指标与分值等不同的列，无法判断属于哪一列。请取消合并后分别填写。', en: 'A merged area covers columns of different use. Split it and fill in each.' });
    }
  }

  private isTotal({ top }: Area): boolean {
    return Array.from({ length: this.grid.width }, (_, column) => this.grid.own(top, column)).some((text) => /^(?:合计|总分|总计|小计|注[:：])/.test(text.replace(/\s/g, '')));
  }

  private at(number: number, use: FormColumn): string {
    const index = this.columns.findIndex(({ column }) => column === use);
    if (index < 0) return '';
    return this.grid.text(number, index).replace(/\r?\n/g, use === 'ruleText' || use === 'target' ? ' ' : '').trim();
  }

  private areaAt(number: number, use: FormColumn): Area | undefined {
    const area = this.grid.area(number, this.columns.findIndex(({ column }) => column === use));
    return area && area.bottom > area.top ? area : undefined;
  }

  private cell(number: number, use: FormColumn): string {
    return `${letterOf(this.columns.findIndex(({ column }) => column === use))}${number}`;
  }

  private say(cell: string, severity: CellProblem['severity'], sentence: Label): void {
    if (!this.problems.some((one) => one.cell === cell && one.sentence.zh === sentence.zh)) this.problems.push({ cell, severity, sentence });
  }
}

/** 投入(30分) names a group and its points. */
const cleanLevel = (text: string): string => text.replace(/\s/g, '').replace(/[（(]\s*\d+(?:\.\d+)?\s*[分%％]?\s*[)）]/g, '');

function plainNumber(text: string): string | null {
  const found = /^(\d+(?:\.\d+)?)[分%]?$/.exec(plainText(text));
  return found ? String(Number(found[1])) : null;
}
