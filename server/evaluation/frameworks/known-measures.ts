import type { Framework } from '@fenghuo/shared/evaluation/framework';
import { same } from '@fenghuo/shared/evaluation/framework-diff';
import type { KnownMeasure } from '@fenghuo/shared/evaluation/framework-views';

/** Every different measure of the rows of some frameworks, in their order: what one row counts, another may count as well. */
export function knownMeasures(frameworks: readonly Framework[]): readonly KnownMeasure[] {
  const found: KnownMeasure[] = [];
  for (const { title, rows } of frameworks) {
    for (const row of rows) {
      for (const { measure, label, unit } of [...Object.values(row.inputs), ...row.parts, ...row.otherReadings]) {
        const judged = JSON.stringify(measure).includes('"judgements"');
        if (judged || found.some((one) => same(one.measure, measure))) continue;
        found.push({ measure, label: label ?? null, unit: unit ?? null, indicator: row.level3, form: title });
      }
    }
  }
  return found;
}
