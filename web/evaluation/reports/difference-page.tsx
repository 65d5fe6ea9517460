import { minuteOf } from '@fenghuo/shared/calendar';
import type { ReportDifference, RowDifference, RowStanding } from '@fenghuo/shared/evaluation/difference';
import { Select } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useLanguage } from '../../language/use-language.js';
import { ErrorState, Loading } from '../../ui/page-states.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { LongText } from '../scoring/long-text.js';
import { DifferingRecords } from './differing-records.js';
import { differenceWords as words, lifecycleWords } from './lifecycle.words.js';
import './reports.css';
import { useDifference, useRevisions } from './use-reports.js';

/** What differs between a frozen report and another of its year, or the form as it is now. */
export function DifferencePage() {
  const { id = '' } = useParams();
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const linkTo = usePlaceLink();
  const [address, setAddress] = useSearchParams();
  const other = address.get('with') ?? 'live';
  const { data, error, refetch } = useDifference(bureau, id, other);
  const revisions = useRevisions(bureau).data ?? [];
  const own = revisions.find((one) => one.id === id);
  const year = own?.year ?? Number(address.get('year'));
  const title = say(words.title, { year });
  usePageTitle(title);
  const others = revisions.filter((one) => one.year === own?.year && one.id !== id);
  return (
    <div className="page difference">
      <div className="page-head">
        <div>
          <Link className="record-type" to={linkTo(`/evaluation/reports/${id}`)}>
            ‹ {own ? say(lifecycleWords.revision, { revision: own.revision }) : say(lifecycleWords.openReport)}
          </Link>
          <h1 className="page-title">{title}</h1>
        </div>
        <div className="page-actions">
          <label>
            <span className="muted">{say(words.with)} </span>
            <Select
              className="difference-with" value={other} aria-label={say(words.with)}
              onChange={(next) => setAddress((now) => { now.set('with', next); return now; }, { replace: true })}
              options={[
                { value: 'live', label: say(words.live) },
                ...others.map((one) => ({ value: one.id, label: say(words.revision, { revision: one.revision }) })),
              ]}
            />
          </label>
        </div>
      </div>
      {data ? <Difference difference={data} bureau={bureau} /> : error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />}
    </div>
  );
}

function Difference({ difference, bureau }: { readonly difference: ReportDifference; readonly bureau: string }) {
  const { say } = useLanguage();
  const { before, after, rows, records, total } = difference;
  const count = (change: string) => records.filter((one) => one.change === change).length;
  const same = rows.length === 0 && records.length === 0;
  const later = after.revision === null ? say(words.live) : say(words.revision, { revision: after.revision });
  return (
    <>
      <p className="difference-summary">
        {same ? say(words.none) : say(words.summary, {
          left: count('left'), entered: count('entered'), changed: count('changed'), before: total.before, after: total.after,
        })}
      </p>
      <p className="muted">
        {say(words.between, { before: before.revision, after: later })} ·{' '}
        {say(words.asOf, { from: before.n, fromAt: minuteOf(before.at), to: after.n, toAt: minuteOf(after.at) })}
      </p>
      <section className="panel">
        <header><h2>{say(words.rows)}</h2></header>
        {rows.length === 0 ? <p className="difference-note">{say(words.noRows)}</p> : <Rows rows={rows} />}
      </section>
      <section className="panel">
        <header><h2>{say(words.records)}</h2></header>
        {records.length === 0
          ? <p className="difference-note">{say(words.noRecords)}</p> : <DifferingRecords difference={difference} bureau={bureau} />}
      </section>
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly RowDifference[] }) {
  const { say } = useLanguage();
  return (
    <div className="reports-scroll">
      <table className="reports-table">
        <thead>
          <tr>
            <th scope="col">{say(words.indicator)}</th><th scope="col">{say(words.value)}</th>
            <th scope="col">{say(words.score)}</th><th scope="col">{say(words.working)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} id={`difference-${row.code}`}>
              <th scope="row">
                {say(row.name)}
                {!row.before && <span className="muted"> {say(words.rowNew)}</span>}
                {!row.after && <span className="muted"> {say(words.rowGone)}</span>}
              </th>
              <td><Changed {...row} of={(standing) => valueOf(standing, say)} /></td>
              <td><Changed {...row} of={({ score }) => score ?? '—'} /></td>
              <td>
                <Changed {...row} of={({ working }) => say(working)} />
                {row.before?.reason !== row.after?.reason && (
                  <p className="muted">{say(words.reason)}<Changed {...row} of={({ reason }) => reason ?? '—'} /></p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function valueOf({ value, valueLabel, unit }: RowStanding, say: ReturnType<typeof useLanguage>['say']): string {
  if (value === null) return '—';
  return valueLabel ? say(valueLabel) : `${value}${unit ? ` ${say(unit)}` : ''}`;
}

/** Before and after; once where both are alike. */
function Changed({ before, after, of }: RowDifference & { of(standing: RowStanding): string }) {
  const [was, is] = [before && of(before), after && of(after)];
  if (was === is) return was === null ? null : <span><LongText text={was} /></span>;
  return (
    <span>
      {was !== null && <span className="difference-before"><LongText text={was} /></span>}
      {was !== null && is !== null && <span className="difference-arrow" aria-hidden="true">→</span>}
      {is !== null && <strong><LongText text={is} /></strong>}
    </span>
  );
}
