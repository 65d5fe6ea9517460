import type { FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import { judgementMeasure, missingInputs, withOwnInputs } from '@fenghuo/shared/evaluation/framework-draft';
import { inputsRead, inputWords } from '@fenghuo/shared/evaluation/framework-inputs';
import { same } from '@fenghuo/shared/evaluation/framework-diff';
import type { Measure } from '@fenghuo/shared/evaluation/measure';
import type { Rule } from '@fenghuo/shared/evaluation/rule';
import { rulesInside } from '@fenghuo/shared/evaluation/rule';
import type { Label } from '@fenghuo/shared/label';
import { Checkbox, Input } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { editorWords as words } from './editor.words.js';
import { OneInput } from './one-input.js';

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
  const names = inputWords(row);
  const needed = [...new Set([...Object.keys(row.inputs), ...missingInputs({ ...row, awaits: [] })])].sort((one, other) => Number(other === 'value') - Number(one === 'value'));
  const units = unitsOf(row.rule);
  const { inputs: _, ...read } = row;
  const used = inputsRead(read);
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
          key={name} bureau={bureau} year={year} name={say(names[name] ?? { zh: '', en: '' })} unused={!used.includes(name)} measure={row.inputs[name]?.measure ?? null}
          derived={row.inputs[name] ? null : derived[name]?.measure ?? null} judged={same(row.inputs[name]?.measure, judgementMeasure(row.code))}
          unit={units[name]} readOnly={readOnly} change={(measure) => set(name, measure)}
        />
      ))}
    </>
  );
}

/** What the rule reckons each input in. */
function unitsOf(rule: Rule): Readonly<Record<string, Label>> {
  const own = (rule.kind === 'steps' || rule.kind === 'bands' || rule.kind === 'proportion') && rule.unit ? { [rule.input]: rule.unit } : {};
  return Object.assign({}, ...rulesInside(rule).map(unitsOf), own) as Record<string, Label>;
}
