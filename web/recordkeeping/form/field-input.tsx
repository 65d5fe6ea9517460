import { dayOf } from '@fenghuo/shared/calendar';
import type { Field } from '@fenghuo/shared/records/field';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { words } from '../../ui/words.js';
import { formWords } from './form.words.js';
import { ReferenceSelect } from './reference-select.js';

const PhotosInput = lazy(async () => ({ default: (await import('../../attachments/photos-input.js')).PhotosInput }));

interface Props {
  readonly id: string;
  readonly field: Field;
  readonly value: unknown;
  /** `record`: the record chosen, for a reference. */
  onChange(value: unknown, record?: AnyRecord): void;
  readonly bureau: string;
  readonly division: string | null;
  readonly candidates?: Readonly<Record<string, string>>;
  readonly invalid: boolean;
  /** Told how many photos are not among the value yet. */
  onPending?(count: number): void;
}

const form = 'YYYY-MM-DD';

/** The input that the kind of the field asks for. */
export function FieldInput({ id, field, value, onChange, bureau, division, candidates, invalid, onPending }: Props) {
  const { say } = useLanguage();
  const status = invalid ? 'error' as const : undefined;
  const text = typeof value === 'string' ? value : '';
  const number = typeof value === 'number' ? value : null;
  switch (field.kind) {
    case 'text': return <Input id={id} status={status} value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'longText': return (
      <Input.TextArea
        id={id} status={status} autoSize={{ minRows: 2, maxRows: 10 }} value={text} onChange={(event) => onChange(event.target.value)}
      />
    );
    case 'choice': return <ChoiceInput id={id} field={field} value={text || null} onChange={onChange} invalid={invalid} />;
    case 'date': return (
      <DatePicker
        id={id} status={status} className="field-short" placeholder={form} value={text ? dayjs(text) : null}
        onChange={(day) => onChange(day ? day.format(form) : null)}
        maxDate={field.mayBeFuture ? undefined : dayjs(dayOf(new Date()))}
      />
    );
    case 'year': return (
      <InputNumber
        id={id} status={status} className="field-short" controls={false} min={1990} max={2100} precision={0} inputMode="numeric"
        value={number} onChange={onChange}
      />
    );
    case 'integer': return (
      <InputNumber
        id={id} status={status} className="field-short" controls={false} precision={0} inputMode="numeric" value={number} onChange={onChange}
        suffix={field.unit && say(field.unit)}
      />
    );
    case 'reference': return (
      <ReferenceSelect
        id={id} refersTo={field.refersTo ?? ''} value={text || null} onChange={onChange} candidates={candidates} invalid={invalid}
      />
    );
    case 'people': return (
      <Select
        id={id} mode="tags" status={status} tokenSeparators={['、', '，', ',', '；']} open={false} suffixIcon={null}
        placeholder={say(formWords.people)}
        value={Array.isArray(value) ? value.map(String) : []} onChange={(names: string[]) => onChange(names)}
      />
    );
    case 'photos': return (
      <Suspense>
        <PhotosInput
          value={Array.isArray(value) ? value.map(String) : []} onChange={onChange} bureau={bureau} division={division ?? ''}
          onPending={onPending}
        />
      </Suspense>
    );
  }
}

const fewOptions = 5;

type ChoiceProps = Pick<Props, 'id' | 'field' | 'onChange' | 'invalid'> & { readonly value: string | null };

function ChoiceInput({ id, field, value, onChange, invalid }: ChoiceProps) {
  const { say } = useLanguage();
  const options = Object.entries(field.options ?? {}).map(([key, word]) => ({ value: key, label: say(word) }));
  // An optional choice must be possible to take back, which buttons cannot.
  if (field.required && options.length <= fewOptions) {
    return (
      <Radio.Group
        id={id} className="choice-buttons" optionType="button" options={options}
        value={value} onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <Select
      id={id} status={invalid ? 'error' : undefined} showSearch={{ optionFilterProp: 'label' }}
      allowClear={!field.required && { label: say(words.clear) }}
      placeholder={say(formWords.choose)}
      value={value ?? undefined} onChange={(chosen?: string) => onChange(chosen ?? null)} options={options}
    />
  );
}
