import type { AllOrNothing, Condition } from '@fenghuo/shared/evaluation/rule';
import { Button, Input, Select } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { isDecimal } from './rule-parts.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly rule: AllOrNothing;
  readonly readOnly: boolean;
  change(rule: AllOrNothing): void;
}

const signs = ['>=', '>', '<=', '<', '=', '≠'] as const;
type Sign = (typeof signs)[number];

/** Conditions that must all hold: something is there, or a number compares. */
export function ConditionFields({ rule, readOnly, change }: Props) {
  const { say } = useLanguage();
  const set = (index: number, next: Condition) => change({ ...rule, conditions: rule.conditions.map((one, at) => (at === index ? next : one)) });
  return (
    <div className="row-form">
      {rule.conditions.map((one, index) => {
        if ('anyOf' in one || 'oneOf' in one || 'day' in one) return null;
        const subject = one.subject?.zh ?? '';
        const named = (text: string) => (text === '' ? {} : { subject: { zh: text, en: one.subject && one.subject.en !== one.subject.zh ? one.subject.en : text } });
        const kind: Sign | 'holds' | 'holdsNot' = 'holds' in one ? (one.holds ? 'holds' : 'holdsNot') : one.is;
        const choose = (next: typeof kind) => {
          if (next === 'holds' || next === 'holdsNot') set(index, { input: one.input, holds: next === 'holds', ...named(subject) });
          else set(index, { input: one.input, is: next, value: 'value' in one ? one.value : '0', ...('unit' in one && one.unit ? { unit: one.unit } : {}), ...named(subject) });
        };
        return (
          <div className="rule-line" key={one.input}>
            <Input disabled={readOnly} value={subject} placeholder={say(words.condition)} maxLength={200} aria-label={`${say(words.condition)} ${index + 1}`} onChange={({ target }) => set(index, { ...one, ...named(target.value) })} />
            <Select
              disabled={readOnly} value={kind} onChange={choose} popupMatchSelectWidth={false} aria-label={`${say(words.direction)} ${index + 1}`}
              options={[{ value: 'holds', label: say(words.holds) }, { value: 'holdsNot', label: say(words.holdsNot) }, ...signs.map((value) => ({ value, label: value }))]}
            />
            {'value' in one && typeof one.value === 'string' && (
              <Input
                disabled={readOnly} defaultValue={one.value} suffix={one.unit?.zh} aria-label={`${say(words.target)} ${index + 1}`}
                onBlur={({ target }) => { if (isDecimal(target.value.trim())) set(index, { ...one, value: target.value.trim() }); }}
              />
            )}
            {!readOnly && rule.conditions.length > 1 && <Button size="small" onClick={() => change({ ...rule, conditions: rule.conditions.filter((_, at) => at !== index) })}>{say(words.remove)}</Button>}
          </div>
        );
      })}
      <div className="rule-line">
        {!readOnly && (
          <Button size="small" onClick={() => change({ ...rule, conditions: [...rule.conditions, { input: nextInput(rule), holds: true }] })}>{say(words.addCondition)}</Button>
        )}
        <span className="muted">{say(words.otherwise)}</span>
      </div>
    </div>
  );
}

function nextInput({ conditions }: AllOrNothing): string {
  const taken = new Set(conditions.flatMap((one) => ('anyOf' in one ? [] : [one.input])));
  let number = conditions.length + 1;
  while (taken.has(`condition${number}`)) number += 1;
  return taken.has('value') ? `condition${number}` : 'value';
}
