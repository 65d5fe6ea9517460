import { mayRole } from '@fenghuo/shared/access';
import { minuteOf } from '@fenghuo/shared/calendar';
import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import type { FormPreparation } from '@fenghuo/shared/evaluation/preparation';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useProfile } from '../../access/use-profile.js';
import { useLive } from '../../api/use-live.js';
import { useLanguage } from '../../language/use-language.js';
import { clockTime, grouped } from '../../ui/instant.js';
import { StateTag } from '../../ui/state-tag.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { frameworkWords } from '../frameworks/frameworks.words.js';
import { FreezeDialog } from './freeze-dialog.js';
import { lifecycleWords } from './lifecycle.words.js';
import { ReportActions } from './report-actions.js';
import { reportWords as words } from './reports.words.js';

interface HeadProps {
  readonly form: EvaluationForm;
  /** Undefined while it is read. */
  readonly preparation: FormPreparation | undefined;
}

/** Title, how current the figures are, the total with the weight it rests on, the grade or why there is none, the actions. */
export function FormHead({ form, preparation }: HeadProps) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  usePageTitle(say(form.title));
  const bureau = useProfile().bureaus.find(({ code }) => code === form.bureau)?.name;
  return (
    <header className="form-head">
      <div className="form-head-name">
        <h1>{say(form.title)}</h1>
        <p className="form-head-facts">
          {bureau && <span>{say(bureau)}</span>}
          <StateTag tone="running" word={say(lifecycleWords.live)} />
          <span>{say(words.framework, form.framework)}</span>
          <AsOf form={form} />
          <span className="form-links">
            <Link to={linkTo('/evaluation/frameworks')}>{say(frameworkWords.title)}</Link>
            <Link to={linkTo('/evaluation/reports')}>{say(lifecycleWords.reports)}</Link>
            <Link to={linkTo('/evaluation/compare')}>{say(lifecycleWords.comparison)}</Link>
          </span>
        </p>
      </div>
      <Total form={form} />
      <Actions form={form} preparation={preparation} />
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

function Actions({ form, preparation }: HeadProps) {
  const { say } = useLanguage();
  const { role } = useProfile();
  const [freezing, setFreezing] = useState(false);
  const [last] = preparation?.reports ?? [];
  const stands = last !== undefined && last.state !== 'reopened';
  const differ = form.checks.filter(({ state }) => state === 'differs').length;
  const word = differ > 0 ? words.checksDiffer : words.checks;
  return (
    <div className="form-actions">
      <Button danger={differ > 0} loading={!preparation} onClick={() => document.getElementById('checks')?.scrollIntoView({ behavior: 'smooth' })}>
        {say(word, { count: form.checks.length, differ })}
      </Button>
      <Button onClick={() => window.print()}>{say(words.print)}</Button>
      {last && stands && <ReportActions bureau={form.bureau} revision={last} />}
      {mayRole(role, 'freezeEvaluation') && preparation && !stands && (
        <Button type="primary" onClick={() => setFreezing(true)}>{say(lifecycleWords.freeze)}</Button>
      )}
      {freezing && preparation && <FreezeDialog form={form} preparation={preparation} close={() => setFreezing(false)} />}
    </div>
  );
}
