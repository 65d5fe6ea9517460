import { Input } from 'antd';
import { useState } from 'react';
import { useProfile } from '../../../access/use-profile.js';
import { useLanguage } from '../../../language/use-language.js';
import { formWords } from '../form.words.js';
import { statusOf, type FieldInputProps } from './field-input-props.js';

/** A value about a person. Whoever sees the stored one only in part does not edit that part: it stays, or is entered anew as a whole. */
export function PersonalInput({ id, field, value, onChange, invalid }: FieldInputProps) {
  const { say } = useLanguage();
  const { role } = useProfile();
  const text = typeof value === 'string' ? value : '';
  const [stored] = useState(() => (field.personal?.visibleTo.includes(role) || !text.includes('*') ? null : text));
  const kept = stored !== null && text === stored;
  return (
    <Input
      id={id} status={statusOf(invalid)} autoComplete="off" value={kept ? '' : text}
      placeholder={stored === null ? undefined : say(formWords.personalKept, { stored })}
      onChange={(event) => onChange(event.target.value === '' && stored !== null ? stored : event.target.value)}
    />
  );
}
