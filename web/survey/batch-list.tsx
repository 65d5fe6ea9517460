import { minuteOf } from '@fenghuo/shared/calendar';
import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import type { ListedBatch } from '@fenghuo/shared/survey-link';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { returnsWords as words } from './survey.words.js';

interface BatchListProps {
  readonly batches: readonly ListedBatch[];
  readonly mayUndo: boolean;
  readonly busy: boolean;
  onUndo(id: string, reason: string): void;
}

/** What was entered in bulk, each batch with the way to undo it. */
export function BatchList({ batches, mayUndo, busy, onUndo }: BatchListProps) {
  const { say } = useLanguage();
  const { answer, channel } = surveyResponse.fields;
  return (
    <div className="batch-list">
      <h3>{say(words.batches)}</h3>
      <ul>
        {batches.map((batch) => (
          <li key={batch.id} className={batch.voidedAt === null ? undefined : 'batch-undone'}>
            <span>{batch.answeredOn}</span>
            <span>{say(channel.options?.[batch.channel] ?? { zh: batch.channel, en: batch.channel })}</span>
            <span className="batch-counted">
              {Object.entries(answer.options ?? {}).filter(([name]) => (batch.counts[name] ?? 0) > 0)
                .map(([name, label]) => `${say(label)} ${batch.counts[name]}`).join(' · ')}
            </span>
            <small className="muted">{say(words.enteredBy, { account: batch.enteredBy, at: minuteOf(batch.enteredAt) })}</small>
            {batch.voidReason !== null ? <small>{say(words.undone, { reason: batch.voidReason })}</small>
              : mayUndo ? <Undo busy={busy} onUndo={(reason) => onUndo(batch.id, reason)} /> : <small className="muted">{say(words.onlyManager)}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Undo({ busy, onUndo }: { readonly busy: boolean; readonly onUndo: (reason: string) => void }) {
  const { say } = useLanguage();
  const [reason, setReason] = useState('');
  return (
    <Popconfirm
      title={(
        <Input
          aria-label={say(words.undoReason)} placeholder={say(words.undoReason)} value={reason} maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      okText={say(words.undo)} cancelText={say(words.cancel)} okButtonProps={{ disabled: reason.trim().length < 2 }} onConfirm={() => onUndo(reason.trim())}
    >
      <Button size="small" danger loading={busy}>{say(words.undo)}</Button>
    </Popconfirm>
  );
}
