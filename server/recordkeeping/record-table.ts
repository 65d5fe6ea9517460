import { sqlType } from './sql-type.js';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import type { FieldKind } from '@fenghuo/shared/records/field';
import { snakeCase } from '../database/naming-strategy.js';
import type { ServerRecord } from './record-rules.js';

/** Property of the record, column of the table, and how the value crosses between them. */
interface TableColumn {
  readonly property: string;
  readonly column: string;
  readonly instant: boolean;
  /** A bigint, which arrives as text. */
  readonly money: boolean;
}

const envelope: readonly [property: string, instant: boolean][] = [
  ['id', false], ['bureau', false], ['division', false], ['longitude', false], ['latitude', false], ['accuracy', false],
  ['placeSource', false], ['capturedAt', true], ['clockOffset', false], ['provenance', false], ['receivedAt', true],
  ['author', false], ['version', false], ['state', false], ['voidedAt', true], ['voidReason', false],
];

/** The table of a record type: its names, and the way between a row and a record. */
export class RecordTable {
  readonly contract: RecordType;
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** The columns as a SELECT lists them. */
  readonly selected: string;
  /** The columns with the properties of a record as `jsonb_to_recordset` names and types them. */
  readonly received: string;
  readonly receivedColumns: string;
  private readonly named = new Map<string, readonly string[]>();
  private readonly keys: readonly { readonly key: string; readonly property: string }[];

  constructor(readonly record: ServerRecord) {
    this.contract = record.contract;
    this.name = snakeCase(record.contract.name);
    this.columns = [
      ...envelope.map(([property, instant]) => ({ property, column: snakeCase(property), instant, money: false })),
      ...Object.entries(record.contract.fields).map(([property, { kind }]) => (
        { property, column: snakeCase(property), instant: kind === 'instant', money: kind === 'money' })),
    ];
    this.selected = this.columns.map(({ column }) => column).join(', ');
    this.received = this.columns.map(({ property }) => `"${property}" ${sqlType(record.contract, property)}`).join(', ');
    this.receivedColumns = this.columns.map(({ property }) => `new."${property}"`).join(', ');
    this.keys = this.columns.map(({ property }) => property).sort()
      .map((property) => ({ property, key: `,${JSON.stringify(property)}:` }));
  }

  /** A database row as the record that the API answers and the journal keeps. */
  toRecord(row: Record<string, unknown>): AnyRecord {
    const record: Record<string, unknown> = {};
    for (const { property, column, instant, money } of this.columns) {
      const value = row[column];
      if (instant && value instanceof Date) record[property] = value.toISOString();
      else record[property] = money && typeof value === 'string' ? Number(value) : value ?? null;
    }
    return record as AnyRecord;
  }

  /** The record in canonical bytes: as `canonical` writes it, with the order of the keys known beforehand. */
  toBody(record: Readonly<Record<string, unknown>>): string {
    let body = '';
    for (const { key, property } of this.keys) {
      const value = record[property];
      // Half of the fields are empty, and asking for the text of null costs as much as for that of a name.
      body += value === null ? `${key}null` : key + JSON.stringify(value);
    }
    return `{${body.slice(1)}}`;
  }

  /** What was given, in canonical bytes: nothing of what is absent, so that a field added to the type later changes no hash of before. */
  toGiven(values: Readonly<Record<string, unknown>>): string {
    let body = '';
    for (const { key, property } of this.keys) {
      const value = values[property];
      if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
      body += key + JSON.stringify(value);
    }
    return `{${body.slice(1)}}`;
  }

  /** Names of the fields of these kinds. */
  fieldsOf(...kinds: readonly FieldKind[]): readonly string[] {
    const asked = kinds.join();
    let names = this.named.get(asked);
    if (!names) this.named.set(asked, names = Object.entries(this.contract.fields).filter(([, field]) => kinds.includes(field.kind)).map(([name]) => name));
    return names;
  }
}
