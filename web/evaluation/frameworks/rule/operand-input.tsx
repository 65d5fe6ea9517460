import type { Operand } from '@fenghuo/shared/evaluation/rule';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { DecimalInput } from '../decimal-input.js';
import { ReadsInput } from './reads-input.js';
import { freeInput, useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly label: string;
  readonly value: Operand;
  readonly positive?: boolean;
  readonly bare?: boolean;
  readonly suffix?: ReactNode;
  change(value: Operand): void;
}

/** A number to compare with: typed, or another number of the row, times a factor. */
export function OperandInput({ label, value, positive = false, bare = false, suffix, change }: Props) {
  const { say } = useLanguage();
  const { readOnly, inputs } = useRuleScope();
  const choose = (kind: 'digits' | 'input') => change(kind === 'digits' ? '1' : { input: freeInput(['value', ...inputs]), times: '1', subject: words.anotherName });
  const choice = (
    <span className="operand-input">
      <Select
        disabled={readOnly} value={typeof value === 'string' ? 'digits' : 'input'} aria-label={`${label}（${say(words.whichKind)}）`} popupMatchSelectWidth={false} onChange={choose}
        options={[{ value: 'digits', label: say(words.fixedNumber) }, { value: 'input', label: say(words.otherNumber) }]}
      />
      {typeof value === 'string' ? <DecimalInput bare label={label} value={value} readOnly={readOnly} positive={positive} suffix={suffix} change={change} /> : (
        <>
          <ReadsInput label={label} input={value.input} subject={value.subject} change={({ input, subject }) => change({ ...value, input, subject })} />
          <DecimalInput bare label={`${label}（${say(words.times)}）`} value={value.times} readOnly={readOnly} suffix={say(words.timesUnit)} change={(times) => change({ ...value, times })} />
        </>
      )}
    </span>
  );
  return bare ? choice : <div className="rule-field rule-field-wide"><span>{label}</span>{choice}</div>;
}
