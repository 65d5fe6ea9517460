import type { FormCheck } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { StateTag } from '../../ui/state-tag.js';
import { reportWords as words } from './reports.words.js';

/** Stated against computed; those that differ come first, with the difference in red. */
export function ChecksPanel({ checks }: { readonly checks: readonly FormCheck[] }) {
  const { say } = useLanguage();
  const ordered = [...checks].sort((a, b) => Number(a.state === 'holds') - Number(b.state === 'holds'));
  return (
    <section className="panel checks" id="checks">
      <header>
        <h2>{say(words.checksTitle)}</h2>
        <p className="muted">{say(checks.length > 0 ? words.checksNote : words.noChecks)}</p>
      </header>
      {ordered.length > 0 && (
        <table className="checks-table">
          <thead>
            <tr>
              <th scope="col">{say(words.checksSubject)}</th>
              <th scope="col" className="figure">{say(words.stated)}</th>
              <th scope="col" className="figure">{say(words.computed)}</th>
              <th scope="col" className="figure">{say(words.difference)}</th>
            </tr>
          </thead>
          <tbody>{ordered.map((check) => <CheckLine key={check.code} check={check} />)}</tbody>
        </table>
      )}
    </section>
  );
}

function CheckLine({ check }: { readonly check: FormCheck }) {
  const { say } = useLanguage();
  const differs = check.state === 'differs';
  return (
    <tr className={differs ? 'check-differs' : undefined}>
      <td>
        <StateTag tone={differs ? 'alarm' : 'done'} word={say(differs ? words.differs : words.holds)} />
        <span className="check-sentence">{say(check.sentence)}</span>
      </td>
      <td className="figure" data-label={say(words.stated)}>{check.stated}</td>
      <td className="figure" data-label={say(words.computed)}>{check.computed}</td>
      <td className="figure check-difference" data-label={say(words.difference)}>{differs ? check.difference : '—'}</td>
    </tr>
  );
}
