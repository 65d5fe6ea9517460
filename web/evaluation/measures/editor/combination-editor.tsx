import type { Combination, Measure } from '@fenghuo/shared/evaluation/measure';
import type { Path } from '@fenghuo/shared/evaluation/measure-flaw';
import { Button } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { editorWords as words } from './editor.words.js';
import { emptyLeaf, withoutOperand } from './measure-drafts.js';
import { NodeEditor } from './node-editor.js';

const signs = { add: '＋', subtract: '－', multiply: '×' } as const;

interface CombinationEditorProps {
  readonly value: Combination;
  readonly path: Path;
  onChange(measure: Measure): void;
}

/** A sum, difference or product: its operands one below the other with the sign between them. */
export function CombinationEditor({ value, path, onChange }: CombinationEditorProps) {
  const { say } = useLanguage();
  return (
    <div className="measure-operands">
      {value.of.map((operand, index) => (
        // The place of an operand is its identity: two may be alike.
        <div key={index} className="measure-operand">
          {index > 0 && <div className="measure-sign" aria-hidden="true">{signs[value.op]}</div>}
          <NodeEditor
            value={operand} path={[...path, 'of', index]} role={say(words.operand, { number: index + 1 })}
            remove={{ word: say(words.removeOperand, { number: index + 1 }), act: () => onChange(withoutOperand(value, index)) }}
            onChange={(next) => onChange({ ...value, of: value.of.map((one, place) => (place === index ? next : one)) })}
          />
        </div>
      ))}
      <Button onClick={() => onChange({ ...value, of: [...value.of, emptyLeaf] })}>＋ {say(words.addOperand)}</Button>
    </div>
  );
}
