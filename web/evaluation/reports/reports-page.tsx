import { coversBureau, mayRole } from '@fenghuo/shared/access';
import { minuteOf } from '@fenghuo/shared/calendar';
import type { ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import { sentenceOf } from '@fenghuo/shared/problems';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { EmptyState, ErrorState, Loading } from '../../ui/page-states.js';
import { ToStart } from '../../ui/to-start.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { lifecycleWords as words } from './lifecycle.words.js';
import { ReportGrade } from './report-grade.js';
import { ReportStateTag } from './report-state.js';
import './reports.css';
import { useRevisions } from './use-reports.js';

/** Every frozen report of the bureau, newest first, each revision beside the others. */
export function ReportsPage() {
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const { role, scope } = useProfile();
  const linkTo = usePlaceLink();
  usePageTitle(say(words.reports));
  const refusal = !mayRole(role, 'readEvaluation') ? 'role-not-allowed' : !coversBureau(scope, bureau) ? 'scope-too-narrow' : null;
  if (refusal) return <div className="page"><EmptyState reason={say(sentenceOf(refusal))}><ToStart /></EmptyState></div>;
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="page-title">{say(words.reports)}</h1>
        <div className="page-actions">
          <LinkButton to={linkTo('/evaluation')}>{say(words.toForm)}</LinkButton>
          <LinkButton to={linkTo('/evaluation/compare')}>{say(words.comparison)}</LinkButton>
        </div>
      </div>
      <Revisions bureau={bureau} />
    </div>
  );
}

function Revisions({ bureau }: { readonly bureau: string }) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  const { data, error, refetch } = useRevisions(bureau);
  if (!data) return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />;
  if (data.length === 0) {
    return <EmptyState reason={say(words.noReports)}><LinkButton primary to={linkTo('/evaluation')}>{say(words.toForm)}</LinkButton></EmptyState>;
  }
  return (
    <div className="panel reports-scroll">
      <table className="reports-table">
        <thead>
          <tr>
            <th scope="col">{say(words.year)}</th><th scope="col">{say(words.revisionHead)}</th><th scope="col">{say(words.state)}</th>
            <th scope="col" className="figure">{say(words.score)}</th><th scope="col">{say(words.grade)}</th>
            <th scope="col">{say(words.frozenAt)}</th>
            <th scope="col">{say(words.signed)}</th><th scope="col">{say(words.submitted)}</th><th scope="col">{say(words.actions)}</th>
          </tr>
        </thead>
        <tbody>
          {data.map((revision) => <Line key={revision.id} bureau={bureau} revision={revision} before={data.find((one) => isBefore(one, revision))} />)}
        </tbody>
      </table>
    </div>
  );
}

const isBefore = (one: ReportRevision, other: ReportRevision): boolean => one.year === other.year && one.revision === other.revision - 1;

interface LineProps {
  readonly bureau: string;
  readonly revision: ReportRevision;
  readonly before: ReportRevision | undefined;
}

function Line({ bureau, revision, before }: LineProps) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  const year = { year: String(revision.year) };
  return (
    <tr>
      <td>{revision.year}</td>
      <td><Link to={linkTo(`/evaluation/reports/${revision.id}`, year)}>{say(words.revision, { revision: revision.revision })}</Link></td>
      <td><ReportStateTag state={revision.state} /></td>
      <td className="figure">{revision.score ?? '—'}</td>
      <td><ReportGrade bureau={bureau} revision={revision} /></td>
      <td>{minuteOf(revision.frozenAt)}<br /><span className="muted">{revision.frozenByName ?? revision.frozenBy}</span></td>
      <td>{revision.signedOn ?? '—'}{revision.signedBy && <><br /><span className="muted">{revision.signedBy}</span></>}</td>
      <td>{revision.submittedOn ?? '—'}{revision.submittedTo && <><br /><span className="muted">{revision.submittedTo}</span></>}</td>
      <td>
        <span className="report-links">
          <Link to={linkTo(`/evaluation/reports/${revision.id}`, year)}>{say(words.openReport)}</Link>
          {before && (
            <Link to={linkTo(`/evaluation/reports/${before.id}/difference`, { ...year, with: revision.id })}>{say(words.difference)}</Link>
          )}
        </span>
      </td>
    </tr>
  );
}
