import type { Label } from '@fenghuo/shared/label';
import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/use-language.js';
import type { RuleParts } from './rule-parts.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly parts: RuleParts;
  readonly readOnly: boolean;
  change(parts: RuleParts): void;
}

/** The six things that forms leave open, each with what it means and how it is set for this rule. */
export function SwitchPanel({ parts, readOnly, change }: Props) {
  const { say } = useLanguage();
  const { core } = parts;
  const steps = core.kind === 'steps' ? core : null;
  const choice = <T extends string>(value: T, options: readonly (readonly [T, Label])[], set: (value: T) => void) => (
    <Radio.Group disabled={readOnly} value={value} onChange={({ target }) => set(target.value as T)} options={options.map(([one, label]) => ({ value: one, label: say(label) }))} />
  );
  return (
    <section>
      <strong>{say(words.switches)}</strong>
      <ul className="switches">
        <One title={words.partial} why={words.partialWhy}>
          {steps && choice(steps.partial, [['linear', words.linear], ['ceil', words.ceil], ['floor', words.floor]], (partial) => change({ ...parts, core: { ...steps, partial } }))}
        </One>
        <One title={words.relative} why={words.relativeWhy}>
          {steps && steps.direction !== 'perEvent' && steps.measuredIn !== 'days'
            && choice(steps.measuredIn, [['points', words.percentPoints], ['relative', words.relativeTo]], (measuredIn) => change({ ...parts, core: { ...steps, measuredIn } }))}
        </One>
        <One title={words.floorSwitch} why={words.floorWhy}>
          {parts.statedFloor !== null && choice(parts.statedFloor ? 'stated' : 'inferred', [['stated', words.floorStated], ['inferred', words.floorInferred]],
            (value) => change({ ...parts, statedFloor: value === 'stated' }))}
        </One>
        <One title={words.inclusion} why={words.inclusionWhy}>
          {(steps && steps.direction !== 'perEvent') || core.kind === 'proportion' || core.kind === 'allOrNothing' ? <span>{say(words.inclusionFixed)}</span> : null}
        </One>
        <One title={words.ends} why={words.endsWhy}>{core.kind === 'bands' ? <span>{core.bands.map((band) => `${band.from === undefined || !band.fromIncluded ? '(' : '['}${band.from ?? '−∞'}, ${band.to ?? '+∞'}${band.toIncluded && band.to !== undefined ? ']' : ')'}`).join(' ')}</span> : null}</One>
        <One title={words.zero} why={words.zeroWhy}>
          {core.kind === 'judgement' || core.kind === 'grades' || core.kind === 'checklist' ? null
            : choice(parts.whenNothing, [['open', words.zeroOpen], ['full', words.zeroFull], ['none', words.zeroNone]], (whenNothing) => change({ ...parts, whenNothing }))}
        </One>
      </ul>
    </section>
  );
}

function One({ title, why, children }: { readonly title: Label; readonly why: Label; readonly children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <li>
      <strong>{say(title)}</strong>
      <p>{say(why)}</p>
      {children || <span className="switch-off">{say(words.notHere)}</span>}
    </li>
  );
}
