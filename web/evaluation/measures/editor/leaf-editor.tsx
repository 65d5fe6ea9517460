import type { LeafMeasure } from '@fenghuo/shared/evaluation/measure';
import type { Path } from '@fenghuo/shared/evaluation/measure-flaw';
import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { ConditionsEditor } from './conditions-editor.js';
import { DatasetSelect, RecordsInYear } from './dataset-select.js';
import { editorWords as words } from './editor.words.js';
import { Field } from './field.js';
import { withDataset } from './measure-drafts.js';
import { NameInput } from './name-input.js';
import { useEditing } from './node-context.js';

interface LeafEditorProps {
  readonly value: LeafMeasure;
  readonly path: Path;
  onChange(leaf: LeafMeasure): void;
}

/** A figure that is read from records: which ones, what of them, by which date, under which conditions. */
export function LeafEditor({ value, path, onChange }: LeafEditorProps) {
  const { say } = useLanguage();
  const { datasets, year } = useEditing();
  const id = useId();
  const dataset = Object.hasOwn(datasets, value.dataset) ? datasets[value.dataset] : undefined;
  const labelled = (of: Readonly<Record<string, { label: { zh: string; en: string } }>>) =>
    Object.entries(of).map(([name, one]) => ({ value: name, label: say(one.label) }));
  return (
    <>
      <Field id={`${id}-dataset`} label={say(words.dataset)} path={[...path, 'dataset']}>
        <DatasetSelect
          id={`${id}-dataset`} value={value.dataset}
          onChange={(name) => { const chosen = datasets[name]; if (chosen) onChange(withDataset(value, name, chosen)); }}
        />
        {dataset && <p className="muted"><RecordsInYear dataset={dataset} year={year} /></p>}
      </Field>
      {dataset && (
        <>
          {value.op === 'sum' && (
            <Field id={`${id}-quantity`} label={say(words.quantity)} path={[...path, 'quantity']}>
              <Select
                id={`${id}-quantity`} value={value.quantity === '' ? undefined : value.quantity} onChange={(quantity: string) => onChange({ ...value, quantity })}
                options={Object.entries(dataset.quantities).map(([name, one]) => (
                  { value: name, label: one.unit ? `${say(one.label)}（${say(one.unit)}）` : say(one.label) }))}
              />
            </Field>
          )}
          {(value.op === 'countDistinct' || value.op === 'latest') && (
            <Field id={`${id}-dimension`} label={say(value.op === 'latest' ? words.latest : words.distinct)} path={[...path, 'dimension']}>
              <Select
                id={`${id}-dimension`} showSearch={{ optionFilterProp: 'label' }} value={value.dimension === '' ? undefined : value.dimension}
                onChange={(dimension: string) => onChange({ ...value, dimension })} options={labelled(dataset.dimensions)}
              />
            </Field>
          )}
          <Field id={`${id}-period`} label={say(words.period)} path={[...path, 'period']}>
            <Select
              id={`${id}-period`} value={value.period === '' ? undefined : value.period} onChange={(period: string) => onChange({ ...value, period })}
              options={labelled(dataset.dates)}
            />
          </Field>
          <ConditionsEditor
            id={`${id}-about`} label={say(words.about)} hint={say(words.aboutHint)} datasetName={value.dataset} dataset={dataset}
            conditions={value.about} path={[...path, 'about']} onChange={(about) => onChange({ ...value, about })}
          />
          <ConditionsEditor
            id={`${id}-where`} label={say(words.where)} hint={say(words.whereHint)} datasetName={value.dataset} dataset={dataset}
            conditions={value.where} path={[...path, 'where']} onChange={(where) => onChange({ ...value, where })}
          />
          {(Object.keys(dataset.admissibility).length > 0 || value.admissible.length > 0) && (
            <Field label={say(words.admissible)} hint={say(words.admissibleHint)} path={[...path, 'admissible']}>
              <Admissibility value={value} path={path} onChange={onChange} />
            </Field>
          )}
        </>
      )}
      <NameInput value={value} path={path} onChange={onChange} />
    </>
  );
}

function Admissibility({ value, onChange }: LeafEditorProps) {
  const { say } = useLanguage();
  const { datasets } = useEditing();
  const known = datasets[value.dataset]?.admissibility ?? {};
  const names = [...new Set([...Object.keys(known), ...value.admissible])];
  const toggle = (name: string, on: boolean) =>
    onChange({ ...value, admissible: on ? [...value.admissible, name] : value.admissible.filter((one) => one !== name) });
  return names.map((name) => {
    const condition = known[name];
    return (
      <div key={name} className="measure-admissible">
        <Checkbox checked={value.admissible.includes(name)} onChange={({ target }) => toggle(name, target.checked)}>
          {condition ? say(condition.label) : name}
          {condition?.basis && <span className="muted">{say(words.basis, { basis: say(condition.basis) })}</span>}
        </Checkbox>
      </div>
    );
  });
}
