import { Button } from 'antd';
import { serverNow } from '../../../api/clock.js';
import { useLanguage } from '../../../language/use-language.js';
import { DayInput, MinuteInput } from '../../../ui/moment-input.js';
import { formWords } from '../form.words.js';
import type { FieldInputProps } from './field-input-props.js';

const minute = 60_000;
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** A calendar day. */
export function DateInput({ id, field, value, onChange, invalid }: FieldInputProps) {
  return <DayInput id={id} value={textOf(value)} onChange={(day) => onChange(day)} ahead={field.mayBeFuture} invalid={invalid} />;
}

/** A moment, shown and entered in China Standard Time wherever the device stands, kept in UTC. */
export function InstantInput({ id, field, value, onChange, invalid }: FieldInputProps) {
  const { say } = useLanguage();
  const now = () => new Date(Math.floor(serverNow().getTime() / minute) * minute).toISOString();
  return (
    <div className="instant-input">
      <MinuteInput id={id} value={textOf(value)} onChange={(moment) => onChange(moment)} ahead={field.mayBeFuture} invalid={invalid} />
      <Button onClick={() => onChange(now())}>{say(formWords.now)}</Button>
    </div>
  );
}
