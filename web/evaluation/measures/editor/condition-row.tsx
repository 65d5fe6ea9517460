import type { WhereCondition } from '@fenghuo/shared/evaluation/measure';
import type { DimensionVocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import { valuesOf } from '@fenghuo/shared/evaluation/vocabulary';
import { Button, Select } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { editorWords as words } from './editor.words.js';
import { useValueOptions } from './use-value-options.js';

interface ConditionRowProps {
  readonly dataset: string;
  readonly name: string;
  readonly dimension: DimensionVocabulary;
  readonly condition: WhereCondition;
  onChange(condition: WhereCondition): void;
  onRemove(): void;
}

const kinds = ['in', 'notIn', 'stated', 'notStated'] as const;
type Kind = (typeof kinds)[number];
const kindWords = { in: words.is, notIn: words.isNot, stated: words.stated, notStated: words.notStated } as const;

const kindOf = (condition: WhereCondition): Kind =>
  ('in' in condition ? 'in' : 'notIn' in condition ? 'notIn' : condition.present ? 'stated' : 'notStated');

/** One condition on one dimension: is, is not, stated, not stated. Nothing chosen yet means: stated. */
export function ConditionRow({ dataset, name, dimension, condition, onChange, onRemove }: ConditionRowProps) {
  const { say } = useLanguage();
  const kind = kindOf(condition);
  const values = [...valuesOf(condition)];
  const options = useValueOptions(dataset, name, dimension);
  const make = (next: Kind, chosen: string[]): WhereCondition => {
    if (next === 'stated' || next === 'notStated') return { present: next === 'stated' };
    return next === 'in' ? { in: chosen } : { notIn: chosen };
  };
  return (
    <div className="measure-condition">
      <span className="measure-condition-name">{say(dimension.label)}</span>
      <Select
        className="measure-condition-kind" aria-label={say(words.comparison)} value={kind}
        onChange={(next: Kind) => onChange(make(next, values))} options={kinds.map((one) => ({ value: one, label: say(kindWords[one]) }))}
      />
      {(kind === 'in' || kind === 'notIn') && (
        <Select
          className="measure-condition-values" aria-label={say(dimension.label)} mode={dimension.options ? 'multiple' : 'tags'}
          showSearch={{ optionFilterProp: 'label' }} placeholder={say(words.values)} value={values}
          onChange={(chosen: string[]) => onChange(make(kind, chosen))} options={options} popupMatchSelectWidth={false}
        />
      )}
      <Button type="text" aria-label={say(words.removeCondition, { name: say(dimension.label) })} onClick={onRemove}>✕</Button>
    </div>
  );
}
