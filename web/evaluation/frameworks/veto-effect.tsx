import type { GradeThreshold } from '@fenghuo/shared/evaluation/table';
import { Select } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { DecimalInput } from './decimal-input.js';
import { verdictWords as words } from './verdict.words.js';

interface Props {
  readonly grade: string | undefined;
  readonly total: string | undefined;
  readonly thresholds: readonly GradeThreshold[];
  readonly readOnly: boolean;
  change(next: { grade?: string | undefined } | { total?: string | undefined }): void;
}

/** What a veto does: the grade, the total, or both. */
export function VetoEffect({ grade, total, thresholds, readOnly, change }: Props) {
  const { say } = useLanguage();
  return (
    <div className="rule-fields">
      <label>
        {say(words.effectGrade)}
        <Select
          allowClear disabled={readOnly || thresholds.length === 0} value={grade} aria-label={say(words.effectGrade)} placeholder={say(thresholds.length === 0 ? words.noGrades : words.gradeStays)}
          onChange={(next?: string) => change({ grade: next })} options={thresholds.map(({ code, label }) => ({ value: code, label: say(label) }))}
        />
      </label>
      <DecimalInput label={say(words.effectTotal)} value={total ?? ''} optional readOnly={readOnly} change={(next) => change({ total: next === '' ? undefined : next })} />
    </div>
  );
}
