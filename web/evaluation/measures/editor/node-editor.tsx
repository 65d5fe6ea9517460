import { isLeaf, type Measure } from '@fenghuo/shared/evaluation/measure';
import type { Path } from '@fenghuo/shared/evaluation/measure-flaw';
import { Button, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { CombinationEditor } from './combination-editor.js';
import { ConstantEditor } from './constant-editor.js';
import { editorWords as words, opWords } from './editor.words.js';
import { Flaws } from './field.js';
import { LeafEditor } from './leaf-editor.js';
import { combiningOps, leafOps, withOp, type Op } from './measure-drafts.js';
import { QuotientEditor } from './quotient-editor.js';

interface NodeEditorProps {
  readonly value: Measure;
  readonly path: Path;
  /** What the node is in the one above it: numerator, second operand. */
  readonly role?: string;
  /** Takes the node out of the one above it. */
  readonly remove?: { readonly word: string; act(): void };
  onChange(measure: Measure): void;
}

/** One node of a measure with everything below it. */
export function NodeEditor({ value, path, role, remove, onChange }: NodeEditorProps): ReactNode {
  const { say } = useLanguage();
  const id = useId();
  const option = (op: Op) => ({ value: op, label: say(opWords[op]) });
  return (
    <section className={`measure-node measure-node-${isLeaf(value) ? 'leaf' : value.op}`} aria-label={role ?? say(opWords[value.op])}>
      <header className="measure-node-head">
        {role && <strong>{role}</strong>}
        <label className="measure-visually-hidden" htmlFor={id}>{say(words.op)}</label>
        <Select
          id={id} className="measure-op" showSearch={{ optionFilterProp: 'label' }} value={value.op}
          onChange={(op: Op) => onChange(withOp(value, op))} popupMatchSelectWidth={false}
          options={[
            { label: say(words.byRecords), options: leafOps.map(option) },
            { label: say(words.byReckoning), options: combiningOps.map(option) },
            { label: say(words.byNumber), options: [option('constant')] },
          ]}
        />
        {remove && <Button type="text" aria-label={remove.word} onClick={remove.act}>✕</Button>}
      </header>
      <Flaws path={path} />
      <NodeBody value={value} path={path} onChange={onChange} />
    </section>
  );
}

function NodeBody({ value, path, onChange }: NodeEditorProps) {
  switch (value.op) {
    case 'constant': return <ConstantEditor value={value} path={path} onChange={onChange} />;
    case 'ratio': case 'change': return <QuotientEditor value={value} path={path} onChange={onChange} />;
    case 'add': case 'subtract': case 'multiply': return <CombinationEditor value={value} path={path} onChange={onChange} />;
    default: return <LeafEditor value={value} path={path} onChange={onChange} />;
  }
}
