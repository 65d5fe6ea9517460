import type { FormRow } from '@fenghuo/shared/evaluation/form';
import { ownPoints, type Conclusion, type VerifiedRow } from '@fenghuo/shared/evaluation/verified-scores';
import { Button, Input, Radio } from 'antd';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { v4, v7 } from 'uuid';
import { useLanguage } from '../../language/use-language.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import { deskWords as words, verdictWords } from './desk.words.js';
import { useVerdict } from './use-desk.js';

interface VerdictFormProps {
  readonly bureau: string;
  readonly report: string;
  readonly row: FormRow;
  readonly said: VerifiedRow | undefined;
}

const conclusions: readonly Conclusion[] = ['confirmed', 'adjusted', 'supplement'];

/** Conclusion, score and opinion of a row. Confirming is one touch; everything else is saved by Enter or its button. */
export function VerdictForm({ bureau, report, row, said }: VerdictFormProps) {
  const { say } = useLanguage();
  const problemId = useId();
  const { verify } = useVerdict(bureau, report);
  const [conclusion, setConclusion] = useState<Conclusion | null>(said?.conclusion ?? null);
  const [score, setScore] = useState(said?.score ?? '');
  const [opinion, setOpinion] = useState(said?.opinion ?? '');
  // One operation for one content: sent again after a lost answer, it is written once.
  const sent = useRef<{ readonly content: string; readonly operation: string; readonly id: string } | null>(null);
  const own = ownPoints(row);
  const name = say(row.level3);

  const send = (as: Conclusion) => {
    const content = JSON.stringify([as, score, opinion]);
    if (sent.current?.content !== content) sent.current = { content, operation: v4(), id: said?.id ?? sent.current?.id ?? v7() };
    const { operation, id } = sent.current;
    verify.mutate({ row: row.code, said: {
      operation, id, baseVersion: said?.version ?? null, conclusion: as,
      score: as === 'confirmed' || score.trim() === '' ? null : score.trim(), opinion: opinion.trim() === '' ? null : opinion.trim(),
    } });
  };
  const choose = (next: Conclusion) => {
    setConclusion(next);
    if (next === 'confirmed') send(next);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || conclusion === null || (event.target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    send(conclusion);
  };
  const changed = conclusion !== (said?.conclusion ?? null) || opinion !== (said?.opinion ?? '')
    || (conclusion !== 'confirmed' && score !== (said?.score ?? ''));
  return (
    <div className="verdict-form" onKeyDown={onKey}>
      <Radio.Group
        size="small" optionType="button" buttonStyle="solid" value={conclusion} aria-label={say(words.conclusionOf, { row: name })}
        onChange={(event) => choose(event.target.value as Conclusion)}
        options={conclusions.map((value) => {
          const nothing = value === 'confirmed' && own === null;
          return { value, label: say(verdictWords[value]), disabled: nothing, ...(nothing ? { title: say(words.noOwnScore) } : {}) };
        })}
      />
      {conclusion !== null && (
        <>
          {conclusion === 'confirmed' ? <span className="score">{said?.points ?? own}</span> : (
            <label className="verdict-score">
              <Input
                size="small" inputMode="decimal" value={score} aria-label={say(words.scoreOf, { row: name })} status={verify.error ? 'error' : ''}
                aria-describedby={verify.error ? problemId : undefined} onChange={(event) => setScore(event.target.value)}
              />
              <span className="muted">{say(row.kind === 'penalty' ? words.fromDeduction : words.from, { weight: row.weight })}</span>
            </label>
          )}
          <Input.TextArea
            autoSize={{ minRows: conclusion === 'confirmed' ? 1 : 2, maxRows: 6 }} value={opinion} maxLength={2000}
            aria-label={say(words.opinionOf, { row: name })} placeholder={say(conclusion === 'supplement' ? words.supplementHint : words.opinionHint)}
            onChange={(event) => setOpinion(event.target.value)}
          />
          <div className="verdict-foot">
            {changed
              ? <Button size="small" type="primary" loading={verify.isPending} onClick={() => send(conclusion)}>{say(words.save)}</Button>
              : said && <small className="muted">{say(words.by, { name: said.authorName ?? said.author, on: said.verifiedOn })}</small>}
            {changed && !verify.isPending && <small className="muted">{say(words.notSaved)}</small>}
          </div>
        </>
      )}
      {verify.error && <p id={problemId} className="verdict-problem" role="alert">{say(sentenceOfThrown(verify.error))}</p>}
    </div>
  );
}
