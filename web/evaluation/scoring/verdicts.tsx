import type { EvaluationForm, FormVerdict } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { StateTag, type Tone } from '../../ui/state-tag.js';
import { scoringWords as words } from './scoring.words.js';

/** What decides about the whole form beside its rows, where the framework has any of it. */
export function Verdicts({ form }: { readonly form: EvaluationForm }) {
  const { say } = useLanguage();
  const { vetoes = [], eligibility } = form;
  if (vetoes.length === 0 && !eligibility) return null;
  return (
    <section className="panel verdicts">
      <header><h2>{say(words.verdicts)}</h2></header>
      <ul>
        {eligibility && (
          <Verdict
            verdict={eligibility} tones={{ holds: 'done', fails: 'alarm', open: 'attention' }}
            names={{ holds: words.eligible, fails: words.notEligible, open: words.verdictOpen }}
          />
        )}
        {vetoes.map((veto) => (
          <Verdict
            key={veto.code} verdict={veto} tones={{ holds: 'alarm', fails: 'done', open: 'attention' }}
            names={{ holds: words.verdictHolds, fails: words.verdictFails, open: words.verdictOpen }}
          />
        ))}
      </ul>
    </section>
  );
}

interface VerdictProps {
  readonly verdict: FormVerdict;
  readonly tones: Readonly<Record<FormVerdict['state'], Tone>>;
  readonly names: Readonly<Record<FormVerdict['state'], (typeof words)[keyof typeof words]>>;
}

function Verdict({ verdict, tones, names }: VerdictProps) {
  const { say } = useLanguage();
  return (
    <li>
      <StateTag tone={tones[verdict.state]} word={say(names[verdict.state])} />
      <span>
        <strong>{say(verdict.label)}</strong> {say(verdict.working)}
        {verdict.basis && <span className="muted"> {say(words.basis, { basis: say(verdict.basis) })}</span>}
      </span>
    </li>
  );
}
