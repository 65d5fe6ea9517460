import type { Judgement } from '@fenghuo/shared/evaluation/rule';
import { Button, Input, Select } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { LabelInput } from '../label-input.js';
import { retold } from '../retold.js';
import { AwardInput } from './award-input.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

/** Within which bounds a person decides, what parts of that range are called, and by what to go. */
export function JudgementFields({ rule, change }: { readonly rule: Judgement; change(rule: Judgement): void }) {
  const { say, language } = useLanguage();
  const { readOnly } = useRuleScope();
  const set = (index: number, next: Partial<Judgement['levels'][number]>) => change({ ...rule, levels: rule.levels.map((level, at) => (at === index ? { ...level, ...next } : level)) });
  const criteria = rule.criteria ?? { zh: '', en: '' };
  return (
    <>
      <div className="rule-fields">
        <label>
          {say(words.direction)}
          <Select
            disabled={readOnly} value={rule.gives} aria-label={say(words.direction)} popupMatchSelectWidth={false} onChange={(gives: 'points' | 'deduction') => change({ ...rule, gives })}
            options={[{ value: 'points', label: say(words.givesPoints) }, { value: 'deduction', label: say(words.givesDeduction) }]}
          />
        </label>
        <AwardInput label={say(words.judgeFrom)} value={rule.from} change={(from) => change({ ...rule, from })} />
        <AwardInput label={say(words.judgeTo)} value={rule.to} change={(to) => change({ ...rule, to })} />
        <label className="rule-field-wide">
          {say(words.criteria)}
          <Input.TextArea
            disabled={readOnly} autoSize={{ minRows: 1, maxRows: 5 }} value={say(criteria)} maxLength={1000} aria-label={say(words.criteria)}
            onChange={({ target }) => change({ ...rule, criteria: target.value === '' ? undefined : retold(criteria, target.value, language) })}
          />
        </label>
      </div>
      {rule.levels.map((level, index) => (
        // Levels have no codes: they are what stands at their place.
        <div className="range-line" key={index} role="group" aria-label={say(words.levelOf, { number: index + 1 })}>
          <LabelInput bare label={say(words.levelOf, { number: index + 1 })} value={level.label} readOnly={readOnly} change={(label) => set(index, { label })} />
          <AwardInput bare label={`${say(level.label)}：${say(words.judgeFrom)}`} value={level.from} change={(from) => set(index, { from })} />
          <AwardInput bare label={`${say(level.label)}：${say(words.judgeTo)}`} value={level.to} change={(to) => set(index, { to })} />
          {!readOnly && <Button size="small" aria-label={say(words.removeGrade, { name: say(level.label) })} onClick={() => change({ ...rule, levels: rule.levels.filter((_, at) => at !== index) })}>{say(words.remove)}</Button>}
        </div>
      ))}
      {!readOnly && <div><Button size="small" onClick={() => change({ ...rule, levels: [...rule.levels, { label: words.newLevel, from: 'none', to: 'full' }] })}>{say(words.addLevel)}</Button></div>}
    </>
  );
}
