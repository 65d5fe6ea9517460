import { minuteOf } from '@fenghuo/shared/calendar';
import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import { Button } from 'antd';
import { useProfile } from '../../access/use-profile.js';
import { useLive } from '../../api/use-live.js';
import { useLanguage } from '../../language/use-language.js';
import { clockTime, grouped } from '../../ui/instant.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { reportWords as words } from './reports.words.js';

/** Title, how current the figures are, the total with the weight it rests on, the grade or why there is none, the actions. */
export function FormHead({ form }: { readonly form: EvaluationForm }) {
  const { say } = useLanguage();
  usePageTitle(say(form.title));
  const bureau = useProfile().bureaus.find(({ code }) => code === form.bureau)?.name;
  return (
    <header className="form-head">
      <div className="form-head-name">
        <h1>{say(form.title)}</h1>
        <p className="form-head-facts">
          {bureau && <span>{say(bureau)}</span>}
          <span>{say(words.framework, form.framework)}</span>
          <AsOf form={form} />
        </p>
      </div>
      <Total form={form} />
      <Actions form={form} />
    </header>
  );
}

function AsOf({ form }: { readonly form: EvaluationForm }) {
  const { say, language } = useLanguage();
  const { connection } = useLive();
  const n = grouped(form.asOf.n, language);
  const title = say(words.asOfSentence, { n, at: minuteOf(form.asOf.at) });
  const word = { connected: words.live, connecting: words.connecting, lost: words.lost }[connection];
  return (
    <span className={`as-of as-of-${connection}`} title={title}>
      <span aria-hidden="true">{connection === 'lost' ? '■' : '●'}</span> {say(word)} · {say(words.asOf, { n })}{' '}
      <time dateTime={form.asOf.at}>{clockTime(new Date(form.asOf.at))}</time>
    </span>
  );
}

function Total({ form }: { readonly form: EvaluationForm }) {
  const { say } = useLanguage();
  const { score, weight, weightScored } = form.total;
  const open = form.rows.filter((row) => row.score === null).length;
  return (
    <div className="form-total-head">
      <div className="form-total-score">
        <strong>{score}</strong> <span className="muted">{say(words.ofWeight, { weight: weightScored })} {say(words.points)}</span>
        <span className="form-total-note">{say(words.ofEvidence, { weight, scored: weightScored })}</span>
      </div>
      <div className="form-grade">
        <strong>{form.grade ? say(form.grade.label) : say(words.gradeNone)}</strong>
        {!form.grade && open > 0 && <span className="form-total-note">{say(words.gradeWhy, { rows: open })}</span>}
      </div>
    </div>
  );
}

function Actions({ form }: { readonly form: EvaluationForm }) {
  const { say } = useLanguage();
  const differ = form.checks.filter(({ state }) => state === 'differs').length;
  const word = differ > 0 ? words.checksDiffer : words.checks;
  return (
    <div className="form-actions">
      <Button danger={differ > 0} onClick={() => document.getElementById('checks')?.scrollIntoView({ behavior: 'smooth' })}>
        {say(word, { count: form.checks.length, differ })}
      </Button>
      <Button onClick={() => window.print()}>{say(words.print)}</Button>
    </div>
  );
}
