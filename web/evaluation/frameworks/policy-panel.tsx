import type { Framework } from '@fenghuo/shared/evaluation/framework';
import { same } from '@fenghuo/shared/evaluation/framework-diff';
import { gradesInWords } from '@fenghuo/shared/evaluation/framework-whole-words';
import type { NotApplicable, TablePolicy } from '@fenghuo/shared/evaluation/table';
import { Button, Input, InputNumber, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { DecimalInput } from './decimal-input.js';
import { editorWords as words } from './editor.words.js';
import { FlawedFields, useFlawedFields } from './flawed-fields.js';
import { areStacked, GradeThresholds } from './grade-thresholds.js';
import { retold } from './retold.js';

interface Props {
  readonly framework: Framework;
  readonly readOnly: boolean;
  readonly sending: boolean;
  /** Whether something here is not saved. */
  touched(changed: boolean): void;
  save(framework: Framework): void;
}

/** What holds for all rows: title, sum of the weights, the execution row, rows that do not apply, rounding, grades. */
export function PolicyPanel({ framework, readOnly, sending, touched, save }: Props) {
  const { say, language } = useLanguage();
  /** What was changed here and is not saved; a row saved meanwhile leaves it alone. */
  const [draft, setDraft] = useState<Partial<Pick<Framework, 'title' | 'policy' | 'gradeThresholds'>>>({});
  const { count: flawed, report } = useFlawedFields();
  const { title, policy, gradeThresholds } = { ...framework, ...draft };
  const changed = !same({ ...framework, ...draft }, framework);
  useEffect(() => touched(changed), [touched, changed]);
  const set = (next: typeof draft) => { setDraft({ ...draft, ...next }); };
  const setPolicy = (next: TablePolicy) => set({ policy: next });
  const bounds = (next: NonNullable<TablePolicy['bonus']>) => setPolicy({ ...policy, bonus: { ...policy.bonus, ...next } });
  const weights = (next: Partial<TablePolicy['weights']>) => setPolicy({ ...policy, weights: { ...policy.weights, ...next } });
  const rounding = (next: Partial<TablePolicy['rounding']>) => setPolicy({ ...policy, rounding: { ...policy.rounding, ...next } });
  return (
    <section className="panel" aria-label={say(words.policy)}>
      <h2>{say(words.policy)}</h2>
      <FlawedFields value={report}>
      <div className="row-fields">
        <label className="wide">
          {say(words.title)}
          <Input.TextArea autoSize disabled={readOnly} value={say(title)} maxLength={200} aria-label={say(words.title)} onChange={({ target }) => set({ title: retold(title, target.value, language) })} />
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
          <DecimalInput label={say(words.bonusMost)} value={policy.bonus?.atMost ?? ''} optional readOnly={readOnly} change={(atMost) => bounds({ atMost: atMost === '' ? undefined : atMost })} />
        )}
        {framework.rows.some(({ kind }) => kind === 'penalty') && (
          <DecimalInput label={say(words.penaltyMost)} value={policy.bonus?.atLeast?.replace('-', '') ?? ''} optional readOnly={readOnly} change={(most) => bounds({ atLeast: most === '' ? undefined : most === '0' ? '0' : `-${most.replace('-', '')}` })} />
        )}
      </div>
      {areStacked(gradeThresholds) ? (
        <GradeThresholds thresholds={gradeThresholds} used={framework.vetoes.flatMap(({ grade }) => grade ?? [])} readOnly={readOnly} change={(next) => set({ gradeThresholds: next })} />
      ) : <p className="muted">{say(words.grades)}：{gradesInWords(gradeThresholds)[language]}</p>}
      </FlawedFields>
      {!readOnly && <div className="frameworks-foot"><Button disabled={!changed || flawed > 0 || title.zh.trim() === ''} loading={sending} onClick={() => save({ ...framework, title, policy, gradeThresholds })}>{say(words.savePolicy)}</Button></div>}
    </section>
  );
}
