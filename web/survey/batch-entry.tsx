import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import { largestBatch, sizeOf, type ListedBatch, type NewBatch } from '@fenghuo/shared/survey-link';
import type { UseMutationResult } from '@tanstack/react-query';
import { Alert, Button, InputNumber, Radio } from 'antd';
import { useRef, useState } from 'react';
import { v4 } from 'uuid';
import { today } from '../api/clock.js';
import { useLanguage } from '../language/use-language.js';
import { misreadDay } from '../ui/misread-moment.js';
import { DayInput } from '../ui/moment-input.js';
import { sentenceOfThrown } from '../ui/page-states.js';
import { returnsWords as words } from './survey.words.js';

const { answer, answeredOn, channel } = surveyResponse.fields;

interface BatchEntryProps {
  readonly record: AnyRecord;
  readonly entering: UseMutationResult<ListedBatch, Error, NewBatch>;
}

/** Papers that were counted by hand, typed in as counts. Enter in any of the fields sends them. */
export function BatchEntry({ record, entering }: BatchEntryProps) {
  const { say } = useLanguage();
  const [by, setBy] = useState<NewBatch['channel']>('paper');
  const [day, setDay] = useState<string | null>(today);
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const id = useRef(v4());
  const size = sizeOf(counts);
  const dated = day !== null && misreadDay(day, false) === null;
  const send = () => {
    if (size === 0 || !dated || entering.isPending) return;
    entering.mutate({ id: id.current, bureau: record.bureau, survey: record.id, answeredOn: day, channel: by, counts }, {
      onSuccess: () => { id.current = v4(); setCounts({}); },
    });
  };
  const change = (work: () => void) => {
    // Another content is another batch; the same one sent again keeps its name.
    id.current = v4();
    entering.reset();
    work();
  };
  return (
    <form className="returns-way" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <h3>{say(words.batch)}</h3>
      <p className="muted">{say(words.batchHint, { most: largestBatch })}</p>
      <div className="batch-head">
        <Radio.Group
          optionType="button" aria-label={say(channel.label)} value={by}
          onChange={(event) => change(() => setBy(event.target.value as NewBatch['channel']))}
          options={Object.entries(channel.options ?? {}).map(([value, label]) => ({ value, label: say(label) }))}
        />
        <DayInput label={say(answeredOn.label)} value={day} onChange={(chosen) => change(() => setDay(chosen))} />
      </div>
      <div className="batch-counts">
        {Object.entries(answer.options ?? {}).map(([name, label]) => (
          <label key={name}>
            <span>{say(label)}</span>
            <InputNumber
              min={0} max={largestBatch} precision={0} value={counts[name] ?? null} aria-label={say(label)} inputMode="numeric"
              onChange={(count) => change(() => setCounts({ ...counts, [name]: count ?? 0 }))}
            />
          </label>
        ))}
      </div>
      <div className="batch-head">
        <Button type="primary" htmlType="submit" disabled={size === 0 || !dated} loading={entering.isPending}>{say(words.enter)}</Button>
        <span className="muted" role="status">
          {entering.isSuccess ? say(words.entered, { count: sizeOf(entering.data.counts) }) : size > 0 && say(words.sum, { count: size })}
        </span>
      </div>
      {entering.error && <Alert type="error" role="alert" title={say(sentenceOfThrown(entering.error))} />}
    </form>
  );
}
