import type { Rule } from '@fenghuo/shared/evaluation/rule';
import { unitLabel } from '@fenghuo/shared/evaluation/propose-rule-text';
import { Select } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { LabelInput } from '../label-input.js';
import { AwardInput } from './award-input.js';
import { BandFields } from './band-fields.js';
import { ChecklistFields } from './checklist-fields.js';
import { ConditionList } from './condition-list.js';
import { FormulaField } from './formula-field.js';
import { GradeFields } from './grade-fields.js';
import { JudgementFields } from './judgement-fields.js';
import { OperandInput } from './operand-input.js';
import { ReadsInput } from './reads-input.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';
import { StepFields } from './step-fields.js';
import { UnitInput } from './unit-input.js';

interface Props {
  readonly core: Rule;
  readonly depth: number;
  readonly year: number;
  change(core: Rule): void;
}

/** The numbers and words of a rule that is not made of others. */
export function RuleFields({ core, depth, year, change }: Props) {
  const { say } = useLanguage();
  const { readOnly, inputs } = useRuleScope();
  const reads = 'input' in core && core.kind !== 'judgement' && (depth > 1 || core.input !== 'value' || inputs.some((one) => one !== 'value')) && (
    <div className="rule-field rule-field-wide">
      <span>{say(words.reads)}</span>
      <ReadsInput label={say(words.reads)} input={core.input} subject={core.subject} change={({ input, subject }) => change({ ...core, input, subject })} />
    </div>
  );
  switch (core.kind) {
    case 'steps': return <div className="rule-fields">{reads}<StepFields rule={core} change={change} /></div>;
    case 'proportion': return (
      <div className="rule-fields">
        {reads}
        <label>
          {say(words.direction)}
          <Select
            disabled={readOnly} value={core.direction} aria-label={say(words.direction)} popupMatchSelectWidth={false} onChange={(direction: 'towards' | 'below' | 'equal') => change({ ...core, direction })}
            options={(['towards', 'below', 'equal'] as const).map((value) => ({ value, label: say(words[value]) }))}
          />
        </label>
        <OperandInput label={say(words.target)} value={core.target} positive change={(target) => change({ ...core, target })} />
        <UnitInput unit={core.unit} change={(unit) => change({ ...core, unit: unit === '' ? undefined : unitLabel(unit) })} />
        <AwardInput label={say(words.mostPoints)} value={core.cap} change={(cap) => change({ ...core, cap })} />
      </div>
    );
    case 'bands': return <>{reads}<BandFields rule={core} depth={depth} year={year} change={change} /></>;
    case 'grades': return <>{reads}<GradeFields rule={core} depth={depth} year={year} change={change} /></>;
    case 'checklist': return <ChecklistFields rule={core} change={change} />;
    case 'judgement': return <JudgementFields rule={core} change={change} />;
    case 'formula': return <FormulaField rule={core} change={change} />;
    case 'allOrNothing': return (
      <>
        <ConditionList conditions={core.conditions} change={(conditions) => change({ ...core, conditions })} />
        <div className="rule-fields">
          <AwardInput label={say(words.pointsWhenHolds)} value={core.award} change={(award) => change({ ...core, award })} />
          <AwardInput label={say(words.pointsWhenFails)} value={core.otherwise} change={(otherwise) => change({ ...core, otherwise })} />
        </div>
      </>
    );
    case 'points': return (
      <div className="rule-fields">
        <AwardInput label={say(words.give)} value={core.award} change={(award) => change({ ...core, award })} />
        <LabelInput
          label={say(words.account)} value={core.account ?? { zh: '', en: '' }} readOnly={readOnly}
          change={(account) => change({ ...core, account: account.zh === '' && account.en === '' ? undefined : account })}
        />
      </div>
    );
    default: return null;
  }
}
