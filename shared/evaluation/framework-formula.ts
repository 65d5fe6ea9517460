import type { Label, Language } from '../label.js';
import { FormulaMisread, FormulaReader, type FormulaFlaw } from './framework-formula-reader.js';
import type { Formula } from './formula.js';

export type { FormulaFlaw } from './framework-formula-reader.js';

/** A formula as it was typed: what it computes, or the first place that cannot be read. */
export type FormulaReading = { readonly expression: Formula } | { readonly flaw: FormulaFlaw };

/** Reads a formula over the numbers of a row. `inputs` are their names by code; names may stand in brackets, functions in either language. */
export function readFormula(text: string, inputs: Readonly<Record<string, Label>>): FormulaReading {
  try {
    return { expression: new FormulaReader(text, inputs).read() };
  } catch (error) {
    if (error instanceof FormulaMisread) return { flaw: error.flaw };
    throw error;
  }
}

const signs = { add: ' + ', subtract: ' − ', multiply: ' × ', divide: ' ÷ ' } as const;
export const formulaFunctions = { min: { zh: '较小值', en: 'min' }, max: { zh: '较大值', en: 'max' } } as const satisfies Record<string, Label>;
export const weightWord: Label = { zh: '分值', en: 'weight' };
export const valueWord: Label = { zh: '完成值', en: 'completed value' };

/** A formula as it is typed, names in brackets: what `readFormula` reads back. */
export function formulaText(of: Formula, inputs: Readonly<Record<string, Label>>, language: Language): string {
  return written(of, language, (name) => `[${called(name, inputs)[language]}]`);
}

/** A formula in words, for the working. */
export function formulaInWords(of: Formula, inputs: Readonly<Record<string, Label>>): Label {
  const said = (language: Language) => written(of, language, (name) => called(name, inputs)[language]);
  return { zh: said('zh'), en: said('en') };
}

const called = (name: string, inputs: Readonly<Record<string, Label>>): Label => inputs[name] ?? (name === 'value' ? valueWord : { zh: name, en: name });

function written(of: Formula, language: Language, name: (code: string) => string): string {
  const inner = (one: Formula) => written(one, language, name);
  switch (of.op) {
    case 'input': return name(of.name);
    case 'weight': return weightWord[language];
    case 'constant': return of.value.startsWith('-') ? `(${of.value})` : of.value;
    case 'min': case 'max': return `${formulaFunctions[of.op][language]}(${of.of.map(inner).join(', ')})`;
    default: {
      const own = rank(of);
      return of.of.map((one, index) => (rank(one) < own || (rank(one) === own && index > 0) ? `(${inner(one)})` : inner(one))).join(signs[of.op]);
    }
  }
}

function rank(of: Formula): number {
  if (of.op === 'add' || of.op === 'subtract') return 1;
  return of.op === 'multiply' || of.op === 'divide' ? 2 : 3;
}
