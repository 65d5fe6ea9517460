import type { EvaluationForm, FormGroup, FormRow } from '@fenghuo/shared/evaluation/form';

/** A row with the merged cells that begin at it. A span of 0 means that the cell is covered from above. */
export interface SpannedRow {
  readonly row: FormRow;
  readonly level1Span: number;
  readonly level2Span: number;
  /** Computed sums of the level-2 group that begins here. */
  readonly group: FormGroup | undefined;
}

/** Merges equal neighbours of levels 1 and 2, as on the official form. The order of the form is kept. */
export function spanRows({ rows, groups }: Pick<EvaluationForm, 'rows' | 'groups'>): readonly SpannedRow[] {
  const sameLevel1 = (a: FormRow, b: FormRow) => a.level1.zh === b.level1.zh;
  const sameLevel2 = (a: FormRow, b: FormRow) => sameLevel1(a, b) && a.level2.zh === b.level2.zh;
  return rows.map((row, index) => {
    const level2Span = spanAt(rows, index, sameLevel2);
    const isGroup = ({ level1, level2 }: FormGroup) => level1.zh === row.level1.zh && level2.zh === row.level2.zh;
    return { row, level1Span: spanAt(rows, index, sameLevel1), level2Span, group: level2Span > 0 ? groups.find(isGroup) : undefined };
  });
}

function spanAt(rows: readonly FormRow[], index: number, same: (a: FormRow, b: FormRow) => boolean): number {
  const row = rows[index]!;
  const above = rows[index - 1];
  if (above && same(above, row)) return 0;
  const end = rows.findIndex((other, at) => at > index && !same(other, row));
  return (end === -1 ? rows.length : end) - index;
}
