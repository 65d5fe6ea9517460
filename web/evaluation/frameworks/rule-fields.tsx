import type { Rule } from '@fenghuo/shared/evaluation/rule';
import { unitLabel } from '@fenghuo/shared/evaluation/propose-rule-text';
import { Select } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { BandFields } from './band-fields.js';
import { ChecklistFields } from './checklist-fields.js';
import { ConditionFields } from './condition-fields.js';
import { DecimalInput, TextInput } from './decimal-input.js';
import type { EditableKind } from './rule-parts.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly core: Rule;
  readonly kind: EditableKind;
  readonly readOnly: boolean;
  change(core: Rule): void;
}

/** The numbers and words of a rule by its kind. */
export function RuleFields({ core, kind, readOnly, change }: Props) {
  const { say } = useLanguage();
  if (kind === 'other') return null;
  switch (core.kind) {
    case 'steps': return (
      <div className="rule-fields">
        {core.direction !== 'perEvent' && (
          <DecimalInput label={say(core.direction === 'shortfall' ? words.target : words.limit)} value={typeof core.target === 'string' ? core.target : '0'} readOnly={readOnly} change={(target) => change({ ...core, target })} />
        )}
        <DecimalInput label={say(words.per)} value={core.per} readOnly={readOnly} change={(per) => change({ ...core, per })} positive />
        <TextInput label={say(words.unit)} value={core.unit?.zh ?? ''} readOnly={readOnly} change={(unit) => change({ ...core, unit: unit === '' ? undefined : unitLabel(unit) })} />
        <DecimalInput label={say(words.points)} value={core.points} readOnly={readOnly} change={(points) => change({ ...core, points })} />
      </div>
    );
    case 'proportion': return (
      <div className="rule-fields">
        <label>
          {say(words.direction)}
          <Select
            disabled={readOnly} value={core.direction} popupMatchSelectWidth={false} onChange={(direction: 'towards' | 'below' | 'equal') => change({ ...core, direction })}
            options={(['towards', 'below', 'equal'] as const).map((value) => ({ value, label: say(words[value]) }))}
          />
        </label>
        <DecimalInput label={say(words.target)} value={typeof core.target === 'string' ? core.target : '0'} readOnly={readOnly} change={(target) => change({ ...core, target })} positive />
        <TextInput label={say(words.unit)} value={core.unit?.zh ?? ''} readOnly={readOnly} change={(unit) => change({ ...core, unit: unit === '' ? undefined : unitLabel(unit) })} />
      </div>
    );
    case 'bands': return <BandFields rule={core} readOnly={readOnly} change={change} />;
    case 'allOrNothing': return <ConditionFields rule={core} readOnly={readOnly} change={change} />;
    case 'checklist': return <ChecklistFields rule={core} readOnly={readOnly} change={change} />;
    case 'grades': return (
      <div className="rule-fields">
        {Object.entries(core.grades).map(([code, grade]) => (
          <DecimalInput
            key={code} label={`${say(grade.label)}（${code}）`} readOnly={readOnly} words={{ full: say(words.full), none: say(words.none) }}
            value={typeof grade.award === 'string' ? grade.award : grade.award && 'share' in grade.award ? `${Number(grade.award.share) * 100}%` : ''}
            change={(award) => change({ ...core, grades: { ...core.grades, [code]: { label: grade.label, award } } })}
          />
        ))}
      </div>
    );
    case 'judgement': return (
      <div className="rule-fields">
        <label>
          {say(words.direction)}
          <Select
            disabled={readOnly} value={core.gives} onChange={(gives: 'points' | 'deduction') => change({ ...core, gives })}
            options={[{ value: 'points', label: say(words.givesPoints) }, { value: 'deduction', label: say(words.givesDeduction) }]}
          />
        </label>
        <DecimalInput label={say(words.judgeFrom)} value={typeof core.from === 'string' ? core.from : ''} readOnly={readOnly} words={{ full: say(words.full), none: say(words.none) }} change={(from) => change({ ...core, from })} />
        <DecimalInput label={say(words.judgeTo)} value={typeof core.to === 'string' ? core.to : ''} readOnly={readOnly} words={{ full: say(words.full), none: say(words.none) }} change={(to) => change({ ...core, to })} />
      </div>
    );
    default: return null;
  }
}
