import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { isDecimal } from './is-decimal.js';
import { useFlawed } from './flawed-fields.js';

interface DecimalProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly positive?: boolean;
  /** The field may be left empty. */
  readonly optional?: boolean;
  readonly suffix?: ReactNode;
  /** The label stands elsewhere: it is only read out. */
  readonly bare?: boolean;
  change(value: string): void;
}

/** Digits as they are typed: what is no number yet stays in the field, reaches nobody, and keeps the row from being saved. */
export function DecimalInput({ label, value, readOnly, positive = false, optional = false, suffix, bare = false, change }: DecimalProps) {
  const [typed, setTyped] = useState<string>();
  const fits = (text: string) => (text === '' ? optional : isDecimal(text) && (!positive || Number(text) > 0));
  const flawed = typed !== undefined && !fits(typed.trim());
  useFlawed(flawed);
  const input = (
    <Input
      disabled={readOnly} value={flawed ? typed : value} status={flawed ? 'error' : ''} aria-invalid={flawed} inputMode="decimal" aria-label={label} suffix={suffix} maxLength={40}
      onChange={({ target }) => {
        setTyped(target.value);
        if (fits(target.value.trim())) change(target.value.trim());
      }}
    />
  );
  return bare ? input : <label>{label}{input}</label>;
}
