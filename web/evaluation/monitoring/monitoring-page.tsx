import { coversBureau, mayRole, roles } from '@fenghuo/shared/access';
import type { MonitoredPeriod } from '@fenghuo/shared/evaluation/monitoring';
import { sentenceOf } from '@fenghuo/shared/problems';
import { notice } from '@fenghuo/shared/records/notice';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { getJson } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { EmptyState, ErrorState, Loading } from '../../ui/page-states.js';
import { ToStart } from '../../ui/to-start.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import '../../ui/stacked.css';
import './monitoring.css';
import { monitoringWords as words } from './monitoring.words.js';
import { periodWord } from './period-word.js';
import { ScoreCourse } from './score-course.js';

/** The runs of a year: the score month by month, and the gaps of each. */
export function MonitoringPage() {
  const { say } = useLanguage();
  const { bureau, year } = usePlace();
  const { role, scope } = useProfile();
  const linkTo = usePlaceLink();
  usePageTitle(say(words.title));
  const refusal = !mayRole(role, 'readEvaluation') ? 'role-not-allowed' : !coversBureau(scope, bureau) ? 'scope-too-narrow' : null;
  if (refusal) return <div className="page"><EmptyState reason={say(sentenceOf(refusal))}><ToStart /></EmptyState></div>;
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="page-title">{say(words.title)}</h1>
        <div className="page-actions">
          <LinkButton to={linkTo('/evaluation')}>{say(words.toForm)}</LinkButton>
          <LinkButton to={linkTo(`/records/${notice.path}`)}>{say(words.toNotices)}</LinkButton>
        </div>
      </div>
      <Runs bureau={bureau} year={year} />
    </div>
  );
}

function Runs({ bureau, year }: { readonly bureau: string; readonly year: number }) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  const [chosen, choose] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['evaluation', 'monitoring', bureau, year],
    queryFn: () => getJson<readonly MonitoredPeriod[]>('/api/evaluation/monitoring', { bureau, year }),
  });
  if (!data) return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />;
  const open = data.find(({ id }) => id === chosen) ?? data.at(-1);
  if (!open) return <EmptyState reason={say(words.none, { year })}><LinkButton primary to={linkTo('/evaluation')}>{say(words.toForm)}</LinkButton></EmptyState>;
  return (
    <>
      <section className="panel score-course-frame" ref={showLatest}><ScoreCourse runs={data} year={year} /></section>
      <section className="panel reports-scroll">
        <table className="monitoring-table stacked-table">
          <thead>
            <tr>
              <th scope="col">{say(words.period)}</th><th scope="col">{say(words.monitoredOn)}</th>
              <th scope="col" className="figure">{say(words.score)}</th><th scope="col" className="figure">{say(words.gaps)}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((run) => (
              <tr key={run.id} aria-selected={run.id === open.id}>
                <td><Button type="link" size="small" aria-pressed={run.id === open.id} onClick={() => choose(run.id)}>{say(periodWord(run.period))}</Button></td>
                <td data-label={say(words.monitoredOn)}>{run.monitoredOn}</td>
                <td data-label={say(words.score)} className="figure">{say(words.ofWeight, { score: run.score ?? '—', weight: run.weight })}</td>
                <td data-label={say(words.gaps)} className="figure">{say(words.gapCount, { count: run.gaps.length })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Gaps run={open} />
    </>
  );
}

/** On a narrow screen the course scrolls: the latest runs are what it begins with. */
function showLatest(frame: HTMLElement | null): void {
  frame?.scrollTo({ left: frame.scrollWidth });
}

function Gaps({ run }: { readonly run: MonitoredPeriod }) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  return (
    <section className="panel reports-scroll">
      <header className="monitoring-head"><h2>{say(words.gapsOf, { period: say(periodWord(run.period)) })}</h2></header>
      {run.gaps.length === 0 ? <p className="monitoring-none">{say(words.noGaps)}</p> : (
        <table className="monitoring-table stacked-table">
          <thead>
            <tr>
              <th scope="col">{say(words.indicator)}</th><th scope="col">{say(words.kind)}</th><th scope="col">{say(words.actor)}</th>
              <th scope="col">{say(words.pace)}</th>
            </tr>
          </thead>
          <tbody>
            {run.gaps.map(({ row, indicator, kind, role }) => {
              const forecast = run.forecasts.find((one) => one.row === row);
              return (
                <tr key={`${row} ${kind}`}>
                  <td><Link to={linkTo('/evaluation', { row, set: 'notCounted' })}>{row} {say(indicator)}</Link></td>
                  <td data-label={say(words.kind)}>{say(notice.fields.kind.options![kind]!)}</td>
                  <td data-label={say(words.actor)}>{say(roles[role])}</td>
                  <td data-label={say(words.pace)}>{forecast ? say(forecast.sentence) : '—'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
