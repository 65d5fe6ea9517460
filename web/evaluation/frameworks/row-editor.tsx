import type { FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import type { FrameworkCheck } from '@fenghuo/shared/evaluation/framework-checks';
import { proposalFor } from '@fenghuo/shared/evaluation/framework-build';
import { withOwnInputs } from '@fenghuo/shared/evaluation/framework-draft';
import { namesOfRow, inputsRead } from '@fenghuo/shared/evaluation/framework-inputs';
import { withInputNamed } from '@fenghuo/shared/evaluation/framework-rename';
import { ruleKinds } from '@fenghuo/shared/evaluation/propose-rule';
import type { TablePolicy } from '@fenghuo/shared/evaluation/table';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import { useVocabulary } from '../measures/editor/use-vocabulary.js';
import { editorWords as words } from './editor.words.js';
import { FlawedFields, useFlawedFields } from './flawed-fields.js';
import { RefusedPlaces } from './refused-places.js';
import { RowApplies } from './row-applies.js';
import { RowInputs } from './row-inputs.js';
import { RowTexts } from './row-texts.js';
import { RowTrial } from './row-trial.js';
import { RuleEditor } from './rule/rule-editor.js';
import type { RuleScope } from './rule/rule-scope.js';

interface Props {
  readonly bureau: string;
  readonly year: number;
  readonly row: FrameworkRow;
  readonly policy: TablePolicy;
  /** What other rows call the sections of the bureau. */
  readonly departments: readonly string[];
  readonly readOnly: boolean;
  readonly sending: boolean;
  readonly checks: readonly FrameworkCheck[];
  /** Why the last saving was refused. */
  readonly problem: Error | null;
  touched(): void;
  save(row: FrameworkRow): void;
  remove(): void;
}

/** Everything of one row: words, weight, rule with its switches, when it applies, measures, and values tried on it. */
export function RowEditor({ bureau, year, row: given, policy, departments, readOnly, sending, checks, problem, touched, save, remove }: Props) {
  const { say } = useLanguage();
  const [row, setRow] = useState(given);
  const [told, setTold] = useState<{ readonly good: boolean; readonly sentence: string }>();
  const { count: flawed, report } = useFlawedFields();
  const vocabulary = useVocabulary(bureau).data?.datasets ?? {};
  const set = (next: Partial<FrameworkRow>) => { setRow((now) => ({ ...now, ...next })); touched(); };
  const read = () => {
    const proposed = proposalFor({
      level1: row.level1.zh, level2: row.level2.zh, level3: row.level3.zh, weight: row.weight, target: row.target.zh, ruleText: row.ruleText.zh, kind: row.kind,
    }, year);
    if ('none' in proposed) return setTold({ good: false, sentence: say(proposed.none) });
    set({ rule: proposed.proposal.rule });
    return setTold({ good: true, sentence: say(words.proposed, { kind: say(ruleKinds[proposed.proposal.kind]) }) });
  };
  const scope: RuleScope = {
    readOnly, weight: row.weight, inputs: inputsRead(row).filter((input) => input !== 'judgement'), names: namesOfRow(row, vocabulary),
    rename: (input, name) => { setRow((now) => withInputNamed(now, input, name)); touched(); },
  };
  return (
    <div className="row-form">
      {checks.length > 0 && (
        <Alert type={checks.some(({ severity }) => severity === 'error') ? 'error' : 'warning'} title={<ul className="cell-problems">{checks.map((check) => <li key={`${check.path} ${check.sentence.zh}`}>{say(check.sentence)}</li>)}</ul>} />
      )}
      <FlawedFields value={report}>
        <RowTexts row={row} departments={departments} readOnly={readOnly} change={set} />
        {!readOnly && <div><Button onClick={read}>{say(words.propose)}</Button></div>}
        {told && <Alert type={told.good ? 'success' : 'warning'} role="status" title={told.sentence} />}
        <h3>{say(words.rule)}</h3>
        <RuleEditor rule={row.rule} scope={scope} year={year} onChange={(rule) => set({ rule })} />
        <h3>{say(words.applies)}</h3>
        <RowApplies row={row} scope={scope} policy={policy} vocabulary={vocabulary} change={set} />
        <h3>{say(words.measures)}</h3>
        <RowInputs bureau={bureau} year={year} row={row} readOnly={readOnly} change={set} />
      </FlawedFields>
      <h3>{say(words.trial)}</h3>
      <RowTrial row={withOwnInputs(row)} policy={policy} vocabulary={vocabulary} />
      {problem && <Alert type="error" role="alert" title={say(sentenceOfThrown(problem))} description={<RefusedPlaces problem={problem} />} />}
      {!readOnly && (
        <div className="frameworks-foot row-foot">
          {flawed > 0 && <span className="fields-flawed" role="status">{say(words.fieldsFlawed, { count: flawed })}</span>}
          <Button danger onClick={remove}>{say(words.deleteRow)}</Button>
          <Button type="primary" loading={sending} disabled={flawed > 0} onClick={() => save(row)}>{say(words.saveRow)}</Button>
        </div>
      )}
    </div>
  );
}
