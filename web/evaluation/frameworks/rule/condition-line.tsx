import { unitLabel } from '@fenghuo/shared/evaluation/propose-rule-text';
import type { Condition } from '@fenghuo/shared/evaluation/rule';
import type { Label } from '@fenghuo/shared/label';
import { Input, Select } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { DayInput } from '../../../ui/moment-input.js';
import { OperandInput } from './operand-input.js';
import { ReadsInput } from './reads-input.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

type Single = Exclude<Condition, { anyOf: Condition[] }>;
type Sign = Extract<Single, { value: unknown }>['is'];
type Kind = 'holds' | 'holdsNot' | 'oneOf' | `number${Sign}` | `day${Sign}`;

interface Props {
  readonly number: number;
  readonly condition: Single;
  change(condition: Single): void;
}

const signs = ['>=', '>', '<=', '<', '=', '≠'] as const;
const days = ['<=', '<', '>=', '>', '='] as const;
const signWords: Readonly<Record<Sign, Label>> = { '>=': words.atLeast, '>': words.moreThan, '<=': words.atMost, '<': words.lessThan, '=': words.exactly, '≠': words.isNot };
const dayWords: Readonly<Record<(typeof days)[number], Label>> = { '<=': words.dayBy, '<': words.dayBefore, '>=': words.dayFrom, '>': words.dayAfter, '=': words.dayOn };

/** One condition: a number that is read, how it is compared, and with what. */
export function ConditionLine({ number, condition, change }: Props) {
  const { say } = useLanguage();
  const { readOnly, names } = useRuleScope();
  const of = (name: Label) => `${say(words.conditionOf, { number })}：${say(name)}`;
  const about = { input: condition.input, ...(condition.subject ? { subject: condition.subject } : {}) };
  const unit = 'unit' in condition ? condition.unit : undefined;
  const known = Object.entries(names.words[condition.input] ?? {});
  const choose = (kind: Kind) => {
    if (kind === 'holds' || kind === 'holdsNot') return change({ ...about, holds: kind === 'holds' });
    if (kind === 'oneOf') return change({ ...about, oneOf: 'oneOf' in condition ? condition.oneOf : known.slice(0, 1).map(([word]) => word) });
    if (kind.startsWith('day')) return change({ ...about, is: kind.slice(3) as Sign, day: 'day' in condition ? condition.day : '' });
    return change({ ...about, is: kind.slice(6) as Sign, value: 'value' in condition ? condition.value : '1', ...(unit ? { unit } : {}) });
  };
  return (
    <div className="condition-fields" role="group" aria-label={say(words.conditionOf, { number })}>
      <ReadsInput
        label={of(words.reads)} input={condition.input} subject={condition.subject} worded
        change={({ input, subject }) => change({ ...condition, input, subject })}
      />
      <Select
        disabled={readOnly} value={kindOf(condition)} aria-label={of(words.comparison)} popupMatchSelectWidth={false} onChange={choose}
        options={[
          { value: 'holds', label: say(words.holds) }, { value: 'holdsNot', label: say(words.holdsNot) },
          ...signs.map((sign) => ({ value: `number${sign}`, label: say(signWords[sign]) })),
          ...days.map((sign) => ({ value: `day${sign}`, label: say(dayWords[sign]) })),
          { value: 'oneOf', label: say(words.oneOf) },
        ]}
      />
      {'value' in condition && (
        <>
          <OperandInput bare label={of(words.compareWith)} value={condition.value} change={(value) => change({ ...condition, value })} />
          <Input
            className="unit-input" disabled={readOnly} value={say(unit ?? { zh: '', en: '' })} maxLength={20} placeholder={say(words.unit)} aria-label={of(words.unit)}
            onChange={({ target }) => change({ ...condition, unit: target.value.trim() === '' ? undefined : unitLabel(target.value.trim()) })}
          />
        </>
      )}
      {'day' in condition && (readOnly ? <span>{condition.day}</span> : <DayInput label={of(words.day)} value={condition.day === '' ? null : condition.day} ahead onChange={(day) => change({ ...condition, day: day ?? '' })} />)}
      {'oneOf' in condition && (
        <Select
          className="condition-words" mode={known.length > 0 ? 'multiple' : 'tags'} disabled={readOnly} value={condition.oneOf} aria-label={of(words.oneOf)} placeholder={say(words.oneOfHint)}
          options={known.map(([value, label]) => ({ value, label: say(label) }))} onChange={(oneOf: string[]) => change({ ...condition, oneOf })}
        />
      )}
    </div>
  );
}

function kindOf(of: Single): Kind {
  if ('holds' in of) return of.holds ? 'holds' : 'holdsNot';
  if ('oneOf' in of) return 'oneOf';
  return 'day' in of ? `day${of.is}` : `number${of.is}`;
}
