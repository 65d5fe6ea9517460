import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { sum } from './points.js';
import { scoringWords as words } from './scoring.words.js';

/** Sums of the columns. They are computed from the rows shown, never taken from the printed report. */
export function TotalRow({ form, withPrinted }: { readonly form: EvaluationForm; readonly withPrinted: boolean }) {
  const { say } = useLanguage();
  const { score, weight, weightScored } = form.total;
  const printed = sum(form.rows.flatMap((row) => row.printed?.score ?? []));
  const statedTotal = form.checks.find(({ code, state }) => code === 'printed-total' && state === 'differs')?.stated;
  return (
    <tr className="form-total">
      <th scope="row" colSpan={3}>{say(words.total)}</th>
      <td className="col-weight" data-label={say(words.weight)}>{weight}</td>
      <td colSpan={2} className="total-note">{say(form.total.working ?? words.totalEvidence, { weight, scored: weightScored })}</td>
      <td className="col-score" data-label={say(words.score)}><span className="score">{score}</span></td>
      <td className="total-note total-printed-note">{withPrinted && say(words.printedSum)}</td>
      <td className="col-state" />
      {withPrinted && (
        <td className="col-printed" data-label={say(words.printedSum)}>
          {printed}
          {statedTotal !== undefined && <span className="differs"><small>{say(words.printedTotal, { score: statedTotal })}</small></span>}
        </td>
      )}
    </tr>
  );
}
