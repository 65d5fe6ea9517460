import type { Label } from '@fenghuo/shared/label';
import { Input, Space } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type KeyboardEvent } from 'react';
import { serverNow } from '../api/clock.js';
import { useLanguage } from '../language/use-language.js';
import { handsAt, handsOfDay, HandsPicker, instantOf } from './hands.js';
import { misreadDay, misreadMinute } from './misread-moment.js';
import './moment-input.css';
import { isInstant, minuteText, readDay, readMinute } from './moment-text.js';
import { momentWords as words } from './moment.words.js';

export interface MomentInputProps {
  readonly id?: string;
  /** Where no label names the input. */
  readonly label?: string;
  /** `YYYY-MM-DD`, or of minutes an instant in UTC; what cannot be read yet is the text that was typed. */
  readonly value: string | null;
  /** `settled`: the input was left, or the calendar was asked; otherwise somebody is still typing. */
  onChange(value: string | null, settled: boolean): void;
  /** Whether it may lie ahead of now. */
  readonly ahead?: boolean;
  /** A problem is said beside it already. */
  readonly invalid?: boolean;
  readonly placeholder?: string;
}

interface Kind {
  readonly form: string;
  readonly misread: (value: string, ahead: boolean) => Label | null;
  readonly read: (typed: string) => string | null;
  readonly text: (value: string) => string;
  readonly hands: (value: string) => Dayjs | null;
  readonly valueOf: (hands: Dayjs) => string;
}

const dayForm = 'YYYY-MM-DD';
const day: Kind = {
  form: dayForm, misread: misreadDay, read: readDay, text: (value) => value,
  hands: (value) => (readDay(value) === null ? null : handsOfDay(value)), valueOf: (hands) => hands.format(dayForm),
};
const minute: Kind = {
  form: `${dayForm} HH:mm`, misread: misreadMinute, read: readMinute, text: minuteText,
  hands: (value) => (isInstant(value) ? handsAt(value) : null), valueOf: instantOf,
};

/** A calendar day. */
export function DayInput(props: MomentInputProps) {
  return <MomentInput kind={day} {...props} />;
}

/** A moment to the minute, as China's clock shows it. */
export function MinuteInput(props: MomentInputProps) {
  return <MomentInput kind={minute} {...props} />;
}

/**
 * What is typed counts with every key, so that no way of leaving the input loses it: a tap on a tablet leaves it and presses the button in
 * one go. What names no day stays as it was typed, and why is said when the input is left.
 */
function MomentInput({
  kind, id, label, value, onChange, ahead = false, invalid = false, placeholder,
}: MomentInputProps & { readonly kind: Kind }) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null && value !== null ? kind.misread(value, ahead) : null;
  const settle = () => {
    if (typed === null) return;
    setTyped(null);
    onChange(value, true);
  };
  const pick = (hands: Dayjs | null) => {
    if (!hands) return;
    setTyped(null);
    onChange(kind.valueOf(hands), true);
  };
  // Enter takes what was typed; it is not yet the wish to save.
  const onKeyDown = (event: KeyboardEvent) => { if (event.key === 'Enter') { event.preventDefault(); settle(); } };
  const status = invalid || problem ? 'error' : undefined;
  return (
    <div className={kind === day ? 'moment-input' : 'moment-input moment-input-minute'}>
      <Space.Compact block>
        <Input
          id={id} aria-label={label} status={status} autoComplete="off" inputMode="text" placeholder={placeholder ?? kind.form}
          value={typed ?? kind.text(value ?? '')} onBlur={settle} onKeyDown={onKeyDown}
          onChange={({ target }) => {
            setTyped(target.value);
            onChange(target.value.trim() === '' ? null : kind.read(target.value) ?? target.value.trim(), false);
          }}
        />
        <HandsPicker
          className="moment-input-calendar" aria-label={say(words.calendar)} title={say(words.calendar)} inputReadOnly allowClear={false}
          status={status} placement="bottomRight" placeholder="" tabIndex={-1} needConfirm={false}
          {...(kind === minute ? { showTime: { format: 'HH:mm' }, showNow: false } : {})}
          maxDate={ahead ? undefined : handsAt(serverNow().toISOString())}
          value={value === null ? null : kind.hands(value)}
          onCalendarChange={(hands) => pick(Array.isArray(hands) ? hands[0] ?? null : hands)}
        />
      </Space.Compact>
      {problem && !invalid && <div className="moment-input-problem" role="alert">{say(problem)}</div>}
    </div>
  );
}
