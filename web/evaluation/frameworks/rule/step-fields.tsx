import { unitLabel } from '@fenghuo/shared/evaluation/propose-rule-text';
import type { Steps } from '@fenghuo/shared/evaluation/rule';
import { Select } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { DayInput } from '../../../ui/moment-input.js';
import { DecimalInput } from '../decimal-input.js';
import { OperandInput } from './operand-input.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';
import { UnitInput } from './unit-input.js';

type Effect = `${Steps['start']} ${Steps['effect']}`;
const effects = ['full deduct', 'zero deduct', 'zero add', 'full add'] as const satisfies readonly Effect[];
const effectWords = { 'full deduct': words.fullDeduct, 'zero deduct': words.zeroDeduct, 'zero add': words.zeroAdd, 'full add': words.fullAdd } as const;

/** Target or day, the step, the points of each, and whether they are taken off or added. */
export function StepFields({ rule, change }: { readonly rule: Steps; change(rule: Steps): void }) {
  const { say } = useLanguage();
  const { readOnly } = useRuleScope();
  const inDays = rule.measuredIn === 'days';
  const targetWord = rule.direction === 'shortfall' ? words.target : rule.direction === 'excess' ? words.limit : words.fromWhich;
  return (
    <>
      {inDays && (
        <>
          <label>
            {say(words.direction)}
            <Select
              disabled={readOnly} value={rule.direction === 'shortfall' ? 'shortfall' : 'excess'} aria-label={say(words.direction)} popupMatchSelectWidth={false}
              onChange={(direction: 'shortfall' | 'excess') => change({ ...rule, direction })} options={[{ value: 'excess', label: say(words.late) }, { value: 'shortfall', label: say(words.early) }]}
            />
          </label>
          <div className="rule-field">
            <span>{say(words.deadlineDay)}</span>
            {readOnly ? rule.day : <DayInput label={say(words.deadlineDay)} value={rule.day === undefined || rule.day === '' ? null : rule.day} ahead onChange={(day) => change({ ...rule, day: day ?? '' })} />}
          </div>
        </>
      )}
      {!inDays && <OperandInput label={say(targetWord)} value={rule.target ?? '0'} change={(target) => change({ ...rule, target: rule.direction === 'perEvent' && target === '0' ? undefined : target })} />}
      <DecimalInput label={say(words.per)} value={rule.per} readOnly={readOnly} positive suffix={inDays ? say(words.days) : undefined} change={(per) => change({ ...rule, per })} />
      {!inDays && <UnitInput unit={rule.unit} change={(unit) => change({ ...rule, unit: unit === '' ? undefined : unitLabel(unit) })} />}
      <DecimalInput label={say(rule.effect === 'deduct' ? words.pointsOff : words.pointsOn)} value={rule.points} readOnly={readOnly} change={(points) => change({ ...rule, points })} />
      <label>
        {say(words.startFrom)}
        <Select
          disabled={readOnly} value={`${rule.start} ${rule.effect}` satisfies Effect} aria-label={say(words.startFrom)} popupMatchSelectWidth={false}
          onChange={(next: Effect) => { const [start, effect] = next.split(' ') as [Steps['start'], Steps['effect']]; change({ ...rule, start, effect }); }}
          options={effects.map((value) => ({ value, label: say(effectWords[value]) }))}
        />
      </label>
    </>
  );
}
