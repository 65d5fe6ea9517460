import { dayOf } from '@fenghuo/shared/calendar';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import { Alert, Button, DatePicker, Radio } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import './response-entry.css';
import { responseWords } from './survey-response.words.js';
import { useResponseQueue } from './use-response-queue.js';

const { answer, channel } = surveyResponse.fields;
const form = 'YYYY-MM-DD';

/** Questionnaires of a survey, entered in a row: one click, one response. */
export function ResponseEntry({ field, parent }: { readonly field: string; readonly parent: AnyRecord }) {
  const { say } = useLanguage();
  const [by, setBy] = useState('paper');
  const [answeredOn, setAnsweredOn] = useState(dayOf(new Date()));
  const { saved, waiting, problem, add, sendAgain } = useResponseQueue(parent);
  return (
    <div className="response-entry">
      <p className="muted">{say(responseWords.entry)}</p>
      <div className="response-entry-row">
        <Radio.Group
          optionType="button" aria-label={say(channel.label)} value={by} onChange={(event) => setBy(String(event.target.value))}
          options={Object.entries(channel.options ?? {}).map(([value, word]) => ({ value, label: say(word) }))}
        />
        <DatePicker
          aria-label={say(surveyResponse.fields.answeredOn.label)} allowClear={false} value={dayjs(answeredOn)}
          maxDate={dayjs(dayOf(new Date()))}
          onChange={(day) => { if (day) setAnsweredOn(day.format(form)); }}
        />
      </div>
      <div className="response-entry-row">
        {Object.entries(answer.options ?? {}).map(([value, word]) => (
          <Button
            key={value} size="large" onClick={() => add({ [field]: parent.id, answeredOn, answer: value, channel: by })}
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
