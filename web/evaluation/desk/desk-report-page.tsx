import { mayRole } from '@fenghuo/shared/access';
import type { DeskReport } from '@fenghuo/shared/evaluation/desk';
import { withBeside } from '@fenghuo/shared/evaluation/frozen-report';
import { needsVerifying } from '@fenghuo/shared/evaluation/verified-scores';
import { sentenceOf } from '@fenghuo/shared/problems';
import { Link, useParams } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { EmptyState, ErrorState, Loading } from '../../ui/page-states.js';
import { ToStart } from '../../ui/to-start.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import '../evaluation.css';
import { FiguresSection } from '../measures/figures-section.js';
import { ReportStateTag } from '../reports/report-state.js';
import '../scoring/scoring.css';
import './desk.css';
import { deskWords as words } from './desk.words.js';
import { DeskActions } from './desk-actions.js';
import { DeskDrawer } from './desk-drawer.js';
import { DeskRow } from './desk-row.js';
import { useDeskReport } from './use-desk.js';

const nothing: ReadonlySet<string> = new Set();

/** A granted report beside what the evaluator says of it. */
export function DeskReportPage() {
  const { id = '' } = useParams();
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const { role } = useProfile();
  const { data, error, refetch } = useDeskReport(bureau, id);
  if (!mayRole(role, 'verifyReports')) return <div className="page"><EmptyState reason={say(sentenceOf('role-not-allowed'))}><ToStart /></EmptyState></div>;
  if (!data) return <div className="page">{error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />}</div>;
  return <Opened key={`${bureau}/${id}`} bureau={bureau} report={data} />;
}

function Opened({ bureau, report }: { readonly bureau: string; readonly report: DeskReport }) {
  const { say } = useLanguage();
  const { verified, deviations, revision } = report;
  const form = withBeside(report);
  const heads = [words.indicator, words.weight, words.target, words.completed, words.ownScore, words.verifiedScore];
  const of = new Map(verified.rows.map((row) => [row.row, row]));
  return (
    <div className="page evaluation desk-report">
      <Head bureau={bureau} report={report} />
      <div className="panel form-frame desk-scroll">
        <table className="desk-table">
          <thead><tr>{heads.map((head) => <th key={head.en} scope="col">{say(head)}</th>)}</tr></thead>
          <tbody>
            {form.rows.map((row, index) => (
              <DeskRow
                key={row.code} bureau={bureau} report={revision.id} row={row} said={of.get(row.code)} closed={verified.finished}
                deviation={deviations.find((one) => one.row === row.code)} needed={needsVerifying(row)}
                group={row.level2.zh === form.rows[index - 1]?.level2.zh && row.level1.zh === form.rows[index - 1]?.level1.zh ? null : row}
              />
            ))}
          </tbody>
        </table>
      </div>
      <FiguresSection figures={form.figures} changed={nothing} />
      <DeskDrawer bureau={bureau} report={revision.id} form={form} />
    </div>
  );
}

function Head({ bureau, report: { form, revision, verified } }: { readonly bureau: string; readonly report: DeskReport }) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  const name = useProfile().bureaus.find(({ code }) => code === form.bureau)?.name;
  usePageTitle(`${say(words.title)} · ${say(form.title)}`);
  return (
    <header className="form-head desk-head">
      <div className="form-head-name">
        <Link className="record-type" to={linkTo('/desk')}>‹ {say(words.toList)}</Link>
        <h1>{say(form.title)}</h1>
        <p className="form-head-facts">
          {name && <span>{say(name)}</span>}
          <span>{say(words.revision, { revision: revision.revision })}</span>
          <ReportStateTag state={revision.state} />
          <span>{say(words.frozenNote)}</span>
        </p>
      </div>
      <dl className="desk-totals">
        <div>
          <dt>{say(words.ownTotal)}</dt>
          <dd><strong>{form.total.score}</strong> <span className="muted">{say(words.ofWeight, { weight: form.total.weight })}</span></dd>
          <dd>{form.grade ? say(form.grade.label) : '—'}</dd>
        </div>
        <div>
          <dt>{say(words.verifiedTotal)}</dt>
          <dd><strong className={verified.done === verified.of ? undefined : 'muted'}>{verified.done === 0 ? '—' : verified.total.score}</strong></dd>
          <dd>{verified.grade ? say(verified.grade.label) : <span className="muted">{say(words.gradeOpen)}</span>}</dd>
        </div>
      </dl>
      <DeskActions bureau={bureau} report={revision.id} form={form} verified={verified} />
    </header>
  );
}
