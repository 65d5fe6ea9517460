import type { Label } from '@fenghuo/shared/label';
import type { FieldProblem, Refusal } from '@fenghuo/shared/problems';
import type { ImportProblem, ImportTarget } from '@fenghuo/shared/transfer';
import { textOf } from './cells.js';
import type { SheetRow } from './reading/sheet.js';

/** A column of the file and what it is for. */
export interface Column {
  readonly target: ImportTarget;
  readonly index: number;
  readonly letter: string;
  readonly heading: string;
}

/** Refusals that are about a place and name no field. */
const about: Readonly<Record<string, string>> = {
  'division-outside-bureau': 'division', 'place-outside-bureau': 'longitude', 'place-incomplete': 'longitude', 'import-row-differs': 'key',
};

/**
 * A refusal as it is shown beside a row: one problem for each field it names, in the column that the field was read from. Fields in
 * `except` are left out: they were found wrong before.
 */
export function rowProblems(
  refusal: Refusal, row: SheetRow, columns: readonly Column[], at?: Column, except: ReadonlySet<string> = new Set(),
): ImportProblem[] {
  const { code, details, fields, body } = refusal;
  if (at === undefined && fields && fields.length > 0) {
    return fields.filter((field) => !except.has(nameOf(field))).map((field) => {
      const column = columns.find(({ target }) => target.name === nameOf(field));
      return problem(row, code, column, code === 'contract-broken' ? sentenceAbout(field) : body.title);
    });
  }
  const named = at ?? columns.find(({ target }) => target.name === about[code] || isLabel(details['field'], target.label));
  return [problem(row, code, named, body.title)];
}

function problem({ number, cells }: SheetRow, code: ImportProblem['code'], column: Column | undefined, sentence: Label): ImportProblem {
  // What is personal is not written down beside its mistake.
  const value = column && column.target.kind !== 'personal' ? textOf(cells[column.index] ?? null).slice(0, 60) : '';
  return { row: number, column: column?.letter ?? null, heading: column?.heading ?? null, code, value: value === '' ? null : value, sentence };
}

const nameOf = ({ path }: FieldProblem): string => path.split('.')[1] ?? path;

function sentenceAbout({ label, message }: FieldProblem): Label {
  return { zh: `“${label.zh}”：${message.zh}`, en: `"${label.en}": ${message.en}` };
}

function isLabel(detail: unknown, label: Label): boolean {
  return typeof detail === 'object' && detail !== null && (detail as Label).zh === label.zh;
}
