import type { Asked } from '@fenghuo/shared/evaluation/framework-trial';
import type { Label } from '@fenghuo/shared/label';
import { Input, Select } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { DayInput } from '../../ui/moment-input.js';
import { words as common } from '../../ui/words.js';
import { editorWords as words } from './editor.words.js';

/** What was entered, by input; absent where nothing was. */
export type Tried = Readonly<Record<string, string>>;

interface Props {
  readonly asked: Readonly<Record<string, Asked>>;
  readonly names: Readonly<Record<string, Label>>;
  readonly values: Tried;
  change(values: Tried): void;
}

/** One field for each number, day, word, or yes and no that a rule reads. */
export function TrialValues({ asked, names, values, change }: Props) {
  const { say } = useLanguage();
  const set = (input: string, value: string | undefined) => {
    const { [input]: _, ...others } = values;
    change(value === undefined || value === '' ? others : { ...others, [input]: value });
  };
  return (
    <div className="row-fields">
      {Object.entries(asked).map(([input, of]) => {
        const name = say(names[input] ?? { zh: '', en: '' });
        const label = `${say(words.trial)}：${name}`;
        const value = values[input];
        return (
          <div className="rule-field" key={input}>
            <span>{name}</span>
            {of.kind === 'number' && <Input value={value ?? ''} inputMode="decimal" aria-label={label} maxLength={40} onChange={({ target }) => set(input, target.value)} />}
            {of.kind === 'day' && <DayInput label={label} value={value ?? null} ahead onChange={(day) => set(input, day ?? undefined)} />}
            {of.kind === 'yesNo' && <Select allowClear value={value} aria-label={label} placeholder={say(words.noEvidence)} onChange={(next?: string) => set(input, next)} options={[{ value: 'true', label: say(common.yes) }, { value: 'false', label: say(common.no) }]} />}
            {of.kind === 'word' && <Select allowClear value={value} aria-label={label} placeholder={say(words.noEvidence)} onChange={(next?: string) => set(input, next)} options={Object.entries(of.words).map(([word, called]) => ({ value: word, label: say(called) }))} />}
          </div>
        );
      })}
    </div>
  );
}

/** What was entered as a rule reads it: nothing entered is no evidence. */
export function meantBy(asked: Readonly<Record<string, Asked>>, values: Tried): Record<string, string | boolean | null> {
  return Object.fromEntries(Object.entries(asked).map(([input, { kind }]): [string, string | boolean | null] => {
    const plain = (values[input] ?? '').trim();
    if (plain === '') return [input, null];
    return [input, kind === 'yesNo' ? plain === 'true' : kind === 'number' ? plain.replace(/[%％]$/, '') : plain];
  }));
}
