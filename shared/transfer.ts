import { z } from 'zod';
import type { Label } from './label.js';
import type { ProblemBody, ProblemCode } from './problems.js';
import { isList, type FieldKind } from './records/field.js';
import { capture, entryFields, type RecordType } from './records/record-type.js';

/** What a column of a file can be for. */
export interface ImportTarget {
  /** A field of the type, `division`, `longitude`, `latitude` or `key`. */
  readonly name: string;
  readonly label: Label;
  readonly kind: FieldKind | 'division' | 'degrees' | 'key';
  /** No row can be imported without a column for it. */
  readonly required: boolean;
}

const notInSheets: readonly FieldKind[] = ['photos', 'files', 'signature', 'serial'];

/** Where a record lies, and the sheet's own key of a row. */
const placeTargets: readonly ImportTarget[] = [
  { name: 'division', label: { zh: '所在区划', en: 'Division' }, kind: 'division', required: false },
  { name: 'longitude', label: { zh: '经度', en: 'Longitude' }, kind: 'degrees', required: false },
  { name: 'latitude', label: { zh: '纬度', en: 'Latitude' }, kind: 'degrees', required: false },
  { name: 'key', label: { zh: '行键（原台账序号）', en: 'Row key (number in the ledger)' }, kind: 'key', required: false },
];

/** Everything that a sheet can give of a record of that type: what a person enters, but for photos, documents and signatures. */
export function importTargets(contract: RecordType): ImportTarget[] {
  const fields = Object.entries(entryFields(contract)).filter(([, { kind }]) => !notInSheets.includes(kind));
  return [...fields.map(([name, { label, kind, required }]) => ({ name, label, kind, required })), ...placeTargets];
}

/** False where a required part of a record cannot stand in a sheet: a signature. Photos and documents may be none. */
export function isImportable(contract: RecordType): boolean {
  return Object.values(entryFields(contract)).every(({ kind, required }) => !required || isList(kind) || !notInSheets.includes(kind));
}

/** `columns[i]` is what the i-th column is for, null for nothing. `division` is for rows that name none. */
export const importMapping = z.strictObject({
  columns: z.array(z.string().max(100).nullable()).max(200),
  division: capture.shape.division.nullable().default(null),
});
export type ImportMapping = z.infer<typeof importMapping>;

export interface ImportColumn {
  readonly heading: string;
  /** What stands in the first rows. */
  readonly samples: readonly string[];
}

/** The states of an import in their order; `interrupted` is what a killed server leaves. */
export const importStates = {
  uploaded: { zh: '已上传', en: 'Uploaded' },
  checking: { zh: '正在检查', en: 'Being checked' },
  checked: { zh: '已检查', en: 'Checked' },
  committing: { zh: '正在导入', en: 'Being imported' },
  committed: { zh: '已导入', en: 'Imported' },
  interrupted: { zh: '已中断', en: 'Interrupted' },
} as const satisfies Record<string, Label>;
export type ImportState = keyof typeof importStates;

/** How many rows would be new, were imported before, or cannot be imported; and how many things are wrong with the last. */
export interface ImportCounts {
  readonly fresh: number;
  readonly repeated: number;
  readonly refused: number;
  readonly problems: number;
}

/** One import as the API answers it. Instants are ISO 8601 in UTC. */
export interface ImportView {
  readonly id: string;
  readonly bureau: string;
  /** Name of the record type. */
  readonly type: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: 'xlsx' | 'csv';
  /** Rows below the headings, without notes. */
  readonly rows: number;
  readonly columns: readonly ImportColumn[];
  /** As it was set, or as it is proposed. */
  readonly mapping: ImportMapping;
  readonly state: ImportState;
  /** Rows done of the step under way, of `rows`. */
  readonly done: number;
  readonly counts: ImportCounts | null;
  /** Why the last step failed as a whole. */
  readonly problem: ProblemBody | null;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  readonly committedAt: string | null;
}

/** One thing that is wrong with one row. */
export interface ImportProblem {
  readonly row: number;
  /** Letter and heading of the column; null where the row as a whole is wrong. */
  readonly column: string | null;
  readonly heading: string | null;
  /** The rule that is broken. */
  readonly code: ProblemCode;
  /** What stands in the cell. */
  readonly value: string | null;
  readonly sentence: Label;
}

export interface ImportProblemPage {
  readonly rows: readonly ImportProblem[];
  readonly next: number | null;
}

/** Problems that are kept of one check; more are only counted. */
export const keptProblems = 10_000;

/** Content type under which a file is sent to be imported, whatever it is: its bytes tell. */
export const importMediaType = 'application/vnd.fenghuo.import';

/** Bytes of a file at the most. */
export const largestImport = 20 * 1024 * 1024;
