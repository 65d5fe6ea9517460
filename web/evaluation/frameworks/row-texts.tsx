import type { FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import { rowKindWords } from '@fenghuo/shared/evaluation/framework-whole-words';
import type { RowKind } from '@fenghuo/shared/evaluation/table';
import { AutoComplete, Input, Select } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { DecimalInput } from './decimal-input.js';
import { editorWords as words } from './editor.words.js';
import { retold } from './retold.js';

interface Props {
  readonly row: FrameworkRow;
  readonly departments: readonly string[];
  readonly readOnly: boolean;
  change(next: Partial<FrameworkRow>): void;
}

const texts = ['level1', 'level2', 'level3', 'target'] as const;

/** What the form prints of a row, its weight, and which section answers for it. */
export function RowTexts({ row, departments, readOnly, change }: Props) {
  const { say, language } = useLanguage();
  const text = (name: (typeof texts)[number] | 'ruleText', value: string) => change({ [name]: retold(row[name], value, language) });
  return (
    <div className="row-fields">
      {texts.map((name) => (
        <label key={name} className={name === 'level3' ? 'wide' : undefined}>
          {say(words[name])}
          <Input.TextArea disabled={readOnly} autoSize={{ minRows: 1, maxRows: 4 }} value={say(row[name])} maxLength={300} aria-label={say(words[name])} onChange={({ target }) => text(name, target.value)} />
        </label>
      ))}
      <DecimalInput label={say(words.weight)} value={row.weight} readOnly={readOnly} change={(weight) => change({ weight })} />
      <label>
        {say(words.kind)}
        <Select
          disabled={readOnly} value={row.kind} aria-label={say(words.kind)} onChange={(kind: RowKind) => change({ kind })}
          options={(['ordinary', 'execution', 'bonus', 'penalty'] as const).map((value) => ({ value, label: say(rowKindWords[value]) }))}
        />
      </label>
      <label>
        {say(words.department)}
        <AutoComplete
          disabled={readOnly} value={row.department ?? ''} maxLength={60} aria-label={say(words.department)} placeholder={readOnly ? undefined : say(words.departmentHint)}
          options={departments.map((value) => ({ value }))} showSearch={{ filterOption: (typed, option) => option?.value.includes(typed.trim()) ?? false }}
          onChange={(value: string) => change({ department: value.trim() === '' ? undefined : value })}
        />
      </label>
      <label className="wide">
        {say(words.ruleText)}
        <Input.TextArea disabled={readOnly} autoSize={{ minRows: 1, maxRows: 6 }} value={say(row.ruleText)} maxLength={2000} aria-label={say(words.ruleText)} onChange={({ target }) => text('ruleText', target.value)} />
      </label>
    </div>
  );
}
