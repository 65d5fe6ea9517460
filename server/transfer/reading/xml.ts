import { unreadable } from './zip.js';

/** Takes what an XML text says, in its order. Names come without their prefix. */
export interface XmlTaker {
  /** `attributes` as written: `attributeOf` reads one. An empty element is opened and closed. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(value: string): void;
}

const damaged = () => unreadable({ zh: '工作表内容不是有效的 XML', en: 'a sheet is no valid XML' });

/** What a tag or a text may hold before it ends; a cell has 32 767 characters at the most. */
const longest = 1_000_000;

/**
 * Reads the XML of a workbook piece by piece. Only what workbooks are made of: a document type, which could define entities that grow,
 * is refused. By hand, because it reads 100 000 rows in a third to a half of the time of the library we write with, and holds one piece in memory.
 */
export class XmlReader {
  private rest = '';
  private depth = 0;

  constructor(private readonly taker: XmlTaker) {}

  write(piece: string): void {
    const text = this.rest + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open === -1) break;
      const end = endOf(text, open);
      if (end === -1) break;
      if (open > at) this.taker.text(unescaped(text.slice(at, open)));
      this.take(text, open, end);
      at = end;
    }
    this.rest = text.slice(at);
    if (this.rest.length > longest) throw damaged();
  }

  end(): void {
    if (this.rest.trim() !== '' || this.depth !== 0) throw damaged();
  }

  private take(text: string, open: number, end: number): void {
    const first = text.charCodeAt(open + 1);
    if (first === 0x3f) return; // <?xml …?>
    if (first === 0x21) {
      if (text.startsWith('<![CDATA[', open)) this.taker.text(text.slice(open + 9, end - 3));
      else if (!text.startsWith('<!--', open)) throw damaged();
      return;
    }
    if (first === 0x2f) {
      this.depth -= 1;
      this.taker.close(plainName(text, open + 2, end - 1));
      return;
    }
    const empty = text.charCodeAt(end - 2) === 0x2f;
    const stop = empty ? end - 2 : end - 1;
    let nameEnd = open + 1;
    while (nameEnd < stop && text.charCodeAt(nameEnd) > 0x20) nameEnd += 1;
    const name = plainName(text, open + 1, nameEnd);
    this.taker.open(name, text.slice(nameEnd, stop));
    if (empty) this.taker.close(name);
    else this.depth += 1;
  }
}

/** Behind the tag that begins there; -1 while it is not complete. */
function endOf(text: string, open: number): number {
  if (text.startsWith('<!--', open)) return behind(text, '-->', open + 4);
  if (text.startsWith('<![CDATA[', open)) return behind(text, ']]>', open + 9);
  let end = text.indexOf('>', open);
  // A value in quotes may hold the sign.
  while (end !== -1 && !balanced(text, open, end)) end = text.indexOf('>', end + 1);
  return end === -1 ? -1 : end + 1;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

function balanced(text: string, from: number, to: number): boolean {
  let quote = 0;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (quote === 0 ? code === 0x22 || code === 0x27 : code === quote) quote = quote === 0 ? code : 0;
  }
  return quote === 0;
}

function plainName(text: string, from: number, to: number): string {
  const name = text.slice(from, to);
  const colon = name.indexOf(':');
  return colon === -1 ? name.trimEnd() : name.slice(colon + 1).trimEnd();
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: `'` };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);?/g, (_, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? refuse();
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : refuse();
  });
}

function refuse(): never {
  throw damaged();
}

/** The value of an attribute, without regard to its prefix; undefined where it is missing. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    const quote = attributes[at + name.length + 1];
    if ((before > 0x20 && before !== 0x3a) || attributes[at + name.length] !== '=' || (quote !== '"' && quote !== `'`)) continue;
    const begin = at + name.length + 2;
    return unescaped(attributes.slice(begin, attributes.indexOf(quote, begin)));
  }
  return undefined;
}
