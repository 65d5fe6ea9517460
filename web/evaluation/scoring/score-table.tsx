import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { spanRows } from './row-groups.js';
import { ScoreRow } from './score-row.js';
import { scoringWords as words } from './scoring.words.js';
import { TotalRow } from './total-row.js';

interface ScoreTableProps {
  readonly form: EvaluationForm;
  readonly changed: ReadonlySet<string>;
  /** Only some rows of a form: their sum stands elsewhere. */
  readonly part?: boolean;
}

const columns = ['level1', 'level2', 'level3', 'weight', 'target', 'completed', 'score', 'working', 'state'] as const;

/** The form as officials know it, with the state of each row and, for an imported report, what it printed. */
export function ScoreTable({ form, changed, part = false }: ScoreTableProps) {
  const { say } = useLanguage();
  const printed = form.rows.some((row) => row.printed?.score != null);
  return (
    <table className={printed ? 'form-table form-table-printed' : 'form-table'}>
      <thead>
        <tr>
          {columns.map((column) => <th key={column} scope="col" className={`col-${column}`}>{say(words[column])}</th>)}
          {printed && <th scope="col" className="col-printed">{say(words.printed)}</th>}
        </tr>
      </thead>
      <tbody>
        {spanRows(form).map((spanned) => (
          <ScoreRow key={spanned.row.code} {...spanned} withPrinted={printed} changed={changed.has(spanned.row.code)} />
        ))}
      </tbody>
      {!part && <tfoot><TotalRow form={form} withPrinted={printed} /></tfoot>}
    </table>
  );
}
