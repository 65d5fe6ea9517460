import { rangeInWords } from '@fenghuo/shared/evaluation/framework-rule-words';
import type { Rule } from '@fenghuo/shared/evaluation/rule';
import type { Label } from '@fenghuo/shared/label';
import { Checkbox, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { LabelInput } from '../label-input.js';
import { AwardInput } from './award-input.js';
import { RuleBlock } from './rule-block.js';
import { deepest, hasOwnBounds, mayBeEmpty, mayFall, usualBounds, type RuleParts } from './rule-parts.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly parts: RuleParts;
  readonly depth: number;
  readonly year: number;
  change(parts: RuleParts): void;
}

/** The six things that forms leave open, each with what it means and how it is set for this rule. A block inside another shows only its own. */
export function SwitchPanel({ parts, depth, year, change }: Props) {
  const { say, language } = useLanguage();
  const { readOnly } = useRuleScope();
  const { core, bounds, whenNothing } = parts;
  const steps = core.kind === 'steps' ? core : null;
  const compared = steps !== null && steps.direction !== 'perEvent';
  const choice = <T extends string>(title: Label, value: T, options: readonly (readonly [T, Label])[], set: (value: T) => void) => (
    <Radio.Group disabled={readOnly} value={value} aria-label={say(title)} onChange={({ target }) => set(target.value as T)} options={options.map(([one, label]) => ({ value: one, label: say(label) }))} />
  );
  const cards: readonly { readonly title: Label; readonly why: Label; readonly content: ReactNode }[] = [
    { title: words.partial, why: words.partialWhy, content: steps && choice(words.partial, steps.partial, [['linear', words.linear], ['ceil', words.ceil], ['floor', words.floor]], (partial) => change({ ...parts, core: { ...steps, partial } })) },
    { title: words.relative, why: words.relativeWhy, content: compared && steps.measuredIn !== 'days'
      && choice(words.relative, steps.measuredIn, [['points', words.percentPoints], ['relative', words.relativeTo]], (measuredIn) => change({ ...parts, core: { ...steps, measuredIn } })) },
    { title: words.floorSwitch, why: words.floorWhy, content: (bounds !== null || mayFall(core)) && (
      <>
        {choice(words.floorSwitch, bounds?.statedFloor ? 'stated' : 'inferred', [['stated', words.floorStated], ['inferred', words.floorInferred]],
          (value) => change({ ...parts, bounds: { ...usualBounds, ...bounds, statedFloor: value === 'stated' } }))}
        <Checkbox disabled={readOnly} checked={hasOwnBounds(parts)} onChange={({ target }) => change({ ...parts, bounds: { ...usualBounds, statedFloor: bounds?.statedFloor ?? false, ...(target.checked ? { cap: '1' } : {}) } })}>{say(words.ownBounds)}</Checkbox>
        {bounds && hasOwnBounds(parts) && (
          <div className="rule-fields">
            <AwardInput label={say(words.leastPoints)} value={bounds.floor} change={(floor) => change({ ...parts, bounds: { ...bounds, floor } })} />
            <AwardInput label={say(words.mostPoints)} value={bounds.cap} change={(cap) => change({ ...parts, bounds: { ...bounds, cap } })} />
          </div>
        )}
      </>
    ) },
    { title: words.inclusion, why: words.inclusionWhy, content: compared
      ? choice(words.inclusion, steps.targetIncluded === false ? 'excluded' : 'included', [['included', words.inclusionYes], ['excluded', words.inclusionNo]],
        (value) => { const { targetIncluded: _, ...rest } = steps; change({ ...parts, core: value === 'included' ? rest : { ...rest, targetIncluded: false } }); })
      : (core.kind === 'allOrNothing' || core.kind === 'gate' || core.kind === 'modifier') && <span>{say(words.inclusionInConditions)}</span> },
    { title: words.ends, why: words.endsWhy, content: core.kind === 'bands' && <span>{core.bands.map((band) => rangeInWords(band, core.unit)[language]).join('；')}</span> },
    { title: words.zero, why: words.zeroWhy, content: (whenNothing !== null || mayBeEmpty(core)) && (
      <>
        {choice(words.zero, nothingChosen(parts), [['open', words.zeroOpen], ['full', words.zeroFull], ['none', words.zeroNone], ...(depth < deepest ? [['other', words.zeroOther] as const] : [])],
          (value) => change({ ...parts, whenNothing: value === 'open' ? null : { otherwise: otherwise(value), because: whenNothing?.because ?? words.nothingToMeasure } }))}
        {whenNothing && <LabelInput label={say(words.because)} value={whenNothing.because} readOnly={readOnly} change={(because) => change({ ...parts, whenNothing: { ...whenNothing, because } })} />}
      </>
    ) },
  ];
  const shown = depth === 1 ? cards : cards.filter(({ content }) => Boolean(content));
  return (
    <>
      {shown.length > 0 && (
        <div>
          {depth === 1 && <strong>{say(words.switches)}</strong>}
          <ul className="switches">
            {shown.map(({ title, why, content }) => (
              <li key={title.en}>
                <strong>{say(title)}</strong>
                <p>{say(why)}</p>
                {content || <span className="switch-off">{say(words.notHere)}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {whenNothing && nothingChosen(parts) === 'other' && (
        <RuleBlock title={say(words.zeroOther)} rule={whenNothing.otherwise} depth={depth + 1} year={year} change={(next) => change({ ...parts, whenNothing: { ...whenNothing, otherwise: next } })} />
      )}
    </>
  );
}

type Nothing = 'open' | 'full' | 'none' | 'other';

function nothingChosen({ whenNothing }: RuleParts): Nothing {
  if (!whenNothing) return 'open';
  const { otherwise: rule } = whenNothing;
  return rule.kind === 'points' && (rule.award === 'full' || rule.award === 'none') && !rule.account ? rule.award : 'other';
}

const otherwise = (value: Exclude<Nothing, 'open'>): Rule => ({ kind: 'points', award: value === 'other' ? { share: '0.5' } : value });
