import { StringDecoder } from 'node:string_decoder';
import { Refusal } from '@fenghuo/shared/problems';
import { SharedStrings } from './shared-strings.js';
import { checkedText, columnName, RowCollector, type Cell, type Sheet, type SheetRow } from './sheet.js';
import { attributeOf, XmlReader, type XmlTaker } from './xml.js';
import { unreadable, Zip } from './zip.js';

/** Opens the first visible sheet of a workbook (ECMA-376, SpreadsheetML). @throws Refusal */
export async function openWorkbook(path: string): Promise<Sheet> {
  const { sheets: [first], from1904 } = await visibleSheets(path);
  return { from1904, rows: () => rowsOf(path, first!.part) };
}

export interface SheetPart {
  /** As its tab is called. */
  readonly name: string;
  /** Its entry in the archive. */
  readonly part: string;
}

/** The visible sheets, at least one, in the order of their tabs. @throws Refusal */
export async function visibleSheets(path: string): Promise<{ readonly sheets: readonly SheetPart[]; readonly from1904: boolean }> {
  const zip = await Zip.open(path);
  const tabs: { readonly name: string; readonly relation: string | undefined }[] = [];
  let from1904 = false;
  scan(await zip.text('xl/workbook.xml'), (name, attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '');
    if (name === 'sheet' && (attributeOf(attributes, 'state') ?? 'visible') === 'visible') {
      tabs.push({ name: attributeOf(attributes, 'name') ?? '', relation: attributeOf(attributes, 'id') });
    }
  });
  const targets = new Map<string, string>();
  scan(await zip.text('xl/_rels/workbook.xml.rels'), (name, attributes) => {
    if (name === 'Relationship') targets.set(attributeOf(attributes, 'Id') ?? '', attributeOf(attributes, 'Target') ?? '');
  });
  const sheets = tabs.flatMap(({ name, relation }): SheetPart[] => {
    const target = relation === undefined ? undefined : targets.get(relation);
    return target === undefined ? [] : [{ name, part: target.startsWith('/') ? target.slice(1) : `xl/${target}` }];
  });
  if (sheets.length === 0) throw unreadable({ zh: '没有可见的工作表', en: 'there is no visible sheet' });
  return { sheets, from1904 };
}

function scan(text: string, open: XmlTaker['open']): void {
  const reader = new XmlReader({ open, close: () => undefined, text: () => undefined });
  reader.write(text);
  reader.end();
}

const stringsPart = 'xl/sharedStrings.xml';

/** The rows of one sheet that hold something, in portions. @throws Refusal */
export async function* rowsOf(path: string, sheet: string): AsyncGenerator<readonly SheetRow[]> {
  // Opened anew each time: the count of what was unpacked belongs to one reading.
  const zip = await Zip.open(path);
  const strings = zip.has(stringsPart) ? await SharedStrings.read(zip.read(stringsPart)) : undefined;
  const rows = new RowCollector();
  const reader = new XmlReader(sheetTaker(rows, strings));
  const decoder = new StringDecoder('utf8');
  for await (const piece of zip.read(sheet)) {
    reader.write(decoder.write(piece));
    yield* rows.take();
  }
  reader.end();
  yield* rows.take(true);
}

/** Follows rows, cells and values of a sheet. A formula is refused where it stands, whatever its value. */
function sheetTaker(rows: RowCollector, strings: SharedStrings | undefined): XmlTaker {
  let number = 0;
  let cells: Cell[] = [];
  let column = -1;
  let type = '';
  let value = '';
  let taking = false;
  let phonetic = false;
  const place = () => `${columnName(column)}${number}`;
  return {
    open(name, attributes) {
      if (name === 'c') {
        column = columnOf(attributeOf(attributes, 'r')) ?? column + 1;
        type = attributeOf(attributes, 't') ?? 'n';
        value = '';
      } else if (name === 'v' || name === 't') taking = !phonetic;
      else if (name === 'row') {
        number = Number(attributeOf(attributes, 'r') ?? number + 1);
        cells = [];
        column = -1;
      } else if (name === 'f') throw new Refusal('import-formula', { cell: place() });
      else if (name === 'rPh') phonetic = true;
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c') {
        if (type === 'e') throw new Refusal('import-formula', { cell: place() });
        if (value !== '') cells[column] = cellOf(type, value, strings);
      } else if (name === 'row') rows.add(number, cells);
    },
    text(text) { if (taking) value = value === '' ? text : value + text; },
  };
}

function cellOf(type: string, value: string, strings: SharedStrings | undefined): Cell {
  switch (type) {
    case 's': return strings?.at(Number(value)) ?? null;
    case 'b': return value === '1';
    case 'n': {
      const number = Number(value);
      return Number.isFinite(number) ? number : checkedText(value);
    }
    default: return checkedText(value);
  }
}

/** 0 for `A7`, 27 for `AB3`; a column beyond XFD is none of a workbook. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i += 1) {
    const code = reference.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column === 0 || column > 16_384) throw unreadable({ zh: `单元格 ${reference.slice(0, 20)} 不存在`, en: `there is no cell ${reference.slice(0, 20)}` });
  return column - 1;
}
