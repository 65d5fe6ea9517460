import type { Framework } from '@fenghuo/shared/evaluation/framework';
import type { NotApplicable, TablePolicy } from '@fenghuo/shared/evaluation/table';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { DecimalInput } from './decimal-input.js';
import { editorWords as words } from './editor.words.js';

interface Props {
  readonly framework: Framework;
  readonly readOnly: boolean;
  readonly sending: boolean;
  save(framework: Framework): void;
}

/** What holds for all rows: title, sum of the weights, the execution row, rows that do not apply, rounding, grades. */
export function PolicyPanel({ framework, readOnly, sending, save }: Props) {
  const { say } = useLanguage();
  const [title, setTitle] = useState(framework.title);
  const [policy, setPolicy] = useState<TablePolicy>(framework.policy);
  const changed = title !== framework.title || policy !== framework.policy;
  const weights = (next: Partial<TablePolicy['weights']>) => setPolicy({ ...policy, weights: { ...policy.weights, ...next } });
  const rounding = (next: Partial<TablePolicy['rounding']>) => setPolicy({ ...policy, rounding: { ...policy.rounding, ...next } });
  return (
    <section className="panel" aria-label={say(words.policy)}>
      <h2>{say(words.policy)}</h2>
      <div className="row-fields">
        <label className="wide"><Input.TextArea autoSize disabled={readOnly} value={title.zh} maxLength={200} aria-label={say(words.policy)} onChange={({ target }) => setTitle({ zh: target.value, en: title.en === title.zh ? target.value : title.en })} /></label>
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
        <div className="wide muted">
          {say(words.grades)}：{framework.gradeThresholds.map((one) => say(words.gradeRange, { label: say(one.label), from: one.from ?? '0', to: one.to ?? policy.weights.sum })).join('；')}
        </div>
      </div>
      {!readOnly && <div className="frameworks-foot"><Button disabled={!changed || title.zh.trim() === ''} loading={sending} onClick={() => save({ ...framework, title, policy })}>{say(words.savePolicy)}</Button></div>}
    </section>
  );
}
