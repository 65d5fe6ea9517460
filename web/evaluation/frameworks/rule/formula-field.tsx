import { formulaFunctions, formulaInWords, formulaText, readFormula, weightWord, type FormulaFlaw } from '@fenghuo/shared/evaluation/framework-formula';
import { formulaInputs, type FormulaRule } from '@fenghuo/shared/evaluation/formula';
import type { Label } from '@fenghuo/shared/label';
import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea.js';
import { useRef, useState } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { useFlawed } from '../flawed-fields.js';
import { freeInput, useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly rule: FormulaRule;
  change(rule: FormulaRule): void;
}

const signs = ['+', '−', '×', '÷', '(', ')'] as const;

/** A formula as text, with names and signs to be put in; what cannot be read is shown at its place. */
export function FormulaField({ rule, change }: Props) {
  const { say, language } = useLanguage();
  const { readOnly, inputs, names: known, rename } = useRuleScope();
  const [typed, setTyped] = useState<string>();
  /** New numbers of a formula that cannot be read yet as a whole. */
  const [added, setAdded] = useState<Readonly<Record<string, Label>>>({});
  const box = useRef<TextAreaRef>(null);
  const own = formulaInputs(rule.expression);
  const codes = [...new Set(['value', ...inputs, ...own, ...Object.keys(added)])];
  const names: Readonly<Record<string, Label>> = Object.fromEntries(codes.map((code) => [code, code === 'value' ? words.completedValue : rule.names?.[code] ?? added[code] ?? known.inputs[code] ?? words.anotherName]));
  const text = typed ?? formulaText(rule.expression, names, language);
  const reading = typed === undefined ? null : readFormula(typed, names);
  const flaw = reading && 'flaw' in reading ? reading.flaw : null;
  useFlawed(flaw !== null);
  const take = (next: string, called: Readonly<Record<string, Label>> = names) => {
    setTyped(next);
    const read = readFormula(next, called);
    if ('flaw' in read) return;
    const used = new Set(formulaInputs(read.expression));
    change({ kind: 'formula', expression: read.expression, reading: formulaInWords(read.expression, called), names: Object.fromEntries(Object.entries(called).filter(([code]) => code !== 'value' && used.has(code))) });
  };
  const put = (piece: string) => {
    const area = box.current?.resizableTextArea?.textArea;
    const [from, to] = area ? [area.selectionStart, area.selectionEnd] : [text.length, text.length];
    take(`${text.slice(0, from)}${piece}${text.slice(to)}`);
    area?.focus();
    const caret = from + piece.length;
    requestAnimationFrame(() => area?.setSelectionRange(caret, caret));
  };
  const addUnknown = (name: string) => {
    const more = { [freeInput(codes)]: { zh: name, en: name } };
    setAdded({ ...added, ...more });
    take(text, { ...names, ...more });
  };
  const others = own.filter((code) => code !== 'value');
  return (
    <div className="formula">
      <label>
        {say(words.formulaOf)}
        <Input.TextArea
          ref={box} className="formula-text" disabled={readOnly} autoSize={{ minRows: 2, maxRows: 6 }} value={text} maxLength={1000} status={flaw ? 'error' : ''} aria-invalid={flaw !== null}
          aria-label={say(words.formulaOf)} onChange={({ target }) => take(target.value)} onBlur={() => { if (!flaw) setTyped(undefined); }}
        />
      </label>
      {flaw && <Misread text={text} flaw={flaw} add={addUnknown} />}
      {!readOnly && (
        <div className="formula-pieces" role="group" aria-label={say(words.formulaPieces)}>
          {codes.map((code) => <Button key={code} size="small" onClick={() => put(`[${say(names[code]!)}]`)}>{say(names[code]!)}</Button>)}
          <Button size="small" onClick={() => put(say(weightWord))}>{say(weightWord)}</Button>
          {signs.map((sign) => <Button key={sign} size="small" className="formula-sign" onClick={() => put(/[()]/.test(sign) ? sign : ` ${sign} `)}>{sign}</Button>)}
          {(['min', 'max'] as const).map((name) => <Button key={name} size="small" onClick={() => put(`${say(formulaFunctions[name])}(`)}>{say(formulaFunctions[name])}(…, …)</Button>)}
        </div>
      )}
      <p className="muted rule-hint">{say(words.formulaHint)}</p>
      {others.length > 0 && typed === undefined && (
        <div className="rule-fields">
          {others.map((code, index) => (
            <label key={code}>
              {say(words.nameOfNumber, { number: index + 1 })}
              <Input disabled={readOnly} value={say(names[code]!)} maxLength={100} aria-label={say(words.nameOfNumber, { number: index + 1 })} onChange={({ target }) => { if (!/[[\]]/.test(target.value)) rename(code, both(names[code]!, target.value, language)); }} />
            </label>
          ))}
        </div>
      )}
    </div>
  );
}

const both = (name: Label, text: string, language: keyof Label): Label => (name.zh === name.en ? { zh: text, en: text } : { ...name, [language]: text });

function Misread({ text, flaw, add }: { readonly text: string; readonly flaw: FormulaFlaw; add(name: string): void }) {
  const { say } = useLanguage();
  return (
    <div className="formula-flaw" role="alert">
      {text.trim() !== '' && <p className="formula-place">{text.slice(0, flaw.at)}<mark>{text.slice(flaw.at, flaw.end) || ' '}</mark>{text.slice(flaw.end)}</p>}
      <p>{say(flaw.sentence)}</p>
      {flaw.unknown !== undefined && <Button size="small" onClick={() => add(flaw.unknown!)}>{say(words.makeNumber, { name: flaw.unknown })}</Button>}
    </div>
  );
}
