import type { Label } from '@fenghuo/shared/label';
import type { Field } from '@fenghuo/shared/records/field';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import type { DatasetVocabulary } from '@fenghuo/shared/evaluation/vocabulary';

/** A value by which records are told apart. `sql` yields text or null; `join` names the join it needs. `unit`: the values are digits in it. */
export interface Dimension {
  readonly label: Label;
  readonly options: Readonly<Record<string, Label>> | null;
  readonly unit?: Label;
  readonly sql: string;
  readonly join?: string;
}

/**
 * A date by which records belong to a year: a day, or the year itself. What lasts belongs to every year that it reaches into: of a `span`
 * the `sql` yields a `daterange`.
 */
export interface PeriodDate {
  readonly label: Label;
  readonly kind: 'date' | 'year' | 'span';
  readonly sql: string;
  readonly join?: string;
}

/** Something to add up. Where records have different units, `unitDimension` names the dimension that holds the unit. */
export interface Quantity {
  readonly label: Label;
  readonly sql: string;
  readonly unit: Label | null;
  readonly join?: string;
  readonly unitDimension?: string;
  /** Why it may be told but never scored. */
  readonly unscorable?: Label;
}

/** What a record needs to count, by `name@version`: the words of the condition, of its failure, and the law or rule it comes from. */
export interface Admissibility {
  readonly label: Label;
  readonly failed: Label;
  readonly basis: Label | null;
  readonly sql: string;
  readonly join?: string;
}

/**
 * A record that stands beside the one counted. `of` says which of the two names the other, in which field: through it a change of the
 * joined record reaches the figures of the records beside it.
 */
export interface Join {
  readonly type: RecordType;
  readonly of: 'record' | 'joined';
  readonly field: string;
  readonly sql: string;
}

/**
 * A read model over one record type. The record is `t`, every join is co-located on `bureau`, and the SQL is constant text:
 * what a measure brings becomes parameters.
 */
export interface EvidenceDataset extends DatasetVocabulary {
  readonly type: RecordType;
  readonly joins: Readonly<Record<string, Join>>;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly dates: Readonly<Record<string, PeriodDate>>;
  readonly quantities: Readonly<Record<string, Quantity>>;
  readonly admissibility: Readonly<Record<string, Admissibility>>;
}

/** `foundOn` → `found_on`; a record type's name gives its table the same way. */
export const columnOf = (name: string): string => name.replace(/-/g, '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The day by which the records of a type are listed, as SQL; of a type listed by year the first of January. */
export function listedDay(type: RecordType): string {
  const column = `t.${columnOf(type.listedBy)}`;
  return isListedByYear(type) ? `make_date(${column}, 1, 1)` : column;
}

export const isListedByYear = (type: RecordType): boolean => fieldOf(type, type.listedBy).kind === 'year';

/** A field of the contract as a dimension. */
export function fieldDimension(type: RecordType, name: string): Dimension {
  const field = fieldOf(type, name);
  const column = `t.${columnOf(name)}`;
  const isText = field.kind === 'text' || field.kind === 'choice';
  return { label: field.label, options: field.options ?? null, sql: isText ? column : `${column}::text` };
}

const yesNo: Readonly<Record<string, Label>> = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } };

/** A flag of the contract; one that was left empty is no. */
export function flagDimension(type: RecordType, name: string): Dimension {
  return { label: fieldOf(type, name).label, options: yesNo, sql: `coalesce(t.${columnOf(name)}, false)::text` };
}

/** A field of a joined record: the join and its alias. */
export function joinedDimension(type: RecordType, name: string, join: string, alias: string): Dimension {
  const { label, options } = fieldOf(type, name);
  return { label, options: options ?? null, sql: `${alias}.${columnOf(name)}`, join };
}

/** What every record can be told apart by: state, township, provenance. */
export function commonDimensions(type: RecordType): Readonly<Record<string, Dimension>> {
  return {
    state: { label: { zh: '状态', en: 'State' }, options: type.states, sql: 't.state' },
    township: {
      label: { zh: '乡镇（区划代码前九位）', en: 'Township (first nine digits of the division)' }, options: null, sql: 'left(t.division, 9)',
    },
  };
}

export function fieldDate(type: RecordType, name: string): PeriodDate {
  const field = fieldOf(type, name);
  return { label: field.label, kind: field.kind === 'year' ? 'year' : 'date', sql: `t.${columnOf(name)}` };
}

export function fieldQuantity(type: RecordType, name: string, more: { unitDimension?: string } = {}): Quantity {
  const field = fieldOf(type, name);
  const column = `t.${columnOf(name)}`;
  // Money is stored in fen and counted in yuan, its unit.
  return { label: field.label, sql: field.kind === 'money' ? `${column} / 100.0` : column, unit: field.unit ?? null, ...more };
}

function fieldOf(type: RecordType, name: string): Field {
  const field = type.fields[name];
  if (!field) throw new Error(`${type.name} has no field ${name}`);
  return field;
}
