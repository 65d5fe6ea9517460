import type { Rule } from '@fenghuo/shared/evaluation/rule';
import { Button, Select } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { LabelInput } from '../label-input.js';
import { AwardInput } from './award-input.js';
import { ConditionList } from './condition-list.js';
import { freshRule } from './fresh-rule.js';
import { OperandInput } from './operand-input.js';
import { RuleBlock } from './rule-block.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

export interface CombinedProps {
  readonly core: Rule;
  readonly depth: number;
  readonly year: number;
  change(core: Rule): void;
}

/** Rules made of other rules: their parts, and what binds them. */
export function CombinedFields({ core, depth, year, change }: CombinedProps) {
  const { say } = useLanguage();
  const { readOnly } = useRuleScope();
  const block = (title: string, rule: Rule, set: (rule: Rule) => void) => <RuleBlock title={title} rule={rule} depth={depth + 1} year={year} change={set} />;
  switch (core.kind) {
    case 'sum': return <Several of={core.of} least={1} depth={depth} year={year} part change={(of) => change({ ...core, of })} />;
    case 'eitherOr': return (
      <>
        <div className="rule-fields">
          <label>
            {say(words.take)}
            <Select
              disabled={readOnly} value={core.take} aria-label={say(words.take)} popupMatchSelectWidth={false} onChange={(take: typeof core.take) => change({ ...core, take })}
              options={[{ value: 'best', label: say(words.takeBest) }, { value: 'worst', label: say(words.takeWorst) }, { value: 'first', label: say(words.takeFirst) }]}
            />
          </label>
        </div>
        <Several of={core.of} least={2} depth={depth} year={year} change={(of) => change({ ...core, of })} />
      </>
    );
    case 'gate': return (
      <>
        <ConditionList conditions={core.conditions} change={(conditions) => change({ ...core, conditions })} />
        {block(say(words.whenHolds), core.rule, (rule) => change({ ...core, rule }))}
        <div className="rule-fields"><LabelInput label={say(words.because)} value={core.because} readOnly={readOnly} change={(because) => change({ ...core, because })} /></div>
        {block(say(words.whenFails), core.otherwise, (otherwise) => change({ ...core, otherwise }))}
      </>
    );
    case 'modifier': return (
      <>
        {block(say(words.usually), core.rule, (rule) => change({ ...core, rule }))}
        <ConditionList conditions={core.conditions} change={(conditions) => change({ ...core, conditions })} />
        <div className="rule-fields">
          <label>
            {say(words.multiplied)}
            <Select
              disabled={readOnly} value={core.of} aria-label={say(words.multiplied)} popupMatchSelectWidth={false} onChange={(of: typeof core.of) => change({ ...core, of })}
              options={[{ value: 'deduction', label: say(words.ofDeduction) }, { value: 'points', label: say(words.ofPoints) }]}
            />
          </label>
          <OperandInput label={say(words.factor)} value={core.factor} suffix={say(words.timesUnit)} change={(factor) => change({ ...core, factor })} />
          <LabelInput label={say(words.because)} value={core.because} readOnly={readOnly} change={(because) => change({ ...core, because })} />
        </div>
      </>
    );
    case 'clamp': return (
      <>
        <div className="rule-fields">
          <AwardInput label={say(words.leastPoints)} value={core.floor} change={(floor) => change({ ...core, floor })} />
          <AwardInput label={say(words.mostPoints)} value={core.cap} change={(cap) => change({ ...core, cap })} />
        </div>
        {block(say(words.bounded), core.rule, (rule) => change({ ...core, rule }))}
      </>
    );
    case 'ifNothing': return (
      <>
        {block(say(words.usually), core.rule, (rule) => change({ ...core, rule }))}
        {block(say(words.zeroOther), core.otherwise, (otherwise) => change({ ...core, otherwise }))}
      </>
    );
    default: return null;
  }
}

interface SeveralProps {
  readonly of: readonly Rule[];
  readonly least: number;
  readonly depth: number;
  readonly year: number;
  readonly part?: boolean;
  change(of: Rule[]): void;
}

/** The parts of a sum, or the ways of which one counts. */
function Several({ of, least, depth, year, part = false, change }: SeveralProps) {
  const { say } = useLanguage();
  const { readOnly, weight } = useRuleScope();
  const named = part ? words.partOf : words.wayOf;
  return (
    <div className="rule-several">
      {of.map((rule, index) => (
        // Parts have no names of their own: they are what stands at their place.
        <RuleBlock
          key={index} title={say(named, { number: index + 1 })} rule={rule} depth={depth + 1} part={part} year={year}
          change={(next) => change(of.map((one, at) => (at === index ? next : one)))}
          {...(of.length > least ? { remove: () => change(of.filter((_, at) => at !== index)) } : {})}
        />
      ))}
      {!readOnly && <div><Button onClick={() => change([...of, freshRule(part ? 'perEvent' : 'points', { weight, part, year, before: null })])}>{say(part ? words.addPart : words.addWay)}</Button></div>}
    </div>
  );
}
