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
      <table className="reports-table reports-list">
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
      <td data-label={say(words.year)}>{revision.year}</td>
      <td data-label={say(words.revisionHead)}><Link to={linkTo(`/evaluation/reports/${revision.id}`, year)}>{say(words.revision, { revision: revision.revision })}</Link></td>
      <td data-label={say(words.state)}><ReportStateTag state={revision.state} /></td>
      <td className="figure" data-label={say(words.score)}>{revision.score ?? '—'}</td>
      <td data-label={say(words.grade)}><ReportGrade bureau={bureau} revision={revision} /></td>
      <Done label={say(words.frozenAt)} on={minuteOf(revision.frozenAt)} by={revision.frozenByName ?? revision.frozenBy} />
      <Done label={say(words.signed)} on={revision.signedOn} by={revision.signedBy} />
      <Done label={say(words.submitted)} on={revision.submittedOn} by={revision.submittedTo} />
      <td data-label={say(words.actions)}>
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

/** When a step was done, and by or to whom. */
function Done({ label, on, by }: { readonly label: string; readonly on: string | null; readonly by: string | null }) {
  return (
    <td data-label={label}>
      <span className="report-when">{on ?? '—'}</span>
      {by && <span className="muted report-by">{by}</span>}
    </td>
  );
}
