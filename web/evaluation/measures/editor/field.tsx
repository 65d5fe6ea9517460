import type { Path } from '@fenghuo/shared/evaluation/measure-flaw';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { flawsAt, useEditing } from './node-context.js';

interface FieldProps {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  /** Where it stands in the measure: its flaws are shown below it. */
  readonly path: Path;
  readonly below?: boolean;
  readonly children: ReactNode;
}

/** One choice of a node: its label, the control, what is wrong with it. */
export function Field({ id, label, hint, path, below, children }: FieldProps) {
  return (
    <div className="measure-field">
      <div className="measure-field-label">
        {id ? <label htmlFor={id}>{label}</label> : <span>{label}</span>}
        {hint && <p className="muted">{hint}</p>}
      </div>
      <div className="measure-field-control">
        {children}
        <Flaws path={path} {...(below ? { below } : {})} />
      </div>
    </div>
  );
}

/** What is wrong at a place, and what to do. */
export function Flaws({ path, below = false }: { readonly path: Path; readonly below?: boolean }) {
  const { say } = useLanguage();
  const { flaws } = useEditing();
  return flawsAt(flaws, path, below).map((one) => (
    <p key={`${one.code}/${one.path.join('.')}`} className={one.code === 'not-chosen' || one.code === 'zero-undecided' ? 'measure-todo' : 'measure-flaw'} role="status">{say(one.sentence)}</p>
  ));
}
