import { StringDecoder } from 'node:string_decoder';
import { checkedText } from './sheet.js';
import { XmlReader } from './xml.js';

/**
 * The texts that the cells of a workbook name by number. Kept as bytes with their ends rather than as a string each: a hundred thousand
 * descriptions would otherwise cost several times their size.
 */
export class SharedStrings {
  private bytes = Buffer.alloc(64 * 1024);
  private used = 0;
  private ends = new Uint32Array(1024);
  private count = 0;

  static async read(pieces: AsyncIterable<Buffer>): Promise<SharedStrings> {
    const strings = new SharedStrings();
    let text = '';
    let inText = false;
    let phonetic = 0;
    const reader = new XmlReader({
      open(name) {
        if (name === 'si') text = '';
        else if (name === 't') inText = phonetic === 0;
        else if (name === 'rPh') phonetic += 1;
      },
      close(name) {
        if (name === 'si') strings.add(checkedText(text));
        else if (name === 't') inText = false;
        else if (name === 'rPh') phonetic -= 1;
      },
      text(value) { if (inText) text += value; },
    });
    await readText(pieces, reader);
    return strings;
  }

  at(index: number): string | undefined {
    if (index >= this.count || index < 0) return undefined;
    return this.bytes.toString('utf8', index === 0 ? 0 : this.ends[index - 1]!, this.ends[index]);
  }

  private add(text: string): void {
    const size = Buffer.byteLength(text);
    if (this.used + size > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(this.bytes.length * 2, this.used + size));
      this.bytes.copy(larger, 0, 0, this.used);
      this.bytes = larger;
    }
    this.used += this.bytes.write(text, this.used);
    if (this.count === this.ends.length) {
      const more = new Uint32Array(this.ends.length * 2);
      more.set(this.ends);
      this.ends = more;
    }
    this.ends[this.count] = this.used;
    this.count += 1;
  }
}

/** Decodes the pieces and hands them to the reader. */
export async function readText(pieces: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  const decoder = new StringDecoder('utf8');
  for await (const piece of pieces) reader.write(decoder.write(piece));
  reader.write(decoder.end());
  reader.end();
}
