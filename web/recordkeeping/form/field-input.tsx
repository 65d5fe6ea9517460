import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { Input, InputNumber, Select } from 'antd';
import { lazy, Suspense, type ReactElement } from 'react';
import { useLanguage } from '../../language/use-language.js';
import './form.css';
import { formWords } from './form.words.js';
import { ChoiceInput, ChoicesInput, FlagInput } from './inputs/choice-input.js';
import { DateInput, InstantInput } from './inputs/date-input.js';
import { statusOf, type FieldInputProps } from './inputs/field-input-props.js';
import { MoneyInput, QuantityInput } from './inputs/figure-input.js';
import { PersonalInput } from './inputs/personal-input.js';
import { ReferenceSelect } from './reference-select.js';

const PhotosInput = lazy(async () => ({ default: (await import('../../attachments/photos-input.js')).PhotosInput }));
const FilesInput = lazy(async () => ({ default: (await import('../../attachments/files-input.js')).FilesInput }));
const SignatureInput = lazy(async () => ({ default: (await import('../../attachments/signature-input.js')).SignatureInput }));

interface Props extends FieldInputProps {
  /** `record`: the record chosen, for a reference. */
  onChange(value: unknown, record?: AnyRecord): void;
  readonly bureau: string;
  readonly division: string | null;
  readonly candidates?: Readonly<Record<string, string>>;
  /** Told how many attachments are not among the value yet. */
  onPending?(count: number): void;
}

/** The input that the kind of the field asks for; none for what the server gives. */
export function FieldInput({ bureau, division, candidates, onPending, ...props }: Props): ReactElement | null {
  const { say } = useLanguage();
  const { id, field, value, onChange, invalid } = props;
  const status = statusOf(invalid);
  const text = typeof value === 'string' ? value : '';
  const number = typeof value === 'number' ? value : null;
  const attached = { value: Array.isArray(value) ? value.map(String) : [], onChange, bureau, division: division ?? '', onPending };
  switch (field.kind) {
    case 'text': return <Input id={id} status={status} value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'longText': return (
      <Input.TextArea
        id={id} status={status} autoSize={{ minRows: 2, maxRows: 10 }} value={text} onChange={(event) => onChange(event.target.value)}
      />
    );
    case 'choice': return <ChoiceInput {...props} />;
    case 'choices': return <ChoicesInput {...props} />;
    case 'flag': return <FlagInput {...props} />;
    case 'date': return <DateInput {...props} />;
    case 'instant': return <InstantInput {...props} />;
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
    case 'money': return <MoneyInput {...props} />;
    case 'quantity': return <QuantityInput {...props} />;
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
    case 'personal': return <PersonalInput {...props} />;
    case 'photos': return <Suspense><PhotosInput {...attached} /></Suspense>;
    case 'files': return <Suspense><FilesInput {...attached} /></Suspense>;
    case 'signature': return (
      <Suspense>
        <SignatureInput {...attached} name={say(field.label)} value={text || null} />
      </Suspense>
    );
    case 'serial': return null;
  }
}
