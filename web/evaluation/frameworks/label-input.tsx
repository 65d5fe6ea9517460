import type { Label } from '@fenghuo/shared/label';
import { Input } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { retold } from './retold.js';

interface Props {
  readonly label: string;
  readonly value: Label;
  readonly readOnly: boolean;
  readonly most?: number;
  readonly bare?: boolean;
  readonly placeholder?: string;
  change(value: Label): void;
}

/** Words in the language they are edited in. */
export function LabelInput({ label, value, readOnly, most = 200, bare = false, placeholder, change }: Props) {
  const { say, language } = useLanguage();
  const input = (
    <Input
      disabled={readOnly} value={say(value)} maxLength={most} aria-label={label} placeholder={placeholder}
      onChange={({ target }) => change(retold(value, target.value, language))}
    />
  );
  return bare ? input : <label>{label}{input}</label>;
}
