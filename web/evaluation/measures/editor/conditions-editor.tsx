import type { LeafMeasure } from '@fenghuo/shared/evaluation/measure';
import type { Path } from '@fenghuo/shared/evaluation/measure-flaw';
import type { DatasetInUse } from '@fenghuo/shared/evaluation/measure-preview';
import { Select } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { ConditionRow } from './condition-row.js';
import { editorWords as words } from './editor.words.js';
import { Field, Flaws } from './field.js';

type Conditions = LeafMeasure['where'];

interface ConditionsEditorProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly datasetName: string;
  readonly dataset: DatasetInUse;
  readonly conditions: Conditions;
  readonly path: Path;
  onChange(conditions: Conditions): void;
}

/** The conditions of one part of a leaf, and a select that adds one. */
export function ConditionsEditor({ id, label, hint, datasetName, dataset, conditions, path, onChange }: ConditionsEditorProps) {
  const { say } = useLanguage();
  const free = Object.entries(dataset.dimensions).filter(([name]) => !Object.hasOwn(conditions, name));
  const without = (name: string) => Object.fromEntries(Object.entries(conditions).filter(([one]) => one !== name));
  return (
    <Field id={id} label={label} hint={hint} path={path}>
      {Object.entries(conditions).map(([name, condition]) => (
        <div key={name}>
          <ConditionRow
            dataset={datasetName} name={name} dimension={dataset.dimensions[name] ?? { label: { zh: name, en: name }, options: null }} condition={condition}
            onChange={(next) => onChange({ ...conditions, [name]: next })} onRemove={() => onChange(without(name))}
          />
          <Flaws path={[...path, name]} below />
        </div>
      ))}
      {free.length > 0 && (
        <Select
          id={id} className="measure-add" showSearch={{ optionFilterProp: 'label' }} placeholder={`＋ ${say(words.addCondition)}`} value={null}
          onChange={(name: string | null) => { if (name !== null) onChange({ ...conditions, [name]: { in: [] } }); }}
          options={free.map(([name, one]) => ({ value: name, label: say(one.label) }))} popupMatchSelectWidth={false}
        />
      )}
    </Field>
  );
}
