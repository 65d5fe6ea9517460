import { importTargets, type ImportColumn, type ImportMapping, type ImportTarget } from '@fenghuo/shared/transfer';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import type { Cell, SheetRow } from './reading/sheet.js';

/** Begins a row of notes or examples in a template; an import passes over it. */
export const noteMark = '※';

/** A row that is no data: a note of the template, or the HXL tags of an export. */
export function isNote({ cells }: SheetRow): boolean {
  const given = cells.filter((cell) => cell !== null && cell !== '');
  return String(given[0]).startsWith(noteMark) || given.every((cell) => typeof cell === 'string' && /^#[a-z]+/.test(cell));
}

/** Other words that ledgers use for the same thing. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  division: ['区划', '区划代码', '行政区划', '乡镇', '镇街', '所属乡镇', '乡镇街道', '村', '所在地', 'Division code', 'Township', 'Village'],
  longitude: ['东经', 'Lng', 'Lon', 'X'],
  latitude: ['北纬', 'Lat', 'Y'],
  key: ['序号', '台账序号', '编号', 'No.', 'Key'],
};

/** A heading without what ledgers add to it: units and remarks in brackets, stars, spaces. */
function plain(heading: string): string {
  return heading.replace(/[（(【[][^）)】\]]*[）)】\]]/g, '').replace(/[\s*＊※:：]/g, '').toLowerCase();
}

/** How well a heading fits a target, from 0 to 1: its words in a language, an alias, or most of their characters. */
function likeness(heading: string, target: ImportTarget): number {
  const said = plain(heading);
  if (said === '') return 0;
  const names = [target.label.zh, target.label.en, target.name, ...(aliases[target.name] ?? [])].map(plain);
  if (names.slice(0, 3).includes(said)) return 1;
  if (names.includes(said)) return 0.9;
  return Math.max(...names.map((name) => 0.8 * overlap(said, name)));
}

/** Share of common neighbouring pairs of characters (Dice). */
function overlap(a: string, b: string): number {
  const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const [left, right] = [pairs(a), pairs(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const common = left.filter((pair) => right.includes(pair)).length;
  return (2 * common) / (left.length + right.length);
}

const enough = 0.45;

/** Proposes what each column is for, the best fit first, each target once. */
export function proposedMapping(contract: RecordType, columns: readonly ImportColumn[], division: string | null): ImportMapping {
  const fits = importTargets(contract).flatMap((target) => columns.map(({ heading }, index) => ({ target, index, fit: likeness(heading, target) })))
    .filter(({ fit }) => fit >= enough).sort((a, b) => b.fit - a.fit || a.index - b.index);
  const mapped = new Map<number, string>();
  const taken = new Set<string>();
  for (const { target, index } of fits) {
    if (mapped.has(index) || taken.has(target.name)) continue;
    mapped.set(index, target.name);
    taken.add(target.name);
  }
  return { columns: columns.map((_, index) => mapped.get(index) ?? null), division };
}

/** The row of the headings among the first of a file: above it there may be a title and the name of the office. */
export function headingRowOf(contract: RecordType, first: readonly SheetRow[]): SheetRow | undefined {
  const targets = importTargets(contract);
  const score = (row: SheetRow) => row.cells.filter((cell) => typeof cell === 'string' && targets.some((target) => likeness(cell, target) >= 0.9)).length;
  const candidates = first.slice(0, 10).filter((row) => !isNote(row));
  return candidates.reduce<SheetRow | undefined>((best, row) => (best === undefined || score(row) > score(best) ? row : best), undefined);
}

const sampled = 3;

/** The columns with what stands in their first rows. */
export function columnsOf(heading: SheetRow, below: readonly SheetRow[]): ImportColumn[] {
  return heading.cells.map((cell, index) => ({
    heading: wordsOf(cell), samples: below.slice(0, sampled).map(({ cells }) => wordsOf(cells[index] ?? null)).filter((sample) => sample !== ''),
  }));
}

function wordsOf(cell: Cell): string {
  return cell === null ? '' : String(cell).slice(0, 60);
}
