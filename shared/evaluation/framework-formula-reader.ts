import type { Label } from '../label.js';
import type { Formula } from './formula.js';
import { Exact, written } from './schemas.js';

/** What cannot be read, and where: characters from `at` to before `end`. `unknown` is a name that is none of the row's. */
export interface FormulaFlaw { readonly at: number; readonly end: number; readonly sentence: Label; readonly unknown?: string }

export class FormulaMisread extends Error {
  constructor(readonly flaw: FormulaFlaw) {
    super(flaw.sentence.en);
  }
}

type Operation = Extract<Formula, { of: Formula[] }>['op'];
interface Token { readonly kind: 'number' | 'name' | 'sign'; readonly text: string; readonly at: number; readonly end: number }

const operations: Readonly<Record<string, Operation>> = { '+': 'add', '＋': 'add', '-': 'subtract', '−': 'subtract', '–': 'subtract', '－': 'subtract', '×': 'multiply', '*': 'multiply', '＊': 'multiply', '÷': 'divide', '/': 'divide', '／': 'divide' };
const functions: Readonly<Record<string, 'min' | 'max'>> = { 较小值: 'min', 最小值: 'min', min: 'min', 较大值: 'max', 最大值: 'max', max: 'max' };
const weights: ReadonlySet<string> = new Set(['分值', '权重', 'weight']);
const values: ReadonlySet<string> = new Set(['完成值', '全年完成值', 'completed value', 'value']);
const closing: Readonly<Record<string, string>> = { '[': ']', '【': '】', '［': '］', '“': '”', '「': '」' };
const longest = 1000;
const deepest = 20;

/** Goes through the text from left to right; products before sums. */
export class FormulaReader {
  private readonly tokens: readonly Token[];
  private readonly codes: ReadonlyMap<string, string>;
  private next = 0;
  private depth = 0;

  constructor(private readonly text: string, inputs: Readonly<Record<string, Label>>) {
    if (text.length > longest) throw new FormulaMisread({ at: longest, end: text.length, sentence: { zh: `公式超过 ${longest} 个字，请拆成几行指标。`, en: `The formula has more than ${longest} characters: split the row.` } });
    this.codes = new Map(Object.entries(inputs).flatMap(([code, { zh, en }]) => [[zh.trim(), code], [en.trim(), code]] as const).toReversed());
    this.tokens = tokensOf(text, [...this.codes.keys()].toSorted((one, other) => other.length - one.length));
  }

  read(): Formula {
    if (this.tokens.length === 0) this.refuse(undefined, '还没有写公式。', 'There is no formula yet.');
    const formula = this.sum();
    const rest = this.tokens[this.next];
    if (rest) {
      if (isClosing(rest)) this.refuse(rest, '多了一个右括号。', 'There is a closing bracket too many.');
      this.refuse(rest, `“${rest.text}”前面缺少运算符（+ − × ÷）。`, `A sign (+ − × ÷) is missing before "${rest.text}".`);
    }
    return formula;
  }

  private sum(): Formula {
    return this.chain(() => this.product(), ['add', 'subtract']);
  }

  private product(): Formula {
    return this.chain(() => this.operand(), ['multiply', 'divide']);
  }

  private chain(part: () => Formula, of: readonly Operation[]): Formula {
    let left = part();
    for (;;) {
      const sign = this.tokens[this.next];
      const op = sign?.kind === 'sign' ? operations[sign.text] : undefined;
      if (op === undefined || !of.includes(op)) return left;
      this.next += 1;
      const right = part();
      left = left.op === op && 'of' in left && left.of.length > 1 && !this.bracketed.has(left) ? { op, of: [...left.of, right] } : { op, of: [left, right] };
    }
  }

  /** What stands in brackets is kept together. */
  private readonly bracketed = new WeakSet<Formula>();

  private operand(): Formula {
    const token = this.tokens[this.next];
    const before = this.tokens[this.next - 1];
    if (!token) this.refuse(before, `“${before?.text ?? ''}”后面缺少一个数或名称。`, `A number or a name is missing after "${before?.text ?? ''}".`);
    this.next += 1;
    if (token.kind === 'number') return { op: 'constant', value: numberIn(token.text) };
    if (token.kind === 'name') return this.named(token);
    if (operations[token.text] === 'subtract') return this.negative();
    if (isOpening(token)) {
      const [inner] = this.listed(token, false);
      this.bracketed.add(inner!);
      return inner!;
    }
    if (isClosing(token)) this.refuse(token, before ? `“${before.text}”后面缺少一个数或名称。` : '右括号前面没有内容。', before ? `A number or a name is missing after "${before.text}".` : 'Nothing stands before the bracket.');
    return this.refuse(token, `“${token.text}”前面缺少一个数或名称。`, `A number or a name is missing before "${token.text}".`);
  }

  private negative(): Formula {
    const inner = this.operand();
    return inner.op === 'constant' && !inner.value.startsWith('-') ? { op: 'constant', value: inner.value === '0' ? '0' : `-${inner.value}` } : { op: 'multiply', of: [{ op: 'constant', value: '-1' }, inner] };
  }

  private named(token: Token): Formula {
    const name = nameIn(token.text);
    const choice = Object.hasOwn(functions, name.toLowerCase()) ? functions[name.toLowerCase()] : undefined;
    const opening = this.tokens[this.next];
    if (choice && opening && isOpening(opening)) {
      this.next += 1;
      const of = this.listed(opening, true);
      if (of.length < 2) this.refuse(token, `“${name}”的括号里至少写两项，用逗号分开。`, `"${name}" needs two items at least, with a comma between.`);
      return { op: choice, of: [...of] };
    }
    if (choice) this.refuse(token, `“${name}”后面须有括号，如 ${name}(甲, 乙)。`, `"${name}" needs brackets: ${name}(a, b).`);
    const code = this.codes.get(name) ?? (values.has(name) ? 'value' : undefined);
    if (code !== undefined) return { op: 'input', name: code };
    if (weights.has(name)) return { op: 'weight' };
    throw new FormulaMisread({ at: token.at, end: token.end, unknown: name, sentence: {
      zh: `第 ${token.at + 1} 个字：“${name}”不是本行的数。请从下面选一个名称，或把它设为一个新的数。`, en: `Character ${token.at + 1}: "${name}" is none of the numbers of this row. Choose one below, or make it a new number.`,
    } });
  }

  /** Up to the closing bracket; `several` with commas between. */
  private listed(opening: Token, several: boolean): readonly Formula[] {
    this.depth += 1;
    if (this.depth > deepest) this.refuse(opening, `括号套了 ${deepest} 层以上，请简化。`, `More than ${deepest} brackets inside each other: simplify.`);
    const items = [this.sum()];
    for (;;) {
      const token = this.tokens[this.next];
      if (token && isClosing(token)) break;
      if (!token) this.refuse(opening, '左括号没有对应的右括号。', 'The bracket is not closed.');
      if (!isComma(token)) this.refuse(token, `“${token.text}”前面缺少运算符或右括号。`, `A sign or a closing bracket is missing before "${token.text}".`);
      if (!several) this.refuse(token, '逗号只能用在 较小值(…) 和 较大值(…) 里。', 'A comma can only stand in min(…) and max(…).');
      this.next += 1;
      items.push(this.sum());
    }
    this.next += 1;
    this.depth -= 1;
    return items;
  }

  private refuse(token: Token | undefined, zh: string, en: string): never {
    const at = token?.at ?? 0;
    throw new FormulaMisread({ at, end: token?.end ?? this.text.length, sentence: token ? { zh: `第 ${at + 1} 个字：${zh}`, en: `Character ${at + 1}: ${en}` } : { zh, en } });
  }
}

const isOpening = ({ kind, text }: Token): boolean => kind === 'sign' && (text === '(' || text === '（');
const isClosing = ({ kind, text }: Token): boolean => kind === 'sign' && (text === ')' || text === '）');
const isComma = ({ kind, text }: Token): boolean => kind === 'sign' && (text === ',' || text === '，' || text === '、');

const nameIn = (text: string): string => (closing[text[0] ?? ''] === text.at(-1) && text.length > 1 ? text.slice(1, -1) : text).trim();

function numberIn(text: string): string {
  const digits = text.replace(/[%％]$/, '');
  return written(digits === text ? new Exact(digits) : new Exact(digits).div(100));
}

function tokensOf(text: string, names: readonly string[]): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (kind: Token['kind'], length: number) => {
    tokens.push({ kind, text: text.slice(at, at + length), at, end: at + length });
    at += length;
  };
  while (at < text.length) {
    const rest = text.slice(at);
    const first = rest[0]!;
    const space = /^\s+/.exec(rest);
    const known = names.find((name) => name !== '' && !/^\d/.test(name) && rest.startsWith(name));
    const number = /^\d{1,20}(?:\.\d{1,10})?[%％]?/.exec(rest);
    const end = closing[first];
    if (space) at += space[0].length;
    else if (end !== undefined) {
      const close = rest.indexOf(end);
      if (close < 0) throw misread(at, at + 1, `“${first}”没有对应的“${end}”。`, `"${first}" is not closed by "${end}".`);
      take('name', close + 1);
    } else if (known !== undefined) take('name', known.length);
    else if (number) take('number', number[0].length);
    else if (first in operations || /[()（），,、]/.test(first)) take('sign', 1);
    else {
      const word = /^[\p{L}\p{N}_·]+/u.exec(rest);
      if (!word) throw misread(at, at + 1, `“${first}”不能用在公式里。`, `"${first}" cannot stand in a formula.`);
      take('name', word[0].length);
    }
  }
  return tokens;
}

const misread = (at: number, end: number, zh: string, en: string): FormulaMisread => (
  new FormulaMisread({ at, end, sentence: { zh: `第 ${at + 1} 个字：${zh}`, en: `Character ${at + 1}: ${en}` } }));
