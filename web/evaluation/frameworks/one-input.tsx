import type { Measure } from '@fenghuo/shared/evaluation/measure';
import { same } from '@fenghuo/shared/evaluation/framework-diff';
import { readBack } from '@fenghuo/shared/evaluation/read-back';
import type { Label } from '@fenghuo/shared/label';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { StateTag } from '../../ui/state-tag.js';
import { MeasureEditor } from '../measures/editor/measure-editor.js';
import { useVocabulary } from '../measures/editor/use-vocabulary.js';
import { editorWords as words } from './editor.words.js';
import { useKnownMeasures } from './use-frameworks.js';

interface OneProps {
  readonly bureau: string;
  readonly year: number;
  readonly name: string;
  readonly measure: Measure | null;
  /** What the others give, where nothing was chosen. */
  readonly derived: Measure | null;
  readonly judged: boolean;
  readonly unit: Label | undefined;
  /** Nothing reads it any more. */
  readonly unused: boolean;
  readonly readOnly: boolean;
  change(measure: Measure | null): void;
}

/** A measure for one number: one that some form has already, or written anew. */
export function OneInput({ bureau, year, name, measure, derived, judged, unit, unused, readOnly, change }: OneProps) {
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
      {unused && (
        <p className="row-input-unused">
          {say(words.unused)} {!readOnly && <Button size="small" aria-label={`${say(words.unusedRemove)}：${name}`} onClick={() => change(null)}>{say(words.unusedRemove)}</Button>}
        </p>
      )}
      {!readOnly && !judged && !unused && (
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
