import { mayBeZero } from '@fenghuo/shared/evaluation/may-be-zero';
import { zeroMeanings, type Change, type Measure, type Ratio, type WhenZero } from '@fenghuo/shared/evaluation/measure';
import { dimensionOf, sameReckoning } from '@fenghuo/shared/evaluation/measure-units';
import type { Path } from '@fenghuo/shared/evaluation/measure-flaw';
import { Button, Checkbox, Radio } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { editorWords as words } from './editor.words.js';
import { Field } from './field.js';
import { asksAlike, beside, isBlank } from './measure-drafts.js';
import { NameInput } from './name-input.js';
import { useEditing } from './node-context.js';
import { NodeEditor } from './node-editor.js';

interface QuotientEditorProps<M extends Ratio | Change = Ratio | Change> {
  readonly value: M;
  readonly path: Path;
  onChange(measure: Measure): void;
}

/** A rate or a change: its sides, how it is shown, and what a denominator of zero means. */
export function QuotientEditor({ value, path, onChange }: QuotientEditorProps) {
  const { say } = useLanguage();
  const divisor = value.op === 'ratio' ? value.denominator : value.of;
  return (
    <>
      {value.op === 'ratio' ? <Sides value={value} path={path} onChange={onChange} /> : (
        <NodeEditor value={value.of} path={[...path, 'of']} role={say(words.of)} onChange={(of) => onChange({ ...value, of })} />
      )}
      <Field label={say(words.as)} path={[...path, 'as']}>
        <Radio.Group
          className="choice-buttons" optionType="button" value={value.as} onChange={({ target }) => onChange({ ...value, as: target.value as Ratio['as'] })}
          options={[{ value: 'percent', label: say(words.percent) }, { value: 'plain', label: say(words.plain) }]}
        />
      </Field>
      {value.op === 'ratio' && <AcrossUnits value={value} path={path} onChange={onChange} />}
      {mayBeZero(divisor) && divisor.op !== 'constant' && (
        <Field label={say(value.op === 'ratio' ? words.whenZero : words.whenZeroBefore)} path={[...path, 'whenZero']}>
          <Radio.Group
            className="measure-zero" value={value.whenZero ?? null} onChange={({ target }) => onChange({ ...value, whenZero: target.value as WhenZero })}
            options={Object.entries(zeroMeanings).map(([name, meaning]) => ({ value: name, label: say(meaning) }))}
          />
        </Field>
      )}
      <NameInput value={value} path={path} onChange={onChange} />
    </>
  );
}

function Sides({ value, path, onChange }: QuotientEditorProps<Ratio>) {
  const { say } = useLanguage();
  const { datasets } = useEditing();
  // What usually stands below: offered at once while nothing is chosen there, and again at the button.
  const below = beside(value.numerator);
  const changeNumerator = (numerator: Measure) =>
    onChange({ ...value, numerator, denominator: isBlank(value.denominator, datasets) ? beside(numerator) : value.denominator });
  return (
    <div className="measure-operands">
      <NodeEditor value={value.numerator} path={[...path, 'numerator']} role={say(words.numerator)} onChange={changeNumerator} />
      <div className="measure-sign">
        <span aria-hidden="true">÷</span>
        {!isBlank(below, datasets) && !asksAlike(below, value.denominator) && (
          <Button size="small" onClick={() => onChange({ ...value, denominator: below })}>{say(words.copyNumerator)}</Button>
        )}
        <Button size="small" onClick={() => onChange({ ...value, numerator: value.denominator, denominator: value.numerator })}>{say(words.swap)}</Button>
      </div>
      <NodeEditor
        value={value.denominator} path={[...path, 'denominator']} role={say(words.denominator)}
        onChange={(denominator) => onChange({ ...value, denominator })}
      />
    </div>
  );
}

/** Asked only where the units differ and a percentage is wanted. */
function AcrossUnits({ value, path, onChange }: QuotientEditorProps<Ratio>) {
  const { say } = useLanguage();
  const { datasets } = useEditing();
  if (value.as !== 'percent' || sameReckoning(dimensionOf(value.numerator, datasets), dimensionOf(value.denominator, datasets))) return null;
  const change = (on: boolean) => {
    const { acrossUnits: _, ...rest } = value;
    onChange(on ? { ...rest, acrossUnits: true } : rest);
  };
  return (
    <Field label="" path={[...path, 'acrossUnits']}>
      <Checkbox checked={value.acrossUnits === true} onChange={({ target }) => change(target.checked)}>{say(words.acrossUnits)}</Checkbox>
    </Field>
  );
}
