import { ruleInWords } from '@fenghuo/shared/evaluation/framework-rule-words';
import { rule as ruleSchema, type Rule } from '@fenghuo/shared/evaluation/rule';
import { ruleFlaws } from '@fenghuo/shared/evaluation/rule-flaws';
import { Alert, Button, Collapse, Input, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { RuleFields } from './rule-fields.js';
import { editableKinds, freshRule, kindOf, partsOf, putTogether, type EditableKind, type RuleParts } from './rule-parts.js';
import { ruleWords as words } from './rule.words.js';
import { SwitchPanel } from './switch-panel.js';

interface Props {
  readonly rule: Rule;
  readonly weight: string;
  readonly readOnly: boolean;
  onChange(rule: Rule): void;
}

/** A rule by its kind, its numbers and its switches; as JSON for what has no fields. */
export function RuleEditor({ rule, weight, readOnly, onChange }: Props) {
  const { say, language } = useLanguage();
  const parts = partsOf(rule);
  const kind = kindOf(parts);
  const change = (next: RuleParts) => onChange(putTogether(next));
  return (
    <div className="row-form">
      <div className="rule-fields">
        <label>
          {say(words.kind)}
          <Select
            disabled={readOnly} value={kind} aria-label={say(words.kind)} popupMatchSelectWidth={false}
            onChange={(next: EditableKind) => onChange(freshRule(next, weight))} options={editableKinds.map((one) => ({ value: one, label: say(words[one]) }))}
          />
        </label>
      </div>
      <p className="muted" style={{ margin: 0 }}>{ruleInWords(rule, weight)[language]}</p>
      <RuleFields core={parts.core} kind={kind} readOnly={readOnly} change={(core) => change({ ...parts, core })} />
      <SwitchPanel parts={parts} readOnly={readOnly} change={change} />
      <Collapse size="small" items={[{ key: 'json', label: say(words.json), children: <JsonEditor key={JSON.stringify(rule)} rule={rule} readOnly={readOnly} onChange={onChange} /> }]} />
    </div>
  );
}

function JsonEditor({ rule, readOnly, onChange }: Omit<Props, 'weight'>) {
  const { say } = useLanguage();
  const [text, setText] = useState(() => JSON.stringify(rule, null, 2));
  const [problems, setProblems] = useState<readonly string[]>([]);
  const use = () => {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      setProblems([say(words.jsonBad)]);
      return;
    }
    const read = ruleSchema.safeParse(data);
    if (read.success) onChange(read.data);
    else setProblems(ruleFlaws(read.error, data).map(({ path, sentence }) => `${path}：${say(sentence)}`));
  };
  return (
    <div className="row-form">
      <Input.TextArea className="rule-json" readOnly={readOnly} autoSize={{ minRows: 6, maxRows: 24 }} value={text} aria-label={say(words.json)} onChange={({ target }) => setText(target.value)} />
      {problems.length > 0 && <Alert type="error" role="alert" title={<ul className="cell-problems">{problems.map((one) => <li key={one}>{one}</li>)}</ul>} />}
      <div className="frameworks-foot"><span className="muted">{say(words.jsonHint)}</span>{!readOnly && <Button onClick={use}>{say(words.apply)}</Button>}</div>
    </div>
  );
}
