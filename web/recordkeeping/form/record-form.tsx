import { isList, type Fields } from '@fenghuo/shared/records/field';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { Form } from 'antd';
import { lazy, Suspense, useRef, type ReactNode } from 'react';
import { usePlace } from '../../access/use-place.js';
import { useLanguage } from '../../language/use-language.js';
import { recordWords } from '../recordkeeping.words.js';
import type { RecordScreens } from '../record-screens.js';
import { DivisionSelect } from './division-select.js';
import type { Entry, EntryProblems } from './entry.js';
import { FieldInput } from './field-input.js';

const PlaceInput = lazy(async () => ({ default: (await import('../../map/place-input.js')).PlaceInput }));

interface Props {
  readonly screens: RecordScreens;
  readonly entry: Entry;
  readonly problems: EntryProblems;
  /** The fields asked for. */
  readonly fields: Fields;
  /** Of these, what is marked: it must be given. */
  readonly needed: readonly string[];
  /** What is known of fields that are not asked yet: it stands there when they are. */
  readonly told?: Readonly<Record<string, unknown>>;
  onChange(entry: Entry): void;
  onSubmit(): void;
  /** Told how many attachments of a field the server does not have yet. */
  onPending(field: string, count: number): void;
  /** Stands under the fields: notices and the button. */
  readonly children: ReactNode;
}

/** What a person enters of a contract, the division and the place. Names no type. */
export function RecordForm({
  screens: { contract, candidates, idle }, entry, problems, fields, needed, told = {}, onChange, onSubmit, onPending, children,
}: Props) {
  const { say } = useLanguage();
  const { bureau } = usePlace();

  // A photo or a position may arrive between a key and its drawing: each change builds on the one before it, not on what was drawn.
  const latest = useRef(entry);
  latest.current = entry;
  const change = (next: (now: Entry) => Partial<Entry>) => {
    latest.current = { ...latest.current, ...next(latest.current) };
    onChange(latest.current);
  };
  const setValue = (name: string) => (value: unknown, record?: AnyRecord) => change(({ values, division }) => {
    const next = { ...values, [name]: value };
    const asleep = idle?.(next) ?? [];
    const emptied = Object.fromEntries(asleep.map((one) => [one, null]));
    const woken = (idle?.(values) ?? []).filter((one) => !asleep.includes(one) && one in told);
    const filled = Object.fromEntries(woken.map((one) => [one, next[one] ?? told[one]]));
    // What is chosen knows where it is; the place is not asked again.
    return { values: { ...next, ...filled, ...emptied }, division: division ?? record?.division ?? null };
  });
  const problemAt = (name: string) => {
    const problem = problems[name];
    return { validateStatus: problem ? 'error' as const : undefined, help: problem && say(problem) };
  };
  const input = (name: string) => {
    const field = contract.fields[name]!;
    const { validateStatus, help } = problemAt(name);
    return (
      <Form.Item
        key={name} className={`field-${name === contract.title ? 'title' : field.kind}`} label={say(field.label)}
        required={needed.includes(name)} htmlFor={`field-${name}`}
        validateStatus={validateStatus} help={help} extra={field.hint && say(field.hint)}
      >
        <FieldInput
          id={`field-${name}`} field={field} value={entry.values[name]} onChange={setValue(name)} bureau={bureau} division={entry.division}
          candidates={candidates?.[name]} invalid={validateStatus === 'error'} onPending={(count) => onPending(name, count)}
        />
      </Form.Item>
    );
  };

  const names = Object.keys(fields).filter((name) => !idle?.(entry.values).includes(name));
  const attached = names.filter((name) => isList(contract.fields[name]!.kind));
  return (
    <Form layout="vertical" className="record-form" onFinish={onSubmit}>
      <div className="record-form-sheet panel">
        <div className="record-form-fields">
          {names.filter((name) => !attached.includes(name)).map(input)}
        </div>
        <div className="record-form-place">
          <Form.Item label={say(recordWords.division)} required htmlFor="field-division" {...problemAt('division')}>
            <DivisionSelect
              id="field-division" value={entry.division} invalid={problems['division'] !== undefined}
              onChange={(division) => change(() => ({ division: division ?? null }))}
            />
          </Form.Item>
          <Form.Item label={say(recordWords.place)} {...problemAt('place')}>
            <Suspense><PlaceInput value={entry.place} onChange={(place) => change(() => ({ place }))} bureau={bureau} /></Suspense>
          </Form.Item>
          {attached.map(input)}
        </div>
      </div>
      {children}
    </Form>
  );
}
