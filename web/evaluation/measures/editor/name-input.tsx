import type { Measure } from '@fenghuo/shared/evaluation/measure';
import type { Path } from '@fenghuo/shared/evaluation/measure-flaw';
import type { Label } from '@fenghuo/shared/label';
import { Input } from 'antd';
import { useId } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { editorWords as words } from './editor.words.js';
import { Field } from './field.js';

interface NameInputProps<M extends Measure> {
  readonly value: M;
  readonly path: Path;
  onChange(measure: M): void;
}

/** What a part of the measure is called on the form. Optional: without it the form says what it is made of. */
export function NameInput<M extends Measure>({ value, path, onChange }: NameInputProps<M>) {
  const { say, language } = useLanguage();
  const id = useId();
  const change = (text: string) => {
    const { label, ...rest } = value;
    const next = worded(label, language, text);
    onChange((next.zh === '' && next.en === '' ? rest : { ...rest, label: next }) as M);
  };
  return (
    <Field id={id} label={say(words.name)} path={[...path, 'label']}>
      <Input id={id} maxLength={100} placeholder={say(words.nameHint)} value={value.label?.[language] ?? ''} onChange={({ target }) => change(target.value)} />
    </Field>
  );
}

/** The wording in one language; the other follows until it has words of its own. */
export function worded(before: Label | undefined, language: keyof Label, text: string): Label {
  const other = language === 'zh' ? 'en' : 'zh';
  const follows = !before || before[other] === '' || before[other] === before[language];
  return { zh: '', en: '', ...before, [language]: text, ...(follows ? { [other]: text } : {}) };
}
