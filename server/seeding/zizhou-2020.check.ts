import type { Reconstruction, SeededRecord } from './reconstruction.js';
import type { Zizhou2020 } from './zizhou-2020.schema.js';

type Check = Zizhou2020['checks'][number];

/** One figure of the report beside what the expanded records come to. */
export interface CheckedFact {
  readonly facts: readonly string[];
  readonly expected: number;
  readonly actual: number;
}

/** Compares the records that the seed will write with the figures of the report. */
export function checkAgainstReport({ data, records }: Reconstruction): CheckedFact[] {
  const values = new Map(data.report.facts.map((fact) => [fact.id, fact.value]));
  const valueOf = (id: string) => {
    const value = values.get(id);
    if (value === undefined) throw new Error(`report.json does not quote fact ${id}`);
    return value;
  };
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + valueOf(id), 0);
  return data.checks.map((check) => {
    const minus = check.minus ?? [];
    return { facts: [...check.plus, ...minus], expected: sum(check.plus) - sum(minus), actual: measure(check, [...records.values()]) };
  });
}

/** The facts that the records do not come to; empty when the seed is true to the report. */
export function departures(work: Reconstruction): string[] {
  return checkAgainstReport(work).filter(({ expected, actual }) => expected !== actual)
    .map(({ facts, expected, actual }) => `${facts.join(', ')}: the report gives ${expected}, the records come to ${actual}`);
}

function measure(check: Check, records: readonly SeededRecord[]): number {
  const ofType = records.filter((record) => record.type === check.of);
  const where = Object.entries(check.where);
  const met = ofType.filter(({ values }) => where.every(([field, allowed]) => allowed.includes(String(values[field]))));
  if (check.measure === 'count') return met.length;
  if (check.measure === 'percent') return (met.length * 100) / ofType.length;
  return met.reduce((total, { values }) => total + Number(values[check.field ?? '']), 0);
}
