import type { FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import type { FrameworkCheck } from '@fenghuo/shared/evaluation/framework-checks';
import { proposalFor } from '@fenghuo/shared/evaluation/framework-build';
import { ruleKinds } from '@fenghuo/shared/evaluation/propose-rule';
import { withOwnInputs } from '@fenghuo/shared/evaluation/framework-draft';
import type { RowKind } from '@fenghuo/shared/evaluation/table';
import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import { DecimalInput } from './decimal-input.js';
import { editorWords as words } from './editor.words.js';
import { RefusedPlaces } from './refused-places.js';
import { retold } from './retold.js';
import { RowInputs } from './row-inputs.js';
import { RowTrial } from './row-trial.js';
import { RuleEditor } from './rule-editor.js';

interface Props {
  readonly bureau: string;
  readonly year: number;
  readonly row: FrameworkRow;
  readonly readOnly: boolean;
  readonly sending: boolean;
  readonly checks: readonly FrameworkCheck[];
  /** Why the last saving was refused. */
  readonly problem: Error | null;
  touched(): void;
  save(row: FrameworkRow): void;
  remove(): void;
}

const texts = ['level1', 'level2', 'level3', 'target'] as const;

/** Everything of one row: words, weight, rule with its switches, measures, and values tried on it. */
export function RowEditor({ bureau, year, row: given, readOnly, sending, checks, problem, touched, save, remove }: Props) {
  const { say, language } = useLanguage();
  const [row, setRow] = useState(given);
  const [told, setTold] = useState<{ readonly good: boolean; readonly sentence: string }>();
  const set = (next: Partial<FrameworkRow>) => { setRow({ ...row, ...next }); touched(); };
  const text = (name: (typeof texts)[number] | 'ruleText', value: string) => set({ [name]: retold(row[name], value, language) });
  const read = () => {
    const proposed = proposalFor({
      level1: row.level1.zh, level2: row.level2.zh, level3: row.level3.zh, weight: row.weight, target: row.target.zh, ruleText: row.ruleText.zh, kind: row.kind,
    }, year);
    if ('none' in proposed) return setTold({ good: false, sentence: say(proposed.none) });
    set({ rule: proposed.proposal.rule });
    return setTold({ good: true, sentence: say(words.proposed, { kind: say(ruleKinds[proposed.proposal.kind]) }) });
  };
  return (
    <div className="row-form">
      {checks.length > 0 && (
        <Alert type={checks.some(({ severity }) => severity === 'error') ? 'error' : 'warning'} title={<ul className="cell-problems">{checks.map((check) => <li key={`${check.path} ${check.sentence.zh}`}>{say(check.sentence)}</li>)}</ul>} />
      )}
      <div className="row-fields">
        {texts.map((name) => (
          <label key={name} className={name === 'level3' ? 'wide' : undefined}>
            {say(words[name])}
            <Input disabled={readOnly} value={say(row[name])} maxLength={300} aria-label={say(words[name])} onChange={({ target }) => text(name, target.value)} />
          </label>
        ))}
        <DecimalInput label={say(words.weight)} value={row.weight} readOnly={readOnly} change={(weight) => set({ weight })} />
        <label>
          {say(words.kind)}
          <Select
            disabled={readOnly} value={row.kind} aria-label={say(words.kind)} onChange={(kind: RowKind) => set({ kind })}
            options={(['ordinary', 'execution', 'bonus', 'penalty'] as const).map((value) => ({ value, label: say(words[value]) }))}
          />
        </label>
        <label className="wide">
          {say(words.ruleText)}
          <Input.TextArea disabled={readOnly} autoSize={{ minRows: 1, maxRows: 6 }} value={say(row.ruleText)} maxLength={2000} aria-label={say(words.ruleText)} onChange={({ target }) => text('ruleText', target.value)} />
        </label>
      </div>
      {!readOnly && <div><Button onClick={read}>{say(words.propose)}</Button></div>}
      {told && <Alert type={told.good ? 'success' : 'warning'} role="status" title={told.sentence} />}
      <h3>{say(words.rule)}</h3>
      <RuleEditor rule={row.rule} weight={row.weight} readOnly={readOnly} onChange={(rule) => set({ rule })} />
      <h3>{say(words.measures)}</h3>
      <RowInputs bureau={bureau} year={year} row={row} readOnly={readOnly} change={set} />
      <h3>{say(words.trial)}</h3>
      <RowTrial row={withOwnInputs(row)} />
      {problem && <Alert type="error" role="alert" title={say(sentenceOfThrown(problem))} description={<RefusedPlaces problem={problem} />} />}
      {!readOnly && (
        <div className="frameworks-foot">
          <Button danger onClick={remove}>{say(words.deleteRow)}</Button>
          <Button type="primary" loading={sending} onClick={() => save(row)}>{say(words.saveRow)}</Button>
        </div>
      )}
    </div>
  );
}
