import type { RecordType } from '@fenghuo/shared/records/record-type';
import type { RecordScreens } from '../record-screens.js';

/** Filters as they stand in the address and go to the API under the same names. */
export type Filters = Readonly<Record<string, string | undefined>>;

const common = ['state', 'division', 'from', 'to', 'q', 'voided'];

/** Names of every filter that the contract of a type gives. */
export function filterNames({ fields }: RecordType): readonly string[] {
  const own = Object.entries(fields).flatMap(([name, { kind }]) => {
    if (kind === 'date' || kind === 'instant') return [`${name}.before`, `${name}.from`];
    return ['choice', 'choices', 'flag', 'reference', 'year'].includes(kind) ? [name] : [];
  });
  return [...common, ...own];
}

/** The filters written in the address. Anything else there belongs to somebody else. */
export function filtersIn(contract: RecordType, search: URLSearchParams): Filters {
  return Object.fromEntries(filterNames(contract).flatMap((name) => {
    const value = search.get(name);
    return value ? [[name, value]] : [];
  }));
}

/**
 * The filters that hold: those of the address and, where they name no time and no record, the year of the page.
 * `span=all` in the address lifts the year.
 */
export function filtersInForce(screens: RecordScreens, search: URLSearchParams, year: number): Filters {
  const { contract, yearField } = screens;
  const written = filtersIn(contract, search);
  const naming = ['from', 'to', ...yearField ? [yearField] : [], ...referenceNames(contract)];
  const lifted = search.get('span') === 'all' || naming.some((name) => written[name] !== undefined);
  return lifted ? written : { ...written, ...yearFilter(screens, year) };
}

/** The year of the page as this type understands it; nothing where a register outlives the years. */
export function yearFilter({ span, yearField }: RecordScreens, year: number): Filters {
  if (yearField) return { [yearField]: String(year) };
  return span === 'year' ? { from: `${year}-01-01`, to: `${year}-12-31` } : {};
}

export function referenceNames({ fields }: RecordType): readonly string[] {
  return Object.keys(fields).filter((name) => fields[name]?.kind === 'reference');
}

export function choiceNames({ fields }: RecordType): readonly string[] {
  return Object.keys(fields).filter((name) => fields[name]?.kind === 'choice' || fields[name]?.kind === 'choices');
}

export function flagNames({ fields }: RecordType): readonly string[] {
  return Object.keys(fields).filter((name) => fields[name]?.kind === 'flag');
}

interface DateBound {
  /** Name of the parameter. */
  readonly name: string;
  readonly field: string;
  readonly bound: 'before' | 'from';
  readonly day: string;
}

/** Filters on dates beside the one by which the list is ordered: `deadline.before`. */
export function dateBounds(contract: RecordType, filters: Filters): readonly DateBound[] {
  return Object.entries(filters).flatMap(([name, day]) => {
    const [field, bound] = name.split('.');
    return day !== undefined && field !== undefined && contract.fields[field] && (bound === 'before' || bound === 'from')
      ? [{ name, field, bound, day }] : [];
  });
}
