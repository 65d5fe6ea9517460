import type { Framework, FrameworkEligibility, FrameworkVeto } from '@fenghuo/shared/evaluation/framework';
import { eligibilityInWords, vetoInWords } from '@fenghuo/shared/evaluation/framework-whole-words';
import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { useVocabulary } from '../measures/editor/use-vocabulary.js';
import { editorWords } from './editor.words.js';
import { VerdictEditor, type EditedVerdict } from './verdict-editor.js';
import { verdictWords as words } from './verdict.words.js';

interface Props {
  readonly bureau: string;
  readonly framework: Framework;
  readonly readOnly: boolean;
  readonly sending: boolean;
  readonly problem: Error | null;
  /** Something in an open drawer is not saved. */
  readonly dirty: boolean;
  setDirty(dirty: boolean): void;
  save(framework: Framework): void;
}

/** What decides about the whole form whatever its rows say: vetoes, and what must hold for a grade at all. */
export function VerdictPanel({ bureau, framework, readOnly, sending, problem, dirty, setDirty, save }: Props) {
  const { say, language } = useLanguage();
  const { modal } = App.useApp();
  const vocabulary = useVocabulary(bureau).data?.datasets ?? {};
  const [open, setOpen] = useState<EditedVerdict>();
  const { vetoes, eligibility, gradeThresholds } = framework;
  const taken = [...framework.rows, ...framework.figures, ...vetoes].map(({ code }) => code);
  const close = () => { setOpen(undefined); setDirty(false); };
  const leave = () => (dirty ? void modal.confirm({ title: say(words.unsaved), okText: say(editorWords.discard), cancelText: say(editorWords.keepOn), onOk: close }) : close());
  const keep = (next: EditedVerdict) => {
    if (next.kind === 'eligibility') return save({ ...framework, eligibility: next.verdict });
    return save({ ...framework, vetoes: vetoes.some(({ code }) => code === next.verdict.code) ? vetoes.map((one) => (one.code === next.verdict.code ? next.verdict : one)) : [...vetoes, next.verdict] });
  };
  const remove = (of: EditedVerdict) => void modal.confirm({
    title: say(words.removeSure, { name: say(of.verdict.label) }), okText: say(words.remove), okButtonProps: { danger: true },
    onOk: () => {
      if (of.kind === 'veto') return save({ ...framework, vetoes: vetoes.filter(({ code }) => code !== of.verdict.code) });
      const { eligibility: _, ...rest } = framework;
      return save(rest);
    },
  });
  return (
    <section className="panel" aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <ul className="verdict-list">
        {vetoes.map((veto) => (
          <li key={veto.code}>
            <span><strong>{say(words.veto)}</strong> {vetoInWords(veto, gradeThresholds, vocabulary)[language]}</span>
            <Button size="small" aria-label={say(readOnly ? words.viewOf : words.editOf, { name: say(veto.label) })} onClick={() => setOpen({ kind: 'veto', verdict: veto })}>{say(readOnly ? words.view : words.edit)}</Button>
          </li>
        ))}
        {eligibility && (
          <li>
            <span><strong>{say(words.eligibility)}</strong> {eligibilityInWords(eligibility, vocabulary)[language]}</span>
            <Button size="small" aria-label={say(readOnly ? words.viewOf : words.editOf, { name: say(eligibility.label) })} onClick={() => setOpen({ kind: 'eligibility', verdict: eligibility })}>{say(readOnly ? words.view : words.edit)}</Button>
          </li>
        )}
      </ul>
      {vetoes.length === 0 && !eligibility && <p className="muted rule-hint">{say(words.none)}</p>}
      {!readOnly && (
        <div className="rule-line">
          <Button onClick={() => setOpen({ kind: 'veto', verdict: freshVeto(taken, framework) })}>{say(words.addVeto)}</Button>
          {!eligibility && <Button onClick={() => setOpen({ kind: 'eligibility', verdict: freshEligibility(taken) })}>{say(words.addEligibility)}</Button>}
        </div>
      )}
      <Drawer open={open !== undefined} onClose={leave} size={860} destroyOnHidden title={open && say(open.kind === 'veto' ? words.veto : words.eligibility)}>
        {open && (
          <VerdictEditor
            bureau={bureau} year={framework.year} edited={open} thresholds={gradeThresholds} vocabulary={vocabulary} readOnly={readOnly} sending={sending} problem={problem}
            touched={() => setDirty(true)} save={keep} remove={taken.includes(open.verdict.code) || open.verdict === eligibility ? () => remove(open) : undefined}
          />
        )}
      </Drawer>
    </section>
  );
}

function freshVeto(taken: readonly string[], { gradeThresholds }: Framework): FrameworkVeto {
  let number = 1;
  while (taken.includes(`veto${number}`)) number += 1;
  const lowest = gradeThresholds.toSorted((one, other) => Number(one.from ?? -Infinity) - Number(other.from ?? -Infinity))[0]?.code;
  return {
    code: `veto${number}`, label: words.newVeto, inputs: {}, conditions: [{ input: 'condition1', is: '>=', value: '1', unit: { zh: '起', en: 'cases' }, subject: words.newVetoSubject }],
    ...(lowest === undefined ? { total: '0' } : { grade: lowest }),
  };
}

function freshEligibility(taken: readonly string[]): FrameworkEligibility {
  let code = 'eligibility';
  for (let number = 2; taken.includes(code); number += 1) code = `eligibility${number}`;
  return { code, label: words.newEligibility, inputs: {}, conditions: [{ input: 'condition1', is: '<=', value: { input: 'limit', times: '1', subject: words.limitSubject }, subject: words.newEligibilitySubject }] };
}
