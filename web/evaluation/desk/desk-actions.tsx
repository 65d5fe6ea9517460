import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import { needsVerifying, type VerifiedScores } from '@fenghuo/shared/evaluation/verified-scores';
import { Alert, Button, Popconfirm, Progress } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import { StateTag } from '../../ui/state-tag.js';
import { figureElement } from '../measures/find-figure.js';
import { deskWords as words } from './desk.words.js';
import { useVerdict } from './use-desk.js';

interface DeskActionsProps {
  readonly bureau: string;
  readonly report: string;
  readonly form: EvaluationForm;
  readonly verified: VerifiedScores;
}

/** How far the verification is, the way to the next open row, and its end. */
export function DeskActions({ bureau, report, form, verified }: DeskActionsProps) {
  const { say } = useLanguage();
  const { advance } = useVerdict(bureau, report);
  const { done, of, finished, rows } = verified;
  const scored = new Set(rows.filter(({ score }) => score !== null).map(({ row }) => row));
  const next = form.rows.find((row) => needsVerifying(row) && !scored.has(row.code));
  const goNext = () => {
    const element = next && document.getElementById(figureElement(next.code));
    element?.scrollIntoView({ block: 'center' });
    element?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
  };
  return (
    <div className="desk-actions">
      <div className="desk-progress" role="status">
        {finished ? <StateTag tone="done" word={say(words.finished)} /> : say(words.progressOf, { done, of })}
        <Progress percent={of === 0 ? 0 : Math.round((done / of) * 100)} size="small" showInfo={false} aria-label={say(words.progress)} />
      </div>
      {!finished && next && <Button onClick={goNext}>{say(words.next)}</Button>}
      <Popconfirm
        title={say(finished ? words.resumeAsk : words.finishAsk)} okText={say(finished ? words.resume : words.finish)} cancelText={say(words.cancel)}
        disabled={!finished && done < of} onConfirm={() => advance.mutate(finished ? 'resume' : 'finish')}
      >
        <Button
          type={finished ? 'default' : 'primary'} disabled={!finished && done < of} loading={advance.isPending}
          title={!finished && done < of ? say(words.finishHint, { count: of - done }) : undefined}
        >
          {say(finished ? words.resume : words.finish)}
        </Button>
      </Popconfirm>
      {advance.error && <Alert type="error" role="alert" title={say(sentenceOfThrown(advance.error))} />}
    </div>
  );
}
