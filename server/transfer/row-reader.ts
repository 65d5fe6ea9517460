import { divisionCode } from '@fenghuo/shared/divisions';
import { Refusal, type ProblemCode, type ProblemDetails } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { importTargets, type ImportMapping, type ImportProblem, type ImportTarget } from '@fenghuo/shared/transfer';
import type { Sql } from '../database/database.js';
import { prepare, valuesOf, type PreparedEdit } from '../recordkeeping/prepared-edit.js';
import type { RecordTable } from '../recordkeeping/record-table.js';
import type { RecordTables } from '../recordkeeping/record-tables.js';
import { converterFor, degrees, textOf, type Converter } from './cells.js';
import type { DivisionNames } from './division-names.js';
import { columnName, type Cell, type SheetRow } from './reading/sheet.js';
import { knownRows, type KnownRows } from './known-rows.js';
import { ReferenceTitles } from './reference-titles.js';
import { RowIdentity, type RowIds, type RowSource } from './row-identity.js';
import { rowProblems, type Column } from './row-problems.js';

/** What is the same for all rows of an import. */
export interface RowSettings extends RowSource {
  readonly mapping: ImportMapping;
  readonly headings: readonly string[];
  readonly from1904: boolean;
  /** When the file came, ISO 8601: the capture of its rows. */
  readonly uploadedAt: string;
}

/** A row as an edit, or what is wrong with it. `repeated`: it is a record that exists as the row says. */
export interface ReadRow {
  readonly row: number;
  readonly source: SheetRow;
  readonly edit: PreparedEdit | null;
  readonly repeated: boolean;
  readonly problems: readonly ImportProblem[];
}

interface MappedColumn extends Column {
  readonly convert: Converter;
}

/** Turns rows into the edits that create their records, by the contract alone: no record type is known here. */
export class RowReader {
  readonly columns: readonly Column[];
  private readonly mapped: readonly MappedColumn[];
  private readonly keyColumn: MappedColumn | undefined;
  private readonly titles: ReadonlyMap<string, ReferenceTitles>;
  private readonly identity: RowIdentity;
  private readonly keys = new Map<string, number>();

  constructor(
    private readonly table: RecordTable, private readonly tables: RecordTables, private readonly divisions: DivisionNames,
    private readonly settings: RowSettings,
  ) {
    const targets = new Map(importTargets(table.contract).map((target) => [target.name, target]));
    this.mapped = settings.mapping.columns.flatMap((name, index) => {
      const target = name === null ? undefined : targets.get(name);
      if (!target) return [];
      return [{ target, index, letter: columnName(index), heading: settings.headings[index] ?? '', convert: converterOf(table, target) }];
    });
    this.columns = this.mapped;
    this.keyColumn = this.mapped.find(({ target }) => target.kind === 'key');
    this.titles = new Map(table.fieldsOf('reference').map((name) => (
      [name, new ReferenceTitles(tables.named(table.contract.fields[name]!.refersTo!), settings.bureau)])));
    this.identity = new RowIdentity(settings);
  }

  /** Reads a portion. The transaction is the person's own: what it cannot see cannot be referred to. */
  async read(sql: Sql, rows: readonly SheetRow[]): Promise<ReadRow[]> {
    for (const { index, target } of this.mapped) {
      if (target.kind !== 'reference') continue;
      await this.titles.get(target.name)!.load(sql, rows.map(({ cells }) => wordOf(cells[index] ?? null)).filter((word) => word !== ''));
    }
    const ids = rows.map((row) => this.idsOf(row));
    const known = await knownRows(sql, this.table, this.settings.bureau, ids, rows.map((row) => this.keyOf(row)));
    return rows.map((row, index) => this.readRow(row, ids[index]!, known));
  }

  private readRow(source: SheetRow, ids: RowIds, known: KnownRows): ReadRow {
    const { values, wrong, problems } = this.valuesOf(source);
    const key = this.keyOf(source);
    if (key !== null) problems.push(...this.repeatedKey(source, key));
    values['division'] ??= this.settings.mapping.division;
    if (!wrong.has('division') && values['division'] === null) problems.push(...this.problem(source, 'import-division-missing', {}, 'division'));
    const edit = this.prepared(source, values, ids, known, wrong, problems);
    if (problems.length > 0 || edit === null) return { row: source.number, source, edit: null, repeated: false, problems };
    const existing = key === null ? undefined : known.records.get(key.toLowerCase());
    if (!existing) return { row: source.number, source, edit, repeated: false, problems };
    if (this.isAs(existing, edit)) return { row: source.number, source, edit: null, repeated: true, problems };
    return { row: source.number, source, edit: null, repeated: false, problems: this.problem(source, 'import-row-differs', {}, 'key') };
  }

  private valuesOf(source: SheetRow): { values: Record<string, unknown>; wrong: Set<string>; problems: ImportProblem[] } {
    const values: Record<string, unknown> = {};
    const wrong = new Set<string>();
    const problems: ImportProblem[] = [];
    for (const column of this.mapped) {
      if (column.target.kind === 'key') continue;
      try {
        values[column.target.name] = this.valueOf(column, source.cells[column.index] ?? null);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        wrong.add(column.target.name);
        problems.push(...rowProblems(error, source, this.columns, column));
      }
    }
    return { values, wrong, problems };
  }

  private keyOf({ cells }: SheetRow): string | null {
    return this.keyColumn === undefined ? null : textOf(cells[this.keyColumn.index] ?? null) || null;
  }

  private idsOf(row: SheetRow): RowIds {
    const key = this.keyOf(row);
    return key === null ? this.identity.ofRow(row.number) : this.identity.ofKey(key);
  }

  /** Whether the record says what the columns of the row say. Personal values are sealed and not compared. */
  private isAs(record: AnyRecord, edit: PreparedEdit): boolean {
    const given = valuesOf(edit);
    return this.mapped.every(({ target: { name, kind } }) => (
      kind === 'key' || kind === 'personal' || JSON.stringify(given[name] ?? null) === JSON.stringify(record[name] ?? null)));
  }

  /** @throws Refusal */
  private valueOf({ target, convert }: MappedColumn, cell: Cell): unknown {
    const read = convert(cell, this.settings.from1904);
    if ('wrong' in read) throw new Refusal('import-value', { field: target.label, value: shown(cell), expected: read.wrong });
    if (read.value === null) return null;
    if (target.kind === 'division') return this.divisions.find(String(read.value));
    if (target.kind !== 'reference') return read.value;
    const word = wordOf(cell);
    const { ids, candidates } = this.titles.get(target.name)!.named(word);
    if (ids.length === 1) return ids[0];
    const code = ids.length === 0 ? 'import-reference-unknown' : 'import-reference-ambiguous';
    throw new Refusal(code, { field: target.label, value: shown(cell), count: ids.length, candidates: candidates.join('；') });
  }

  private repeatedKey(source: SheetRow, key: string): ImportProblem[] {
    const before = this.keys.get(key);
    this.keys.set(key, before ?? source.number);
    return before === undefined || before === source.number ? [] : this.problem(source, 'import-key-twice', { value: key, row: before }, 'key');
  }

  private problem(source: SheetRow, code: ProblemCode, details: ProblemDetails, target: string): ImportProblem[] {
    return rowProblems(new Refusal(code, details), source, this.columns, this.mapped.find((column) => column.target.name === target));
  }

  /**
   * The contract judges what could be read; what could not is not said to be missing too. `record` is completed in place: copies cost more
   * than all the rest.
   */
  private prepared(
    source: SheetRow, record: Record<string, unknown>, ids: RowIds, known: KnownRows, wrong: ReadonlySet<string>, problems: ImportProblem[],
  ): PreparedEdit | null {
    const { bureau, uploadedAt } = this.settings;
    record['id'] = ids.record;
    record['bureau'] = bureau;
    record['division'] ??= divisionCode(bureau);
    record['placeSource'] = typeof record['longitude'] === 'number' && typeof record['latitude'] === 'number' ? 'manual' : null;
    record['capturedAt'] = known.captured.get(ids.operation) ?? uploadedAt;
    record['provenance'] = 'imported';
    try {
      return prepare(this.tables, { action: 'create', type: this.table.contract.name, body: { operation: ids.operation, device: importDevice, record } });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(...rowProblems(error, source, this.columns, undefined, wrong));
      return null;
    }
  }
}

/** What stands for the device in the journal. */
export const importDevice = 'import';

function converterOf(table: RecordTable, { name, kind }: ImportTarget): Converter {
  if (kind === 'degrees') return degrees;
  if (kind === 'division' || kind === 'key') return (cell) => ({ value: textOf(cell) || null });
  return converterFor(table.contract.fields[name]!);
}

const wordOf = (cell: Cell): string => textOf(cell).normalize('NFC');
const shown = (cell: Cell): string => textOf(cell).slice(0, 60);
