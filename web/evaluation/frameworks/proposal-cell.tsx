import { ruleInWords } from '@fenghuo/shared/evaluation/framework-rule-words';
import { ruleKinds, type Proposed } from '@fenghuo/shared/evaluation/propose-rule';
import type { Rule } from '@fenghuo/shared/evaluation/rule';
import { Button } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { frameworkWords as words } from './frameworks.words.js';

interface Props {
  readonly number: number;
  readonly proposed: Proposed;
  /** Confirmed already. */
  readonly rule: Rule | null;
  readonly weight: string;
  confirm(rule: Rule | null): void;
  judge(): void;
  leaveOut(): void;
}

/** What was read from the words of a row: kind, rule in words, what was assumed. A person confirms it or decides otherwise. */
export function ProposalCell({ number, proposed, rule, weight, confirm, judge, leaveOut }: Props) {
  const { say, language } = useLanguage();
  const read = 'proposal' in proposed ? proposed.proposal : null;
  return (
    <div className="proposal">
      {read ? (
        <>
          <span className="proposal-head">
            <strong>{say(ruleKinds[read.kind])}</strong>
            <span className={`confidence confidence-${read.confidence}`}>{say(words[read.confidence])}</span>
          </span>
          <span>{ruleInWords(rule ?? read.rule, weight)[language]}</span>
          <ul>
            {read.guesses.map((guess) => (
              <li key={guess.switch} className={guess.stated ? undefined : 'guess-assumed'}>{say(guess.sentence)}</li>
            ))}
            {read.notes.map((note) => <li key={note.zh}>{say(note)}</li>)}
          </ul>
        </>
      ) : (
        <span className="proposal-none">{rule ? ruleInWords(rule, weight)[language] : `${say(words.noProposal)}：${'none' in proposed ? say(proposed.none) : ''}`}</span>
      )}
      <span className="frameworks-actions">
        {rule ? (
          <>
            <span className="confidence confidence-high">✓ {say(words.confirmedOne)}</span>
            <Button size="small" onClick={() => confirm(null)}>{say(words.unconfirm)}</Button>
          </>
        ) : (
          <>
            {read && <Button size="small" type="primary" aria-label={say(words.confirmRow, { row: number })} onClick={() => confirm(read.rule)}>{say(words.confirm)}</Button>}
            <Button size="small" onClick={judge}>{say(words.judge)}</Button>
            <Button size="small" onClick={leaveOut}>{say(words.removeRow)}</Button>
          </>
        )}
      </span>
    </div>
  );
}
