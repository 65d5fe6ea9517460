import { wordsInRule } from '@fenghuo/shared/evaluation/framework-inputs';
import type { Checklist } from '@fenghuo/shared/evaluation/rule';
import { Button, Select } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { DecimalInput } from '../decimal-input.js';
import { LabelInput } from '../label-input.js';
import { ConditionList } from './condition-list.js';
import { freeInput, useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

type Item = Checklist['items'][number];

/** Items with their points. Each is there when its own measure says so, chosen below the rule, or when conditions hold. */
export function ChecklistFields({ rule, change }: { readonly rule: Checklist; change(rule: Checklist): void }) {
  const { say } = useLanguage();
  const { readOnly, inputs } = useRuleScope();
  const set = (index: number, next: (item: Item) => Item) => change({ ...rule, items: rule.items.map((item, at) => (at === index ? next(item) : item)) });
  const free = () => freeInput([...inputs, ...Object.keys(wordsInRule(rule))], 'item');
  return (
    <div className="rule-ranges">
      <div className="rule-fields">
        <Select
          disabled={readOnly} value={rule.mode} aria-label={say(words.checklistMode)} popupMatchSelectWidth={false}
          onChange={(mode: Checklist['mode']) => change({ ...rule, mode, items: rule.items.map((item) => (mode === 'share' ? item : { ...item, points: item.points ?? '1' })) })}
          options={[{ value: 'add', label: say(words.modeAdd) }, { value: 'deduct', label: say(words.modeDeduct) }, { value: 'share', label: say(words.modeShare) }]}
        />
      </div>
      {rule.items.map((item, index) => (
        // The name itself is typed here: the place stays.
        <div className="range-line" key={index} role="group" aria-label={`${say(words.item)} ${index + 1}`}>
          <LabelInput bare label={`${say(words.item)} ${index + 1}`} value={item.label} readOnly={readOnly} change={(label) => set(index, (one) => ({ ...one, label }))} />
          <DecimalInput bare optional={rule.mode === 'share'} label={`${say(words.give)} ${index + 1}`} value={item.points ?? ''} readOnly={readOnly} suffix={say(words.pointsUnit)} change={(points) => set(index, (one) => ({ ...one, points: points === '' ? undefined : points }))} />
          <Select
            className="item-how" disabled={readOnly} value={item.conditions ? 'conditions' : 'input'} aria-label={`${say(words.itemHow)} ${index + 1}`} popupMatchSelectWidth={false}
            onChange={(how: 'input' | 'conditions') => set(index, ({ label, points }) => ({ label, ...(points === undefined ? {} : { points }), ...(how === 'input' ? { input: free() } : { conditions: [{ input: 'value', holds: true }] }) }))}
            options={[{ value: 'input', label: say(words.itemMeasured) }, { value: 'conditions', label: say(words.itemConditions) }]}
          />
          {!readOnly && rule.items.length > 1 && (
            <Button size="small" aria-label={say(words.removeItem, { name: say(item.label) })} onClick={() => change({ ...rule, items: rule.items.filter((_, at) => at !== index) })}>{say(words.remove)}</Button>
          )}
          {item.conditions && <ConditionList conditions={item.conditions} change={(conditions) => set(index, (one) => ({ ...one, conditions }))} />}
        </div>
      ))}
      {!readOnly && (
        <div>
          <Button size="small" onClick={() => change({ ...rule, items: [...rule.items, { input: free(), label: { zh: `第${rule.items.length + 1}项`, en: `Item ${rule.items.length + 1}` }, points: '1' }] })}>{say(words.addItem)}</Button>
        </div>
      )}
    </div>
  );
}
