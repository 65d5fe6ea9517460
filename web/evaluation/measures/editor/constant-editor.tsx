import type { Constant, Measure } from '@fenghuo/shared/evaluation/measure';
import type { Path } from '@fenghuo/shared/evaluation/measure-flaw';
import { Input, InputNumber } from 'antd';
import { useId } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { editorWords as words } from './editor.words.js';
import { Field } from './field.js';
import { worded } from './name-input.js';

interface ConstantEditorProps {
  readonly value: Constant;
  readonly path: Path;
  onChange(measure: Measure): void;
}

/** A fixed number, such as a plan or a population: what it is and where it comes from has to be said. */
export function ConstantEditor({ value, path, onChange }: ConstantEditorProps) {
  const { say, language } = useLanguage();
  const id = useId();
  return (
    <>
      <Field id={`${id}-value`} label={say(words.constantValue)} path={[...path, 'value']}>
        <InputNumber
          id={`${id}-value`} stringMode controls={false} inputMode="decimal" value={value.value}
          onChange={(next) => { if (next !== null && /^-?\d{1,30}(\.\d{1,20})?$/.test(next)) onChange({ ...value, value: next }); }}
        />
      </Field>
      <Field id={`${id}-description`} label={say(words.constantDescription)} path={[...path, 'description']}>
        <Input
          id={`${id}-description`} maxLength={200} placeholder={say(words.constantDescriptionHint)} value={value.description[language]}
          onChange={({ target }) => onChange({ ...value, description: worded(value.description, language, target.value) })}
        />
      </Field>
    </>
  );
}
