import type { Condition } from '@fenghuo/shared/evaluation/rule';
import { Button } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { ConditionLine } from './condition-line.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly conditions: readonly Condition[];
  /** One of them is enough; otherwise all must hold. */
  readonly any?: boolean;
  change(conditions: Condition[]): void;
}

/** Conditions that must all hold; one of them may itself be a choice of several. */
export function ConditionList({ conditions, any = false, change }: Props) {
  const { say } = useLanguage();
  const { readOnly } = useRuleScope();
  const set = (index: number, next: Condition) => change(conditions.map((one, at) => (at === index ? next : one)));
  const remove = (index: number) => change(conditions.filter((_, at) => at !== index));
  return (
    <div className="condition-list" role="group" aria-label={say(any ? words.anyOfThese : words.allOfThese)}>
      <span className="muted">{say(any ? words.anyOfThese : words.allOfThese)}</span>
      {conditions.map((one, index) => (
        // Conditions have no names of their own: they are what stands at their place.
        <div className="condition-line" key={index}>
          {'anyOf' in one ? <ConditionList any conditions={one.anyOf} change={(anyOf) => set(index, { anyOf })} />
            : <ConditionLine number={index + 1} condition={one} change={(next) => set(index, next)} />}
          {!readOnly && conditions.length > 1 && <Button size="small" aria-label={say(words.removeCondition, { number: index + 1 })} onClick={() => remove(index)}>{say(words.remove)}</Button>}
        </div>
      ))}
      {!readOnly && (
        <div className="rule-line">
          <Button size="small" onClick={() => change([...conditions, { input: 'value', holds: true }])}>{say(words.addCondition)}</Button>
          {!any && <Button size="small" onClick={() => change([...conditions, { anyOf: [{ input: 'value', holds: true }, { input: 'value', holds: true }] }])}>{say(words.addAnyOf)}</Button>}
        </div>
      )}
    </div>
  );
}
