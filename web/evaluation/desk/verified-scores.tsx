import { useLanguage } from '../../language/use-language.js';
import { ErrorState } from '../../ui/page-states.js';
import { StateTag } from '../../ui/state-tag.js';
import { useReport } from '../reports/use-reports.js';
import './desk.css';
import { Said } from './desk-row.js';
import { deskWords as words } from './desk.words.js';
import { useVerifiedScores } from './use-desk.js';

/** What evaluators said of a report, beside its own scores. Nothing at all while nobody has said anything. */
export function VerifiedScores({ bureau, reportId }: { readonly bureau: string; readonly reportId: string }) {
  const { say } = useLanguage();
  const { data, error, refetch } = useVerifiedScores(bureau, reportId);
  const form = useReport(bureau, reportId).data?.report.form;
  if (error) return <ErrorState problem={error} retry={() => void refetch()} />;
  if (!data || !form || data.rows.length === 0) return null;
  const of = new Map(data.rows.map((row) => [row.row, row]));
  return (
    <section className="panel checks verified-scores" aria-label={say(words.verifiedHead)}>
      <header>
        <h2>{say(words.verifiedHead)}</h2>
        <p className="muted">
          {say(words.progressOf, { done: data.done, of: data.of })} · {say(words.verifiedTotal)} {data.total.score}
          {data.grade && <> · {say(data.grade.label)}</>} {data.finished && <StateTag tone="done" word={say(words.finished)} />}
        </p>
      </header>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{say(words.indicator)}</th><th scope="col">{say(words.weight)}</th><th scope="col">{say(words.ownScore)}</th>
            <th scope="col">{say(words.verifiedScore)}</th>
          </tr>
        </thead>
        <tbody>
          {form.rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{say(row.level3)}</th>
              <td className="desk-points">{row.weight}</td>
              <td className="desk-points">{row.score ?? '—'}</td>
              <td><Said said={of.get(row.code)} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
