import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

export interface ReadPdf {
  /** The text of each page in the order in which it is drawn. */
  readonly pages: readonly string[];
  /** Names of the fonts that the file carries in itself, as subsets. */
  readonly embedded: readonly string[];
  readonly images: number;
}

/** Reads a PDF as the renderer writes them (ISO 32000-1: plain objects, Flate streams, Identity-H fonts with ToUnicode). */
export function readPdf(bytes: Buffer): ReadPdf {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || !/%%EOF\s*$/.test(bytes.toString('latin1', bytes.length - 10))) throw new Error('not a whole PDF');
  const objects = objectsOf(bytes);
  const dictionaries = [...objects.values()].map(({ dictionary }) => dictionary);
  return {
    pages: dictionaries.filter((dictionary) => /\/Type \/Page\b(?!s)/.test(dictionary)).map((page) => pageText(objects, page)),
    embedded: dictionaries.flatMap((dictionary) => (/\/FontFile[23] /.test(dictionary) ? /\/FontName \/(\S+)/.exec(dictionary)?.[1] ?? [] : [])),
    images: dictionaries.filter((dictionary) => dictionary.includes('/Subtype /Image')).length,
  };
}

function objectsOf(bytes: Buffer): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const text = bytes.toString('latin1');
  const starts = [...text.slice(text.lastIndexOf('\nxref')).matchAll(/(\d{10}) 00000 n/g)].map(([, offset]) => Number(offset));
  for (const start of starts) {
    const [, id, rest] = /^(\d+) 0 obj\n([\s\S]*)/.exec(text.slice(start, text.indexOf('endobj', start)))!;
    const dictionary = rest!.split('\nstream\n')[0]!;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const data = text.indexOf('\nstream\n', start) + 8;
    const packed = rest!.includes('\nstream\n') ? bytes.subarray(data, data + length) : undefined;
    objects.set(id!, { dictionary, stream: packed && /\/Filter \/FlateDecode/.test(dictionary) ? inflateSync(packed) : packed });
  }
  return objects;
}

function pageText(objects: ReadonlyMap<string, PdfObject>, page: string): string {
  const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)![1]!)!.stream!.toString('latin1');
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '')?.dictionary ?? page;
  const letters = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, lettersOf(objects, objects.get(id!)!.dictionary)]));
  let font = '';
  let text = '';
  for (const [found, name] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>(?=[^\]]*\] TJ)|\bBT\b/g)) {
    if (name) font = name;
    else if (found === 'BT') text += '\n';
    else for (const code of found.slice(1, -1).match(/.{4}/g)!) text += letters.get(font)?.get(code) ?? '\u{FFFD}';
  }
  return text;
}

function lettersOf(objects: ReadonlyMap<string, PdfObject>, font: string): ReadonlyMap<string, string> {
  const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '')?.stream?.toString('latin1') ?? '';
  const letters = new Map<string, string>();
  for (const [, first, , list] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
    [...list!.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, unicode], index) => {
      letters.set((parseInt(first!, 16) + index).toString(16).padStart(4, '0'), Buffer.from(unicode!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    });
  }
  return letters;
}
