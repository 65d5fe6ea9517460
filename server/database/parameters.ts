import type { Label } from '@fenghuo/shared/label';
import type { SpecialDays } from '@fenghuo/shared/working-days';
import type { Sql } from './database.js';

/** Deadlines, limits and thresholds as they hold in a bureau on given days. */
export interface Parameters {
  /** The value in force on that day; the bureau's own before the general one. @throws when the table names no such parameter for that day. */
  on(code: string, day: string): number;
  /** The same with its unit and the day from which it holds. */
  versionOn(code: string, day: string): ParameterVersion;
}

export interface ParameterVersion {
  readonly value: number;
  readonly unit: string;
  readonly validFrom: string;
  readonly name: Label;
  readonly basis: Label;
  /** Somebody compared it with the text of its basis. */
  readonly checked: boolean;
}

interface ParameterRow {
  readonly code: string;
  readonly valid_from: string;
  readonly value: string;
  readonly unit: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly basis_zh: string;
  readonly basis_en: string;
  readonly checked: boolean;
}

/** Reads parameters by their codes, all versions at once: for the facts of a rule. */
export async function readParameters(sql: Sql, bureau: string, codes: readonly string[]): Promise<Parameters> {
  const rows = await sql<ParameterRow>(
    `SELECT code, valid_from, value, unit, name_zh, name_en, basis_zh, basis_en, checked FROM parameter WHERE code = ANY($1) AND bureau IN ('*', $2)
     ORDER BY bureau = '*', valid_from DESC`, [codes, bureau]);
  const versionOn = (code: string, day: string): ParameterVersion => {
    const row = rows.find((one) => one.code === code && one.valid_from <= day);
    if (!row) throw new Error(`no parameter ${code} for ${day}`);
    return {
      value: Number(row.value), unit: row.unit, validFrom: row.valid_from, checked: row.checked,
      name: { zh: row.name_zh, en: row.name_en }, basis: { zh: row.basis_zh, en: row.basis_en },
    };
  };
  return { versionOn, on: (code, day) => versionOn(code, day).value };
}

/** Holidays and exchanged workdays between two days. */
export async function readSpecialDays(sql: Sql, from: string, to: string): Promise<SpecialDays> {
  const rows = await sql<{ day: string; kind: 'holiday' | 'workday' }>('SELECT day, kind FROM calendar_day WHERE day BETWEEN $1 AND $2', [from, to]);
  return new Map(rows.map(({ day, kind }) => [day, kind]));
}
