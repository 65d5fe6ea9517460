import { dayOf, minuteOf } from '@fenghuo/shared/calendar';
import { Button, DatePicker, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { KeyboardEvent } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { formWords } from '../form.words.js';
import { statusOf, type FieldInputProps } from './field-input-props.js';

const dayForm = 'YYYY-MM-DD';
const minuteForm = 'YYYY-MM-DD HH:mm';

/** A calendar day. */
export function DateInput({ id, field, value, onChange, invalid }: FieldInputProps) {
  return (
    <DatePicker
      id={id} status={statusOf(invalid)} className="field-short" placeholder={dayForm}
      value={typeof value === 'string' && value !== '' ? dayjs(value) : null}
      onChange={(day) => onChange(day ? day.format(dayForm) : null)}
      maxDate={field.mayBeFuture ? undefined : dayjs(dayOf(new Date()))} onKeyDown={takeEnter}
    />
  );
}

/** A moment, shown and entered in China Standard Time wherever the device stands, kept in UTC. */
export function InstantInput({ id, field, value, onChange, invalid }: FieldInputProps) {
  const { say } = useLanguage();
  const now = () => new Date().toISOString();
  return (
    <Space.Compact>
      <DatePicker
        id={id} status={statusOf(invalid)} placeholder={minuteForm} format={minuteForm} showTime={{ format: 'HH:mm' }} showNow={false}
        needConfirm={false} value={typeof value === 'string' && value !== '' ? onTheClock(value) : null}
        onChange={(moment) => onChange(moment ? instantOf(moment) : null)}
        maxDate={field.mayBeFuture ? undefined : onTheClock(now())} onKeyDown={takeEnter}
      />
      <Button onClick={() => onChange(instantOf(onTheClock(now())))}>{say(formWords.now)}</Button>
    </Space.Compact>
  );
}

/** Enter takes the day that was typed; it is not yet the wish to save. */
function takeEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

/** The hands of a clock in China as the picker takes them. */
function onTheClock(instant: string): Dayjs {
  return dayjs(minuteOf(instant).replace(' ', 'T'));
}

function instantOf(moment: Dayjs): string {
  return new Date(`${moment.format('YYYY-MM-DDTHH:mm')}:00+08:00`).toISOString();
}
