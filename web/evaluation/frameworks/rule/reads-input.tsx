import { nameOfInput } from '@fenghuo/shared/evaluation/framework-condition-words';
import type { Label } from '@fenghuo/shared/label';
import { Input, Select } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { retold } from '../retold.js';
import { freeInput, useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly label: string;
  readonly input: string;
  readonly subject: Label | undefined;
  /** The completed value may be called something here, too. */
  readonly worded?: boolean;
  change(next: { readonly input: string; readonly subject: Label | undefined }): void;
}

const another = ' another';

/** Which number is read, and what it is called. A number other than the completed value has one name everywhere. */
export function ReadsInput({ label, input, subject, worded = false, change }: Props) {
  const { say, language } = useLanguage();
  const { readOnly, inputs, names, rename } = useRuleScope();
  const all = [...new Set(['value', ...inputs, input])];
  const nameOf = (code: string) => names.inputs[code] ?? nameOfInput(code, undefined, names);
  const choose = (code: string) => {
    if (code !== another) return change({ input: code, subject: code === 'value' ? undefined : nameOf(code) });
    const count = all.length;
    return change({ input: freeInput(all), subject: { zh: `另一个数${count}`, en: `another number ${count}` } });
  };
  const named = subject ?? (input === 'value' ? { zh: '', en: '' } : nameOf(input));
  const call = (name: Label) => (input === 'value' ? change({ input, subject: name.zh === '' && name.en === '' ? undefined : name }) : rename(input, name));
  return (
    <span className="reads-input">
      <Select
        disabled={readOnly} value={input} aria-label={label} popupMatchSelectWidth={false} onChange={choose}
        options={[...all.map((code) => ({ value: code, label: code === 'value' ? say(words.completedValue) : say(nameOf(code)) })), { value: another, label: say(words.anotherNumber) }]}
      />
      {(input !== 'value' || worded || subject) && (
        <Input
          disabled={readOnly} value={say(named)} maxLength={100} placeholder={say(words.calledHint)} aria-label={`${label}：${say(words.called)}`}
          onChange={({ target }) => call(retold(named, target.value, language))}
        />
      )}
    </span>
  );
}
