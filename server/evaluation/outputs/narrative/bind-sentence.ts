import type { Figure } from '@fenghuo/shared/evaluation/form';
import { Exact, written } from '@fenghuo/shared/evaluation/schemas';
import type { FigureBook } from '../figure-book.js';

const placeholder = /\{(figure|value|wan):([A-Za-z0-9._-]+)\}/g;

/** Why a sentence cannot be said. */
const reasons = {
  unknown: (code: string) => `指标体系中没有数据“${code}”`,
  'no-records': (code: string) => `“${code}”没有可据以计算的业务记录`,
  'not-frozen': (code: string) => `“${code}”未纳入冻结（本报告冻结于旧版格式）`,
} as const;

export interface BoundSentence {
  /** The sentence with its figures; null where one of them is not to be had. */
  readonly text: string | null;
  readonly missing: readonly string[];
}

/** A sentence with the values of its figures, or with none of it: nothing is invented. `words` fill the other holes (`{year}`). */
export function bindSentence(sentence: string, book: FigureBook, words: Readonly<Record<string, string>>): BoundSentence {
  const missing: string[] = [];
  const text = sentence.replace(placeholder, (_, way: 'figure' | 'value' | 'wan', code: string) => {
    const found = book.find(code);
    if ('figure' in found) return shown(found.figure, way);
    missing.push(reasons[found.missing](code));
    return '';
  }).replace(/\{(\w+)\}/g, (hole, name: string) => words[name] ?? hole);
  return { text: missing.length === 0 ? text : null, missing };
}

function shown(figure: Figure, way: 'figure' | 'value' | 'wan'): string {
  const { value, valueLabel, unit } = figure;
  if (way === 'wan') return inTenThousands(figure);
  return (valueLabel?.zh ?? value ?? '') + (way === 'figure' ? unit?.zh ?? '' : '');
}

/** 万元 from yuan, 万册 from copies; what is counted in ten thousands already stays. */
export function inTenThousands({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  if (value === null) return '';
  return unit?.zh.startsWith('万') ? value : written(new Exact(value).div(10_000));
}
