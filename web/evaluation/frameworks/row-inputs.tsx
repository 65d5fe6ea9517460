import type { FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import { inputWords, judgementMeasure, missingInputs, withOwnInputs } from '@fenghuo/shared/evaluation/framework-draft';
import { same } from '@fenghuo/shared/evaluation/framework-diff';
import type { Measure } from '@fenghuo/shared/evaluation/measure';
import { readBack } from '@fenghuo/shared/evaluation/read-back';
import type { Rule } from '@fenghuo/shared/evaluation/rule';
import { rulesInside } from '@fenghuo/shared/evaluation/rule';
import type { Label } from '@fenghuo/shared/label';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { StateTag } from '../../ui/state-tag.js';
import { MeasureEditor } from '../measures/editor/measure-editor.js';
import { useVocabulary } from '../measures/editor/use-vocabulary.js';
import { editorWords as words } from './editor.words.js';
import { useKnownMeasures } from './use-frameworks.js';

interface Props {
  readonly bureau: string;
  readonly year: number;
  readonly row: FrameworkRow;
  readonly readOnly: boolean;
  change(next: Partial<FrameworkRow>): void;
}

/** A measure for each input of the rule: one that is known already, or written anew. */
export function RowInputs({ bureau, year, row, readOnly, change }: Props) {
  const { say } = useLanguage();
  const names = inputWords(row.rule, row.level3);
  const needed = [...new Set([...Object.keys(row.inputs), ...missingInputs({ ...row, awaits: [] })])].sort((one, other) => Number(other === 'value') - Number(one === 'value'));
  const units = unitsOf(row.rule);
  const set = (name: string, measure: Measure | null) => {
    const { [name]: before, ...others } = row.inputs;
    change({ inputs: measure === null ? others : { ...others, [name]: { ...before, measure } } });
  };
  const derived = withOwnInputs(row).inputs;
  return (
    <>
      <Checkbox
        disabled={readOnly} checked={row.awaits.length > 0}
        onChange={({ target }) => change({ awaits: target.checked ? [{ zh: '相关记录尚未纳入系统', en: 'Records not kept in the system yet' }] : [] })}
      >
        {say(words.awaits)}
      </Checkbox>
      {row.awaits.length > 0 && (
        <Input
          disabled={readOnly} value={row.awaits[0]!.zh} maxLength={200} aria-label={say(words.awaitsWhat)}
          onChange={({ target }) => change({ awaits: [{ zh: target.value, en: row.awaits[0]!.en === row.awaits[0]!.zh ? target.value : row.awaits[0]!.en }] })}
        />
      )}
      {row.awaits.length === 0 && needed.map((name) => (
        <OneInput
          key={name} bureau={bureau} year={year} name={say(row.inputs[name]?.label ?? names[name] ?? { zh: name, en: name })} measure={row.inputs[name]?.measure ?? null}
          derived={row.inputs[name] ? null : derived[name]?.measure ?? null} judged={same(row.inputs[name]?.measure, judgementMeasure(row.code))}
          unit={units[name]} readOnly={readOnly} change={(measure) => set(name, measure)}
        />
      ))}
    </>
  );
}

interface OneProps {
  readonly bureau: string;
  readonly year: number;
  readonly name: string;
  readonly measure: Measure | null;
  /** What the others give, where nothing was chosen. */
  readonly derived: Measure | null;
  readonly judged: boolean;
  readonly unit: Label | undefined;
  readonly readOnly: boolean;
  change(measure: Measure | null): void;
}

function OneInput({ bureau, year, name, measure, derived, judged, unit, readOnly, change }: OneProps) {
  const { say, language } = useLanguage();
  const [writing, setWriting] = useState(false);
  const known = useKnownMeasures(bureau).data ?? [];
  const vocabulary = useVocabulary(bureau).data?.datasets ?? {};
  const shown = measure ?? derived;
  const options = known.map((one, index) => ({
    value: index, title: readBack(one.measure, vocabulary)[language],
    label: `${say(one.label ?? one.indicator)}${one.unit ? `（${say(one.unit)}）` : ''} — ${readBack(one.measure, vocabulary)[language]}`,
  }));
  const chosen = known.findIndex((one) => measure !== null && same(one.measure, measure));
  return (
    <div className="row-input">
      <div className="row-input-head">
        <strong>{name}</strong>
        {measure ? <StateTag tone="done" word={say(words.chosen)} /> : derived ? <span className="muted">{say(words.ownInput)}</span> : <StateTag tone="attention" word={say(words.notChosen)} />}
      </div>
      {shown && <p className="row-input-reading">{readBack(shown, vocabulary)[language]}</p>}
      {!readOnly && !judged && (
        <div className="rule-line" style={{ marginTop: 8 }}>
          <Select
            showSearch={{ optionFilterProp: 'label' }} placeholder={say(words.chooseKnown)} value={chosen >= 0 ? chosen : undefined} options={options}
            aria-label={`${say(words.chooseKnown)}：${name}`} onChange={(index: number) => { change(known[index]!.measure); setWriting(false); }}
          />
          <Button onClick={() => setWriting(!writing)} aria-label={`${say(writing ? words.closeMeasure : words.editMeasure)}：${name}`}>{say(writing ? words.closeMeasure : words.editMeasure)}</Button>
        </div>
      )}
      {writing && <MeasureEditor bureau={bureau} year={year} value={measure} onChange={(next) => change(next)} {...(unit ? { unitHint: unit } : {})} />}
    </div>
  );
}

/** What the rule reckons each input in. */
function unitsOf(rule: Rule): Readonly<Record<string, Label>> {
  const own = (rule.kind === 'steps' || rule.kind === 'bands' || rule.kind === 'proportion') && rule.unit ? { [rule.input]: rule.unit } : {};
  return Object.assign({}, ...rulesInside(rule).map(unitsOf), own) as Record<string, Label>;
}
