import { inflateRawSync } from 'node:zlib';

/** The parts of a package by name (APPNOTE.TXT 4.3), unpacked. */
export function unzip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(data, data + bytes.readUInt32LE(at + 20));
    parts.set(bytes.toString('utf8', at + 46, at + 46 + name), bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    at += 46 + name + extra + comment;
  }
  return parts;
}

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of a part of a document, one line a paragraph. Fails when its tags do not close each other or a character is none of XML. */
export function docxText(bytes: Buffer, part: RegExp = /^word\/document\.xml$/): string {
  return [...unzip(bytes)].filter(([name]) => part.test(name)).map(([, content]) => textOf(content.toString('utf8'))).join('\n');
}

function textOf(xml: string): string {
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml)) throw new Error('a character that XML does not hold');
  const open: string[] = [];
  let text = '';
  for (const [, closing, name, attributes, words] of xml.matchAll(/<(\/?)([\w:]+)([^>]*)>([^<]*)/g)) {
    if (closing && open.pop() !== name) throw new Error(`</${name}> closes another element`);
    if (!closing && !attributes!.endsWith('/')) open.push(name!);
    if (!closing && name === 'w:t') text += words!.replace(/&(\w+);/g, (_, mark: string) => marks[mark]!);
    if (closing && name === 'w:p') text += '\n';
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is never closed`);
  return text;
}
