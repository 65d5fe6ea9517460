import type { Formula } from './rule.js';
import type { ProposedInput } from './propose-rule-kinds.js';

export interface ReadFormula {
  readonly expression: Formula;
  readonly inputs: readonly ProposedInput[];
  readonly reading: string;
}

const sign = /^(?:\d+(?:\.\d+)?%?|[()+\-×*÷/]|[^\d()+\-×*÷/\s.,;:。=<>≥≤%]+)/;
const weightWords = /^(?:分值|标准分|满分|本项分值|指标分值|权重分?)$/;

/** Arithmetic in words: (1-10×调剂额/年初预算)×分值. Null when it is none, or has no name of a value. */
export function readFormula(text: string): ReadFormula | null {
  const tokens = tokensOf(text);
  if (!tokens || !tokens.some((token) => /[×*÷/]/.test(token))) return null;
  const reader = new FormulaReader(tokens);
  const expression = reader.whole();
  if (!expression || reader.inputs.length === 0) return null;
  return { expression, inputs: reader.inputs, reading: text.replace(/-/g, ' − ').replace(/([×÷/+])/g, ' $1 ') };
}

function tokensOf(text: string): readonly string[] | null {
  const tokens: string[] = [];
  for (let rest = text; rest !== '';) {
    const found = sign.exec(rest);
    if (!found) return null;
    tokens.push(found[0]);
    rest = rest.slice(found[0].length);
  }
  return tokens;
}

/** Sums of products of factors, by descent. Each name becomes an input; the first is the completed value. */
class FormulaReader {
  readonly inputs: ProposedInput[] = [];
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  whole(): Formula | null {
    const read = this.chain(['+', '-'], () => this.product());
    return read && this.at === this.tokens.length ? read : null;
  }

  private product(): Formula | null {
    return this.chain(['×', '*', '÷', '/'], () => this.factor());
  }

  private chain(signs: readonly string[], next: () => Formula | null): Formula | null {
    let left = next();
    while (left && signs.includes(this.tokens[this.at] ?? '')) {
      const op = operations[this.tokens[this.at++]!]!;
      const right = next();
      if (!right) return null;
      left = { op, of: [left, right] };
    }
    return left;
  }

  private factor(): Formula | null {
    const token = this.tokens[this.at++];
    if (token === undefined) return null;
    if (token === '(') {
      const inner = this.chain(['+', '-'], () => this.product());
      return inner && this.tokens[this.at++] === ')' ? inner : null;
    }
    if (/^\d/.test(token)) {
      return token.endsWith('%') ? { op: 'divide', of: [{ op: 'constant', value: token.slice(0, -1) }, { op: 'constant', value: '100' }] } : { op: 'constant', value: token };
    }
    if (/^[()+\-×*÷/]$/.test(token)) return null;
    return weightWords.test(token) ? { op: 'weight' } : { op: 'input', name: this.nameOf(token.replace(/分$/, (end) => (token.length > 2 ? end : ''))) };
  }

  private nameOf(word: string): string {
    const known = this.inputs.find(({ label }) => label.zh === word);
    if (known) return known.name;
    const name = this.inputs.length === 0 ? 'value' : `term${this.inputs.length + 1}`;
    this.inputs.push({ name, label: { zh: word, en: word } });
    return name;
  }
}

const operations: Readonly<Record<string, 'add' | 'subtract' | 'multiply' | 'divide'>> = {
  '+': 'add', '-': 'subtract', '×': 'multiply', '*': 'multiply', '÷': 'divide', '/': 'divide',
};
