import { minuteOf } from '@fenghuo/shared/calendar';
import { outputStates, type OutputView } from '@fenghuo/shared/evaluation/outputs';
import { Button, Progress } from 'antd';
import { addressOf } from '../../api/request.js';
import { sizeText } from '../../attachments/size-text.js';
import { useLanguage } from '../../language/use-language.js';
import { StateTag } from '../../ui/state-tag.js';
import { outputsWords as words } from './outputs.words.js';

const tones = { running: 'running', interrupted: 'attention', done: 'done', failed: 'alarm', expired: 'plain' } as const;

/** One pack: what of, who asked, how far it is, and the file. */
export function PackLine({ pack }: { readonly pack: OutputView }) {
  const { say } = useLanguage();
  const { id, bureau, state, revision, askedBy, askedAt, progress, size, problem } = pack;
  return (
    <li className="outputs-line">
      <StateTag tone={tones[state]} word={say(outputStates[state])} />
      <span>{revision === null ? say(words.draft) : say(words.revision, { revision })}</span>
      <span className="muted">{say(words.askedBy, { name: askedBy, at: minuteOf(askedAt) })}</span>
      {(state === 'running' || state === 'interrupted') && (
        <span className="outputs-progress" role="status">
          <Progress percent={progress} size="small" aria-label={say(outputStates.running)} />
          <span className="muted">{say(state === 'running' ? words.progress : words.interrupted)}</span>
        </span>
      )}
      {state === 'done' && (
        <Button href={addressOf(`/api/evaluation/outputs/${id}/file`, { bureau })} download>{say(words.fetch, { size: sizeText(size ?? 0, say) })}</Button>
      )}
      {state === 'failed' && problem && <span className="outputs-problem" role="alert">{say(problem.title)}</span>}
      {state === 'expired' && <span className="muted">{say(words.expired)}</span>}
    </li>
  );
}
