import { minuteOf } from '@fenghuo/shared/calendar';
import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import type { FormPreparation } from '@fenghuo/shared/evaluation/preparation';
import { evaluationReport } from '@fenghuo/shared/records/evaluation-report';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useLanguage } from '../../language/use-language.js';
import { lifecycleWords as words } from './lifecycle.words.js';

/** Above the live form, while a report of the year stands: which one, and that what follows is another thing. */
export function FormStanding({ form, preparation }: { readonly form: EvaluationForm; readonly preparation: FormPreparation | undefined }) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  const [last] = preparation?.reports ?? [];
  if (!last) return null;
  const { id, revision, state, score, frozenAt } = last;
  const differs = score !== form.total.score;
  const sentence = say(words.standing, { revision, state: say(evaluationReport.states[state]), score: score ?? '—', at: minuteOf(frozenAt) });
  return (
    <Alert
      className="form-standing" type={differs ? 'warning' : 'info'} showIcon
      title={<>{sentence}{differs && <> {say(words.liveDiffers, { score: form.total.score })}</>}</>}
      action={(
        <span className="form-standing-links">
          <Link to={linkTo(`/evaluation/reports/${id}`)}>{say(words.openReport)}</Link>
          <Link to={linkTo(`/evaluation/reports/${id}/difference`, { with: 'live' })}>{say(words.seeDifference)}</Link>
        </span>
      )}
    />
  );
}
