import type { FormRow } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { Part } from '../measures/figure-cell.js';
import { RowAnswers } from './row-answers.js';
import { scoringWords as words } from './scoring.words.js';
import { restsOnAbsence } from './standing.js';

/** The line a person can check; under it the reading of the measure and the other readings of the same words. */
export function WorkingCell({ row }: { readonly row: FormRow }) {
  const { say } = useLanguage();
  return (
    <div className="working">
      <p className="working-line">{say(row.working)}</p>
      {restsOnAbsence(row) && <p className="working-absence">{say(words.zeroByAbsence)}</p>}
      {row.state !== 'no-evidence' && <p className="working-reading">{say(words.reading)}{say(row.reading)}</p>}
      {row.otherReadings.length > 0 && (
        <div className="working-others">
          {say(words.otherReadings)}
          <ul className="figure-parts">{row.otherReadings.map((other) => <Part key={other.code} row={row.code} figure={other} />)}</ul>
        </div>
      )}
      <RowAnswers row={row} />
      {row.printed?.deviationReason && <p className="working-reading">{say(words.deviation, { reason: row.printed.deviationReason })}</p>}
    </div>
  );
}
