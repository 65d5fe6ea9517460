import type { Framework } from '@fenghuo/shared/evaluation/framework';
import type { NotApplicable, TablePolicy } from '@fenghuo/shared/evaluation/table';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { DecimalInput } from './decimal-input.js';
import { editorWords as words } from './editor.words.js';
import { retold } from './retold.js';

interface Props {
  readonly framework: Framework;
  readonly readOnly: boolean;
  readonly sending: boolean;
  save(framework: Framework): void;
}

/** What holds for all rows: title, sum of the weights, the execution row, rows that do not apply, rounding, grades. */
export function PolicyPanel({ framework, readOnly, sending, save }: Props) {
  const { say, language } = useLanguage();
  const [title, setTitle] = useState(framework.title);
  const [policy, setPolicy] = useState<TablePolicy>(framework.policy);
  const [grades, setGrades] = useState(framework.gradeThresholds);
  const changed = title !== framework.title || policy !== framework.policy || grades !== framework.gradeThresholds;
  const weights = (next: Partial<TablePolicy['weights']>) => setPolicy({ ...policy, weights: { ...policy.weights, ...next } });
  const rounding = (next: Partial<TablePolicy['rounding']>) => setPolicy({ ...policy, rounding: { ...policy.rounding, ...next } });
  return (
    <section className="panel" aria-label={say(words.policy)}>
      <h2>{say(words.policy)}</h2>
      <div className="row-fields">
        <label className="wide">
          {say(words.title)}
          <Input.TextArea autoSize disabled={readOnly} value={say(title)} maxLength={200} aria-label={say(words.title)} onChange={({ target }) => setTitle(retold(title, target.value, language))} />
        </label>
        <DecimalInput label={say(words.weightsSum)} value={policy.weights.sum} readOnly={readOnly} change={(sum) => weights({ sum })} />
        <label>
          {say(words.executionRow)}
          <Select
            disabled={readOnly} value={policy.weights.executionRow} onChange={(executionRow: TablePolicy['weights']['executionRow']) => weights({ executionRow })}
            options={[{ value: 'none', label: say(words.executionNone) }, { value: 'within', label: say(words.executionWithin) }, { value: 'beside', label: say(words.executionBeside) }]}
          />
        </label>
        <label>
          {say(words.notApplicable)}
          <Select
            disabled={readOnly} value={policy.notApplicable} onChange={(notApplicable: NotApplicable) => setPolicy({ ...policy, notApplicable })}
            options={[{ value: 'full', label: say(words.naFull) }, { value: 'average', label: say(words.naAverage) }, { value: 'redistribute', label: say(words.naRedistribute) }]}
          />
        </label>
        <label>{say(words.roundingScore)}<InputNumber disabled={readOnly} min={0} max={8} precision={0} value={policy.rounding.score} onChange={(value) => rounding({ score: value ?? 2 })} /></label>
        <label>{say(words.roundingRatio)}<InputNumber disabled={readOnly} min={0} max={8} precision={0} value={policy.rounding.ratio} onChange={(value) => rounding({ ratio: value ?? 2 })} /></label>
        {framework.rows.some(({ kind }) => kind === 'bonus') && (
          <DecimalInput label={say(words.bonusMost)} value={policy.bonus?.atMost ?? ''} readOnly={readOnly} change={(atMost) => setPolicy({ ...policy, bonus: { ...policy.bonus, atMost } })} />
        )}
        {framework.rows.some(({ kind }) => kind === 'penalty') && (
          <DecimalInput label={say(words.penaltyMost)} value={policy.bonus?.atLeast ?? ''} readOnly={readOnly} change={(atLeast) => setPolicy({ ...policy, bonus: { ...policy.bonus, atLeast } })} />
        )}
        {grades.flatMap((grade, index) => (grade.from === undefined ? [] : [
          <DecimalInput key={grade.code} label={say(words.gradeFrom, { label: say(grade.label) })} value={grade.from} readOnly={readOnly} change={(from) => setGrades(withLimit(grades, index, from))} />,
        ]))}
      </div>
      {!readOnly && <div className="frameworks-foot"><Button disabled={!changed || title.zh.trim() === ''} loading={sending} onClick={() => save({ ...framework, title, policy, gradeThresholds: grades })}>{say(words.savePolicy)}</Button></div>}
    </section>
  );
}

/** The lower end of a grade is the upper end of the one below it. */
function withLimit(grades: Framework['gradeThresholds'], index: number, from: string): Framework['gradeThresholds'] {
  const before = grades[index]?.from;
  return grades.map((grade, at) => (at === index ? { ...grade, from } : grade.to !== undefined && grade.to === before ? { ...grade, to: from } : grade));
}
