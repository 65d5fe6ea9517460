import type { Label } from '@fenghuo/shared/label';
import { fenOf, groupedYuanOf, yuanOf } from '@fenghuo/shared/money';
import { Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { misreadFigure, plainFigure } from '../figures.js';
import { statusOf, type FieldInputProps } from './field-input-props.js';

/** An amount in yuan with at most two decimals; the value is whole fen, or the text as long as it is no amount. */
export function MoneyInput({ value, ...props }: FieldInputProps) {
  const fen = typeof value === 'number' ? value : null;
  return (
    <FigureInput
      {...props} read={(typed) => fenOf(typed) ?? typed} refused={misreadFigure(props.field, value)}
      resting={fen === null ? textOf(value) : groupedYuanOf(fen)} edited={fen === null ? textOf(value) : yuanOf(fen)}
    />
  );
}

/** An exact decimal; the value is its text. */
export function QuantityInput({ value, ...props }: FieldInputProps) {
  const text = textOf(value);
  return <FigureInput {...props} read={(typed) => typed} refused={misreadFigure(props.field, value)} resting={text} edited={text} />;
}

interface FigureInputProps extends Omit<FieldInputProps, 'value'> {
  readonly resting: string;
  readonly edited: string;
  /** What is wrong with what was typed. */
  readonly refused: Label | null;
  read(typed: string): unknown;
}

/** While it is typed the text stays as it is; then it is shown as figures are read. What cannot be read is said as soon as the input is left. */
function FigureInput({ id, field, invalid, onChange, read, refused, resting, edited }: FigureInputProps) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const said = refused !== null && typed === null;
  return (
    <>
      <Input
        id={id} className="field-figure" status={statusOf(invalid || said)} inputMode="decimal" autoComplete="off"
        value={typed ?? resting} suffix={field.unit && say(field.unit)}
        onFocus={() => setTyped(edited)} onBlur={() => setTyped(null)}
        onChange={({ target: { value: next } }) => {
          setTyped(next);
          const plain = plainFigure(next);
          onChange(plain === '' ? null : read(plain));
        }}
      />
      {said && !invalid && <div className="field-refused" role="alert">{say(refused)}</div>}
    </>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
