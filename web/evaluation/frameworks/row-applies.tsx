import type { FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import { appliesInWords, notApplicableWords } from '@fenghuo/shared/evaluation/framework-whole-words';
import { conditions as conditionsSchema } from '@fenghuo/shared/evaluation/operands';
import type { NotApplicable, TablePolicy } from '@fenghuo/shared/evaluation/table';
import type { Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import { Checkbox, Select } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { editorWords as words } from './editor.words.js';
import { useFlawed } from './flawed-fields.js';
import { LabelInput } from './label-input.js';
import { ConditionList } from './rule/condition-list.js';
import { RuleScopeContext, type RuleScope } from './rule/rule-scope.js';

interface Props {
  readonly row: FrameworkRow;
  readonly scope: RuleScope;
  readonly policy: TablePolicy;
  readonly vocabulary: Vocabulary;
  change(next: Pick<Partial<FrameworkRow>, 'applies'>): void;
}

/** Whether a row sometimes does not apply, when it does, and what counts otherwise. */
export function RowApplies({ row, scope, policy, vocabulary, change }: Props) {
  const { say, language } = useLanguage();
  const { applies } = row;
  const { readOnly } = scope;
  const complete = !applies || (conditionsSchema.safeParse(applies.conditions).success && applies.because.zh.trim() !== '');
  useFlawed(!complete);
  return (
    <RuleScopeContext value={scope}>
      <Checkbox
        disabled={readOnly} checked={applies !== undefined}
        onChange={({ target }) => change({ applies: target.checked ? { conditions: [{ input: 'task', holds: true, subject: words.appliesSubject }], because: words.appliesBecause } : undefined })}
      >
        {say(words.sometimesNot)}
      </Checkbox>
      {applies && (
        <div className="rule-block" role="group" aria-label={say(words.applies)}>
          <p className="rule-told">{appliesInWords(row, policy, vocabulary)[language]}</p>
          <strong>{say(words.appliesWhen)}</strong>
          <ConditionList conditions={applies.conditions} change={(conditions) => change({ applies: { ...applies, conditions } })} />
          <div className="rule-fields">
            <LabelInput label={say(words.appliesWhyNot)} value={applies.because} readOnly={readOnly} change={(because) => change({ applies: { ...applies, because } })} />
            <label>
              {say(words.appliesOtherwise)}
              <Select
                disabled={readOnly} value={applies.otherwise ?? 'policy'} aria-label={say(words.appliesOtherwise)} popupMatchSelectWidth={false}
                onChange={(next: NotApplicable | 'policy') => { const { otherwise: _, ...rest } = applies; change({ applies: next === 'policy' ? rest : { ...rest, otherwise: next } }); }}
                options={[
                  { value: 'policy', label: say(words.asPolicy, { policy: say(notApplicableWords[policy.notApplicable]) }) },
                  ...(['full', 'average', 'redistribute'] as const).map((value) => ({ value, label: say(notApplicableWords[value]) })),
                ]}
              />
            </label>
          </div>
          {!complete && <p className="fields-flawed" role="alert">{say(words.appliesIncomplete)}</p>}
        </div>
      )}
    </RuleScopeContext>
  );
}
