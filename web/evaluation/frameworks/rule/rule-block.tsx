import { ruleInWords } from '@fenghuo/shared/evaluation/framework-rule-words';
import type { Rule } from '@fenghuo/shared/evaluation/rule';
import { Button, Select } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { CombinedFields } from './combined-fields.js';
import { freshRule } from './fresh-rule.js';
import { combinedKinds, deepest, kindOf, partsOf, putTogether, singleKinds, type BlockKind, type RuleParts } from './rule-parts.js';
import { RuleFields } from './rule-fields.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';
import { SwitchPanel } from './switch-panel.js';

interface Props {
  readonly rule: Rule;
  /** What the block is to the one around it. */
  readonly title: string;
  readonly depth: number;
  /** One of the parts of a sum. */
  readonly part?: boolean;
  readonly year: number;
  change(rule: Rule): void;
  remove?(): void;
}

/** One rule: its kind, its numbers, its choices, and read back in words. Rules inside it are blocks of the same kind. */
export function RuleBlock({ rule, title, depth, part = false, year, change, remove }: Props) {
  const { say, language } = useLanguage();
  const { readOnly, weight, names } = useRuleScope();
  const parts = partsOf(rule);
  const kind = kindOf(parts);
  const told = <p className="rule-told">{ruleInWords(rule, weight, names)[language]}</p>;
  if (depth > deepest) return <section className="rule-block" aria-label={title}><strong>{title}</strong>{told}<p className="muted">{say(words.tooDeep, { deepest })}</p></section>;
  const set = (next: Partial<RuleParts>) => change(putTogether({ ...parts, ...next }));
  const isCombined = (combinedKinds as readonly string[]).includes(kind);
  const choose = (next: BlockKind) => {
    const combining = (combinedKinds as readonly string[]).includes(next);
    change(freshRule(next, { weight, part, year, before: combining && !isCombined ? rule : null }));
  };
  const options = (of: readonly BlockKind[]) => of.map((one) => ({ value: one, label: say(words[one]) }));
  return (
    <section className={depth === 1 ? 'rule-root' : 'rule-block'} aria-label={title}>
      <div className="rule-block-head">
        {depth > 1 && <strong>{title}</strong>}
        <Select
          className="rule-kind" disabled={readOnly} value={kind} aria-label={depth === 1 ? say(words.kind) : `${title}：${say(words.kind)}`} popupMatchSelectWidth={false} onChange={choose}
          options={[
            { label: say(words.single), options: options(singleKinds) },
            ...(depth < deepest || isCombined ? [{ label: say(words.combined), options: options(combinedKinds) }] : []),
            ...(kind === 'clamp' || kind === 'ifNothing' ? options([kind]) : []),
          ]}
        />
        {remove && !readOnly && <Button size="small" aria-label={say(words.removePart, { part: title })} onClick={remove}>{say(words.remove)}</Button>}
      </div>
      {told}
      <RuleFields key={kind} core={parts.core} depth={depth} year={year} change={(core) => set({ core })} />
      <CombinedFields core={parts.core} depth={depth} year={year} change={(core) => set({ core })} />
      <SwitchPanel parts={parts} depth={depth} year={year} change={(next) => change(putTogether(next))} />
    </section>
  );
}
