import { Checkbox, Radio, Select } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { words } from '../../../ui/words.js';
import { formWords } from '../form.words.js';
import { statusOf, type FieldInputProps } from './field-input-props.js';

/** Options up to which all of them stand there as buttons. */
const fewOptions = 5;
const fewToTick = 8;

function useOptions(field: FieldInputProps['field']) {
  const { say } = useLanguage();
  return Object.entries(field.options ?? {}).map(([key, word]) => ({ value: key, label: say(word) }));
}

/** One of the options. */
export function ChoiceInput({ id, field, value, onChange, invalid }: FieldInputProps) {
  const { say } = useLanguage();
  const options = useOptions(field);
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  // An optional choice must be possible to take back, which buttons cannot.
  if (field.required && options.length <= fewOptions) {
    return (
      <Radio.Group
        id={id} className="choice-buttons" optionType="button" options={options}
        value={chosen} onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <Select
      id={id} status={statusOf(invalid)} showSearch={{ optionFilterProp: 'label' }}
      allowClear={!field.required && { label: say(words.clear) }} placeholder={say(formWords.choose)}
      value={chosen ?? undefined} onChange={(next?: string) => onChange(next ?? null)} options={options}
    />
  );
}

/** Several of the options; none is an absent value. */
export function ChoicesInput({ id, field, value, onChange, invalid }: FieldInputProps) {
  const { say } = useLanguage();
  const options = useOptions(field);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const choose = (next: string[]) => onChange(next.length > 0 ? next : null);
  if (options.length <= fewToTick) {
    return <div id={id} role="group"><Checkbox.Group className="choice-ticks" options={options} value={chosen} onChange={choose} /></div>;
  }
  return (
    <Select
      id={id} mode="multiple" status={statusOf(invalid)} showSearch={{ optionFilterProp: 'label' }} allowClear={{ label: say(words.clear) }}
      placeholder={say(formWords.chooseSeveral)} value={chosen} onChange={choose} options={options}
    />
  );
}

/** Yes or no; an optional one can be taken back. */
export function FlagInput({ id, field, value, onChange }: FieldInputProps) {
  const { say } = useLanguage();
  const options = [{ value: true, label: say(words.yes) }, { value: false, label: say(words.no) }];
  return (
    <div className="flag-input">
      <Radio.Group
        id={id} className="choice-buttons" optionType="button" options={options}
        value={typeof value === 'boolean' ? value : null} onChange={(event) => onChange(event.target.value)}
      />
      {!field.required && typeof value === 'boolean' && (
        <button type="button" className="link-button" onClick={() => onChange(null)}>{say(words.clear)}</button>
      )}
    </div>
  );
}
