import { rule as ruleSchema, type Rule } from '@fenghuo/shared/evaluation/rule';
import { ruleFlaws } from '@fenghuo/shared/evaluation/rule-flaws';
import type { Label } from '@fenghuo/shared/label';
import { Alert } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { useFlawed } from '../flawed-fields.js';
import { placeOfFlaw } from './place-of-flaw.js';
import { RuleBlock } from './rule-block.js';
import { RuleScopeContext, type RuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly rule: Rule;
  readonly scope: RuleScope;
  readonly year: number;
  onChange(rule: Rule): void;
}

/** The rule of a row as blocks, and what in it cannot be scored yet. */
export function RuleEditor({ rule, scope, year, onChange }: Props) {
  const { say } = useLanguage();
  const read = ruleSchema.safeParse(rule);
  const flaws: readonly { readonly place: Label; readonly sentence: Label }[] = read.success ? [] : ruleFlaws(read.error, rule).map(({ path, sentence }) => ({ place: placeOfFlaw(path), sentence }));
  useFlawed(flaws.length > 0);
  return (
    <RuleScopeContext value={scope}>
      <RuleBlock title={say(words.rule)} rule={rule} depth={1} year={year} change={onChange} />
      {flaws.length > 0 && (
        <Alert type="error" role="alert" title={<ul className="cell-problems">{flaws.map(({ place, sentence }) => <li key={`${place.zh} ${sentence.zh}`}>{place.zh !== '' && <code>{say(place)}</code>}{say(sentence)}</li>)}</ul>} />
      )}
    </RuleScopeContext>
  );
}
