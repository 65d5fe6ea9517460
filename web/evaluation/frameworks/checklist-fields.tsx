import type { Checklist } from '@fenghuo/shared/evaluation/rule';
import { Button, Input, Select } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { isDecimal } from './rule-parts.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly rule: Checklist;
  readonly readOnly: boolean;
  change(rule: Checklist): void;
}

/** Items with their points; the measure of each is chosen below the rule. */
export function ChecklistFields({ rule, readOnly, change }: Props) {
  const { say } = useLanguage();
  const set = (index: number, next: Partial<Checklist['items'][number]>) => change({ ...rule, items: rule.items.map((item, at) => (at === index ? { ...item, ...next } : item)) });
  const free = () => {
    let number = rule.items.length + 1;
    while (rule.items.some(({ input }) => input === `item${number}`)) number += 1;
    return `item${number}`;
  };
  return (
    <div className="row-form">
      <div className="rule-fields">
        <Select
          disabled={readOnly} value={rule.mode} popupMatchSelectWidth={false} onChange={(mode: Checklist['mode']) => change({ ...rule, mode })}
          options={[{ value: 'add', label: say(words.modeAdd) }, { value: 'deduct', label: say(words.modeDeduct) }, { value: 'share', label: say(words.modeShare) }]}
        />
      </div>
      {rule.items.map((item, index) => (
        <div className="rule-line" key={item.input ?? index}>
          <Input
            disabled={readOnly} value={item.label.zh} maxLength={200} aria-label={`${say(words.item)} ${index + 1}`}
            onChange={({ target }) => set(index, { label: { zh: target.value, en: item.label.en === item.label.zh ? target.value : item.label.en } })}
          />
          <Input
            disabled={readOnly} defaultValue={item.points} aria-label={`${say(words.give)} ${index + 1}`} style={{ flex: '0 1 100px' }}
            onBlur={({ target }) => { if (isDecimal(target.value.trim())) set(index, { points: target.value.trim() }); }}
          />
          {!readOnly && rule.items.length > 1 && <Button size="small" onClick={() => change({ ...rule, items: rule.items.filter((_, at) => at !== index) })}>{say(words.remove)}</Button>}
        </div>
      ))}
      {!readOnly && (
        <div>
          <Button size="small" onClick={() => change({ ...rule, items: [...rule.items, { input: free(), label: { zh: `第${rule.items.length + 1}项`, en: `Item ${rule.items.length + 1}` }, points: '1' }] })}>
            {say(words.addItem)}
          </Button>
        </div>
      )}
    </div>
  );
}
