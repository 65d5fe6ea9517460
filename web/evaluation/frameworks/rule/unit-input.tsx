import type { Label } from '@fenghuo/shared/label';
import { Input } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

/** What numbers are counted in, as officers write it. */
export function UnitInput({ unit, change }: { readonly unit: Label | undefined; change(unit: string): void }) {
  const { say, language } = useLanguage();
  const { readOnly } = useRuleScope();
  return <label>{say(words.unit)}<Input disabled={readOnly} value={unit?.[language] ?? ''} maxLength={20} aria-label={say(words.unit)} onChange={({ target }) => change(target.value.trim())} /></label>;
}
