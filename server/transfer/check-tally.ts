import { Refusal } from '@fenghuo/shared/problems';
import { keptProblems, type ImportCounts, type ImportProblem } from '@fenghuo/shared/transfer';
import type { PreparedEdit } from '../recordkeeping/prepared-edit.js';
import type { Foretold } from '../recordkeeping/whole-batch.js';
import { rowProblems, type Column } from './row-problems.js';
import type { ReadRow } from './row-reader.js';

export const editsOf = (rows: readonly ReadRow[]): PreparedEdit[] => rows.flatMap(({ edit }) => edit ?? []);

/** What a check has found so far. */
export class CheckTally {
  readonly problems: ImportProblem[] = [];
  private fresh = 0;
  private repeated = 0;
  private refused = 0;
  private found = 0;

  constructor(private readonly columns: readonly Column[]) {}

  get counts(): ImportCounts {
    return { fresh: this.fresh, repeated: this.repeated, refused: this.refused, problems: this.found };
  }

  /** `foretold`: what would become of the edits of the rows, in their order. */
  add(rows: readonly ReadRow[], foretold: readonly Foretold[]): void {
    let next = 0;
    for (const { edit, source, problems } of rows) {
      const verdict = edit ? foretold[next++] : undefined;
      const found = verdict instanceof Refusal ? rowProblems(asOfRow(verdict), source, this.columns) : problems;
      if (found.length > 0) this.refused += 1;
      else if (edit && verdict === undefined) this.fresh += 1;
      else this.repeated += 1;
      this.found += found.length;
      this.problems.push(...found.slice(0, keptProblems - this.problems.length));
    }
  }
}

/** A repeat with other content, said as it is of a row. */
export function asOfRow(refusal: Refusal): Refusal {
  return refusal.code === 'operation-reused' ? new Refusal('import-row-differs') : refusal;
}
