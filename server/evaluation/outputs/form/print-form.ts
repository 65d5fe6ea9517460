import { minuteOf } from '@fenghuo/shared/calendar';
import type { FormRow } from '@fenghuo/shared/evaluation/form';
import type { Language } from '@fenghuo/shared/label';
import type { FigureBook } from '../figure-book.js';
import { fill, outputWords as words, type OutputWord } from '../output.words.js';
import type { PrintedBlock, PrintedCell, PrintedReport, PrintedRow } from '../rendering/printed-report.js';
import { reportNumber, rootInHex, sayIn, type ReportSource, type Say } from '../report-source.js';
import { closingTables } from './closing-tables.js';
import { explanationText, valueWithUnit } from './figure-text.js';
import { headTable } from './head-table.js';
import { layoutFor, type FormLayout, type LayoutColumn } from './layouts.js';

/** What every part of the form is made from. */
export interface FormPrint {
  readonly source: ReportSource;
  readonly figures: FigureBook;
  readonly layout: FormLayout;
  readonly widths: readonly number[];
  readonly say: Say;
  readonly word: (word: OutputWord, details?: Readonly<Record<string, string | number>>) => string;
}

/** The official form (单位整体支出绩效自评表) as it is printed: head, rows with merged levels and sums, checks, places for seals. */
export function printForm(source: ReportSource, figures: FigureBook, language: Language, layoutName?: string): PrintedReport {
  const { form } = source.report;
  const say = sayIn(language);
  const layout = layoutFor(form.bureau, layoutName);
  const print: FormPrint = {
    source, figures, layout, say, widths: layout.columns.map(({ share }) => share),
    word: (name, details) => fill(say(words[name]), details),
  };
  const table = (head: readonly PrintedRow[], rows: readonly PrintedRow[]): PrintedBlock => ({ kind: 'table', table: { widths: print.widths, head, rows } });
  return {
    ...framed(source, language), title: say(form.title), style: 'form', landscape: true,
    blocks: [
      table([], headTable(print)),
      { kind: 'heading', level: 2, text: print.word('indicators') },
      table([{ cells: layout.columns.map(({ title }) => ({ text: say(title), align: 'center', bold: true })) }], [...indicatorRows(print), ...totalRows(print)]),
      ...closingTables(print, table),
    ],
  };
}

/** What stands on every page of anything made from a report: its number, framework, journal number and root, and the mark of a draft. */
export function framed(source: ReportSource, language: Language): Pick<PrintedReport, 'above' | 'author' | 'language' | 'foot' | 'mark' | 'page'> {
  const { report: { form, seal, frozenAt, reconstructed }, revision, bureau } = source;
  const say = sayIn(language);
  const details = { number: reportNumber(source), framework: form.framework.code, version: form.framework.version, n: form.asOf.n };
  const root = rootInHex(seal.root);
  return {
    above: '', author: say(bureau.name), language,
    foot: [
      fill(say(revision ? words.foot : words.footDraft), { ...details, at: minuteOf(revision ? frozenAt : form.asOf.at) }),
      root === null ? say(words.noRoot) : fill(say(words.root), { size: seal.sealedTo, root }),
      ...(reconstructed ? [say(words.reconstructed)] : []),
    ],
    mark: revision ? null : { line: fill(say(words.draftLine), { n: form.asOf.n, at: minuteOf(form.asOf.at) }), across: say(words.draft) },
    page: (current, total) => fill(say(words.page), { current, total }),
  };
}

/** One row for each indicator; levels 1 and 2 are merged over the rows that share them, each group of level 2 closes with its sum. */
function indicatorRows(print: FormPrint): PrintedRow[] {
  const { source: { report }, layout } = print;
  const runs = runsOf(report.form.rows);
  return runs.flatMap(({ rows, level1Rows }) => {
    const sum = rows.length > 1 ? 1 : 0;
    const lines = rows.map((row, index): PrintedRow => ({
      cells: layout.columns.flatMap((column): PrintedCell[] => {
        if (column.shows === 'level1') return level1Rows > 0 && index === 0 ? [{ text: print.say(row.level1), down: level1Rows, align: 'center' }] : [];
        if (column.shows === 'level2') return index === 0 ? [{ text: print.say(row.level2), down: rows.length + sum, align: 'center' }] : [];
        return [cellOf(print, row, column)];
      }),
    }));
    return sum === 0 ? lines : [...lines, sumRow(print, rows)];
  });
}

interface Run {
  readonly rows: readonly FormRow[];
  /** How many lines level 1 takes from here on; 0 within it. */
  readonly level1Rows: number;
}

/** Rows that follow each other with the same levels 1 and 2. */
function runsOf(rows: readonly FormRow[]): Run[] {
  const groups: FormRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1)?.[0];
    if (last && last.level1.zh === row.level1.zh && last.level2.zh === row.level2.zh) groups.at(-1)!.push(row);
    else groups.push([row]);
  }
  const lines = (group: readonly FormRow[]) => group.length + (group.length > 1 ? 1 : 0);
  return groups.map((group, index) => {
    const level1 = group[0]!.level1.zh;
    if (groups[index - 1]?.[0]!.level1.zh === level1) return { rows: group, level1Rows: 0 };
    const end = groups.findIndex((other, at) => at > index && other[0]!.level1.zh !== level1);
    return { rows: group, level1Rows: groups.slice(index, end === -1 ? undefined : end).reduce((sum, one) => sum + lines(one), 0) };
  });
}

function cellOf({ source: { report }, say, word }: FormPrint, row: FormRow, { shows }: LayoutColumn): PrintedCell {
  switch (shows) {
    case 'level3': return { text: say(row.level3) };
    case 'weight': return { text: row.weight, number: row.weight, align: 'center' };
    case 'target': return { text: say(row.target) };
    case 'ruleText': return { text: say(row.ruleText) };
    case 'completed': return { text: valueWithUnit(row, say) || '—', align: 'center' };
    case 'score': return row.score === null ? { text: word(row.applies === false ? 'notApplicable' : 'noScore'), align: 'center' } : { text: row.score, number: row.score, align: 'center' };
    case 'unit': return { text: row.unit ? say(row.unit) : '', align: 'center' };
    case 'explanation': return { text: say(row.reading) };
    case 'department': return { text: row.department ?? '' };
    case 'level1': case 'level2': case 'sign': return { text: '' };
    case 'deviation': return { text: explanationText(row, report.deviations.find((one) => one.row === row.code), say) };
  }
}

function sumRow(print: FormPrint, rows: readonly FormRow[]): PrintedRow {
  const { source: { report: { form } }, say, word } = print;
  const { level1, level2 } = rows[0]!;
  const group = form.groups.find((one) => one.level1.zh === level1.zh && one.level2.zh === level2.zh);
  return summed(print, word('groupSum', { group: say(level2) }), group?.weight ?? '', group?.score ?? '', 2);
}

function totalRows(print: FormPrint): PrintedRow[] {
  const { source: { report: { form } }, layout, say, word } = print;
  const { total, grade } = form;
  const open = total.weight !== total.weightScored;
  const score = open ? word('totalOpen', { score: total.score, scored: total.weightScored, weight: total.weight }) : total.score;
  const wide = (label: string, text: string): PrintedRow => ({
    cells: [{ text: label, across: 3, align: 'center', bold: true }, { text, across: layout.columns.length - 3, align: 'center', bold: true }],
  });
  return [
    ...(open ? [wide(word('total'), score)] : [summed(print, word('total'), total.weight, total.score, 0)]),
    ...(total.working ? [wide(word('composition'), say(total.working))] : []),
    ...[...(form.vetoes ?? []).filter(({ state }) => state === 'holds'), ...(form.eligibility && form.eligibility.state !== 'holds' ? [form.eligibility] : [])]
      .map(({ label, working }) => wide(say(label), say(working))),
    wide(word('grade'), grade ? say(grade.label) : word('noGrade')),
  ];
}

/** A line of sums under the columns of weight and score. `covered`: columns at the left that merged cells already fill. */
function summed({ layout: { columns } }: FormPrint, label: string, weight: string, score: string, covered: number): PrintedRow {
  const first = columns.findIndex(({ shows }) => shows === 'weight' || shows === 'score');
  const cells: PrintedCell[] = [{ text: label, across: 3 - covered, align: 'center', bold: true }];
  for (let index = 3; index < columns.length; index += 1) {
    const { shows } = columns[index]!;
    const number = shows === 'weight' ? weight : shows === 'score' ? score : '';
    cells.push(number === '' ? { text: '' } : { text: number, number, align: 'center', bold: true });
  }
  return first === -1 ? { cells: [{ text: `${label} ${score}`, across: columns.length - covered, bold: true }] } : { cells };
}
