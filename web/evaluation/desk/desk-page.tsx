import { mayRole } from '@fenghuo/shared/access';
import type { DeskListing } from '@fenghuo/shared/evaluation/desk';
import { sentenceOf } from '@fenghuo/shared/problems';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { EmptyState, ErrorState, Loading } from '../../ui/page-states.js';
import { StateTag } from '../../ui/state-tag.js';
import { ToStart } from '../../ui/to-start.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { ReportStateTag } from '../reports/report-state.js';
import './desk.css';
import { deskWords as words } from './desk.words.js';
import { useDeskReports, useEndedGrants } from './use-desk.js';

/** The reports that were granted to the evaluator. */
export function DeskPage() {
  const { say } = useLanguage();
  const { role } = useProfile();
  usePageTitle(say(words.title));
  if (!mayRole(role, 'verifyReports')) return <div className="page"><EmptyState reason={say(sentenceOf('role-not-allowed'))}><ToStart /></EmptyState></div>;
  return (
    <div className="page">
      <div className="page-head"><h1 className="page-title">{say(words.title)}</h1></div>
      <Reports />
      <Ended />
    </div>
  );
}

function Reports() {
  const { say } = useLanguage();
  const { data, error, refetch } = useDeskReports();
  if (!data) return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />;
  if (data.length === 0) return <EmptyState reason={say(words.noReports)} />;
  const heads = [words.bureau, words.year, words.report, words.state, words.signed, words.submitted, words.progress];
  return (
    <div className="panel desk-scroll">
      <table className="desk-list desk-cards">
        <thead><tr>{heads.map((head) => <th key={head.en} scope="col">{say(head)}</th>)}<th /></tr></thead>
        <tbody>{data.map((report) => <Line key={report.id} report={report} />)}</tbody>
      </table>
    </div>
  );
}

/** What can no longer be opened, and whom to ask. */
function Ended() {
  const { say } = useLanguage();
  const { data: ended = [] } = useEndedGrants();
  return ended.map(({ bureau, bureauName, year, endsOn, grantedBy, grantedByName }) => (
    <Alert
      key={`${bureau} ${year} ${endsOn}`} className="grant-problem" type="warning"
      title={say(words.endedGrant, { bureau: say(bureauName), year, endsOn, grantedBy: grantedByName ?? grantedBy })}
    />
  ));
}

function Line({ report }: { readonly report: DeskListing }) {
  const { say } = useLanguage();
  const { verified: { done, of, finished } } = report;
  const address = `/desk/${report.id}?${new URLSearchParams({ bureau: report.bureau, year: String(report.year) })}`;
  return (
    <tr>
      <td data-label={say(words.bureau)}>{say(report.bureauName)}</td>
      <td data-label={say(words.year)}>{report.year}</td>
      <td data-label={say(words.report)}><span><Link to={address}>{report.title}</Link><br /><span className="muted">{say(words.revision, { revision: report.revision })}</span></span></td>
      <td data-label={say(words.state)}><ReportStateTag state={report.state} /></td>
      <td data-label={say(words.signed)}>{report.signedOn ?? '—'}</td>
      <td data-label={say(words.submitted)}><span>{report.submittedOn ?? '—'}{report.submittedTo && <><br /><span className="muted">{report.submittedTo}</span></>}</span></td>
      <td data-label={say(words.progress)}><span>
        {say(words.progressOf, { done, of })}<br />
        {finished ? <StateTag tone="done" word={say(words.finished)} /> : done > 0 && <StateTag tone="running" word={say(words.underWay)} />}
      </span></td>
      <td><LinkButton primary={!finished} to={address}>{say(finished ? words.look : done > 0 ? words.goOn : words.begin)}</LinkButton></td>
    </tr>
  );
}
