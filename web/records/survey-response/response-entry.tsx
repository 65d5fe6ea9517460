import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import { Alert, Button, Radio } from 'antd';
import { useCallback, useState } from 'react';
import { today } from '../../api/clock.js';
import { useLanguage } from '../../language/use-language.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import { misreadDay } from '../../ui/misread-moment.js';
import { DayInput } from '../../ui/moment-input.js';
import { useLeaveGuard } from '../../ui/use-leave-guard.js';
import './response-entry.css';
import { responseWords } from './survey-response.words.js';
import { useResponseQueue } from './use-response-queue.js';

const { answer, channel } = surveyResponse.fields;

/** Questionnaires of a survey, entered in a row: one click, one response. */
export function ResponseEntry({ field, parent }: { readonly field: string; readonly parent: AnyRecord }) {
  const { say } = useLanguage();
  const [by, setBy] = useState('paper');
  const [answeredOn, setAnsweredOn] = useState<string | null>(today);
  const { saved, waiting, problem, add, sendAgain } = useResponseQueue(parent);
  const unsent = waiting.length > 0;
  useLeaveGuard(useCallback(() => unsent, [unsent]));
  return (
    <div className="response-entry">
      <p className="muted">{say(responseWords.entry)}</p>
      <div className="response-entry-row">
        <Radio.Group
          optionType="button" aria-label={say(channel.label)} value={by} onChange={(event) => setBy(String(event.target.value))}
          options={Object.entries(channel.options ?? {}).map(([value, word]) => ({ value, label: say(word) }))}
        />
        <DayInput label={say(surveyResponse.fields.answeredOn.label)} value={answeredOn} onChange={setAnsweredOn} />
      </div>
      <div className="response-entry-row">
        {Object.entries(answer.options ?? {}).map(([value, word]) => (
          <Button
            key={value} size="large" disabled={answeredOn === null || misreadDay(answeredOn, false) !== null}
            onClick={() => add({ [field]: parent.id, answeredOn, answer: value, channel: by })}
          >
            {say(word)}
          </Button>
        ))}
        <span className="muted" role="status">{saved > 0 && say(responseWords.enteredHere, { count: saved })}</span>
      </div>
      {problem !== null && waiting.length > 0 && (
        <Alert
          type="error" role="alert" title={say(responseWords.waiting, { count: waiting.length, problem: say(sentenceOfThrown(problem)) })}
          action={<Button size="small" onClick={sendAgain}>{say(responseWords.resend)}</Button>}
        />
      )}
    </div>
  );
}
