import { coversBureau, mayRole } from '@fenghuo/shared/access';
import { minuteOf } from '@fenghuo/shared/calendar';
import { withBeside, type OpenedReport, type ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import { sentenceOf } from '@fenghuo/shared/problems';
import { evaluationReport } from '@fenghuo/shared/records/evaluation-report';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { EmptyState, ErrorState, Loading } from '../../ui/page-states.js';
import { ToStart } from '../../ui/to-start.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import '../evaluation.css';
import { OutputsPanel } from '../outputs/outputs-panel.js';
import { LongText } from '../scoring/long-text.js';
import { ScoredForm } from '../scoring/scored-form.js';
import { VerifiedScores } from '../desk/verified-scores.js';
import { ChecksPanel } from './checks-panel.js';
import { lifecycleWords as words } from './lifecycle.words.js';
import './print.css';
import { ReportActions } from './report-actions.js';
import { ReportStateTag } from './report-state.js';
import './reports.css';
import { reportWords } from './reports.words.js';
import { useReport, useRevisions } from './use-reports.js';

const nothing: ReadonlySet<string> = new Set();

/** A frozen report: the form as it was, under its seal. */
export function ReportPage() {
  const { id = '' } = useParams();
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const { role, scope } = useProfile();
  const refusal = !mayRole(role, 'readEvaluation') ? 'role-not-allowed' : !coversBureau(scope, bureau) ? 'scope-too-narrow' : null;
  if (refusal) return <div className="page"><EmptyState reason={say(sentenceOf(refusal))}><ToStart /></EmptyState></div>;
  return <Opened key={`${bureau}/${id}`} bureau={bureau} id={id} />;
}

function Opened({ bureau, id }: { readonly bureau: string; readonly id: string }) {
  const { data, error, refetch } = useReport(bureau, id);
  const revisions = useRevisions(bureau).data;
  if (error) return <div className="page"><ErrorState problem={error} retry={() => void refetch()} /></div>;
  if (!data) return <div className="page"><Loading /></div>;
  // The content never moves; where the report stands does.
  const revision = revisions?.find((one) => one.id === id) ?? data.revision;
  const { deviations } = data.report;
  const form = withBeside(data.report);
  return (
    <div className="page evaluation frozen-report">
      <ReportHead opened={data} revision={revision} revisions={revisions ?? []} />
      <SealLine opened={data} revision={revision} />
      <ScoredForm form={form} changed={nothing} report={id} said={{ deviations, judgements: [], forecasts: [], change: null, judged: [] }} />
      <OutputsPanel bureau={bureau} year={form.year} reportId={id} />
      <ChecksPanel form={form} live={false} />
      <VerifiedScores bureau={bureau} reportId={id} />
    </div>
  );
}

interface PartProps {
  readonly opened: OpenedReport;
  readonly revision: ReportRevision;
}

function ReportHead({ opened, revision, revisions }: PartProps & { readonly revisions: readonly ReportRevision[] }) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  const { form } = opened.report;
  const before = revisions.find((one) => one.year === revision.year && one.revision === revision.revision - 1);
  const name = useProfile().bureaus.find(({ code }) => code === form.bureau)?.name;
  usePageTitle(`${say(form.title)} · ${say(words.revision, { revision: revision.revision })}`);
  return (
    <header className="form-head">
      <div className="form-head-name">
        <Link className="record-type" to={linkTo('/evaluation/reports')}>‹ {say(words.reports)}</Link>
        <h1>{say(form.title)}</h1>
        <p className="form-head-facts">
          {name && <span>{say(name)}</span>}
          <span>{say(words.revision, { revision: revision.revision })}</span>
          <ReportStateTag state={revision.state} />
          <span>{say(words.framework, form.framework)}</span>
          <span>{say(words.frozenNote)}</span>
        </p>
      </div>
      <div className="form-total-head">
        <div className="form-total-score">
          <strong>{form.total.score}</strong>{' '}
          <span className="muted">{say(reportWords.ofWeight, { weight: form.total.weight })} {say(reportWords.points)}</span>
        </div>
        <div className="form-grade"><strong>{form.grade ? say(form.grade.label) : say(reportWords.gradeNone)}</strong></div>
      </div>
      <div className="form-actions">
        {before && (
          <LinkButton to={linkTo(`/evaluation/reports/${before.id}/difference`, { with: revision.id })}>{say(words.difference)}</LinkButton>
        )}
        <LinkButton to={linkTo(`/evaluation/reports/${revision.id}/difference`, { with: 'live' })}>{say(words.seeDifference)}</LinkButton>
        <Button onClick={() => window.print()}>{say(reportWords.print)}</Button>
        <ReportActions bureau={form.bureau} revision={revision} />
      </div>
    </header>
  );
}

/** What proves that nothing was altered, and who did what with the report. */
function SealLine({ opened: { report, hash }, revision }: PartProps) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  const { seal } = report;
  return (
    <section className="panel report-seal" aria-label={say(words.history)}>
      <span>{say(words.sealed, { n: seal.sealedTo, root: '' })}<code>{seal.root ?? '—'}</code></span>
      <span>{say(words.contentHash, { hash: `${hash.slice(0, 16)}…` })}</span>
      <ul className="report-history">
        <li>
          {say(words.frozenBy, { name: report.frozenBy.name, at: minuteOf(report.frozenAt) })}
          {revision.reason && <> · <LongText text={say(words.frozenAgainFor, { reason: revision.reason })} /></>}
        </li>
        {revision.signedBy && revision.signedOn && <li>{say(words.signedBy, { name: revision.signedBy, on: revision.signedOn })}</li>}
        {revision.submittedTo && revision.submittedOn && (
          <li>{say(words.submittedTo, { to: revision.submittedTo, on: revision.submittedOn })}</li>
        )}
        {revision.reopenAskedBy && (
          <li><LongText text={say(words.reopenAsked, { name: revision.reopenAskedByName ?? revision.reopenAskedBy, reason: revision.reopenReason ?? '' })} /></li>
        )}
        {revision.reopenedOn && (
          <li><LongText text={say(words.reopenedOn, { on: revision.reopenedOn, reason: revision.reopenReason ?? '' })} /></li>
        )}
        <li><Link to={linkTo(`/records/${evaluationReport.path}/${revision.id}`)}>{say(words.history)}</Link></li>
      </ul>
    </section>
  );
}
