import type { Award, Rule } from '@fenghuo/shared/evaluation/rule';
import { Button } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { AwardInput } from './award-input.js';
import { RuleBlock } from './rule-block.js';
import { deepest } from './rule-parts.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

/** Points, or a rule that gives them. */
export interface Consequence { readonly award?: Award | undefined; readonly rule?: Rule | undefined }

interface Props extends Consequence {
  /** Which range or grade. */
  readonly of: string;
  readonly depth: number;
  readonly year: number;
  change(next: { award: Award } | { rule: Rule }): void;
}

/** What a range or a grade gives: points in its line, or a block of its own below it. */
export function ConsequenceFields({ of, award, rule, depth, year, change }: Props) {
  const { say } = useLanguage();
  const { readOnly } = useRuleScope();
  if (rule) {
    return (
      <div className="consequence-rule">
        <RuleBlock title={say(words.ruleOf, { of })} rule={rule} depth={depth + 1} year={year} change={(next) => change({ rule: next })} remove={() => change({ award: 'none' })} />
      </div>
    );
  }
  return (
    <span className="consequence">
      <AwardInput bare label={`${of}：${say(words.give)}`} value={award ?? 'none'} change={(next) => change({ award: next })} />
      {!readOnly && depth < deepest && <Button size="small" type="text" aria-label={`${of}：${say(words.byRule)}`} onClick={() => change({ rule: { kind: 'points', award: award ?? 'none' } })}>{say(words.byRule)}</Button>}
    </span>
  );
}
