import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { isDecimal } from './rule-parts.js';

interface DecimalProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly positive?: boolean;
  /** Words that may stand in the place of digits, and what they are called. */
  readonly words?: Readonly<Record<string, string>>;
  change(value: string): void;
}

/** Digits as they are typed: what is no number yet stays in the field and reaches nobody. */
export function DecimalInput({ label, value, readOnly, positive = false, words = {}, change }: DecimalProps) {
  const shown = words[value] ?? value;
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const meant = Object.entries(words).find(([, word]) => word === text.trim())?.[0] ?? text.trim();
  const good = Object.hasOwn(words, meant) || (isDecimal(meant) && (!positive || Number(meant) > 0)) || text === shown;
  return (
    <label>
      {label}
      <Input
        disabled={readOnly} value={text} status={good ? '' : 'error'} inputMode="decimal" aria-label={label} list={undefined}
        onChange={({ target }) => {
          setText(target.value);
          const next = Object.entries(words).find(([, word]) => word === target.value.trim())?.[0] ?? target.value.trim();
          if (Object.hasOwn(words, next) || (isDecimal(next) && (!positive || Number(next) > 0))) change(next);
        }}
      />
    </label>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  change(value: string): void;
}

export function TextInput({ label, value, readOnly, change }: TextProps) {
  return <label>{label}<Input disabled={readOnly} value={value} maxLength={60} aria-label={label} onChange={({ target }) => change(target.value.trim())} /></label>;
}
