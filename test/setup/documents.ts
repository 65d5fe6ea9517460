import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** A ZIP of files that are only stored (APPNOTE.TXT 4.3). */
export function zip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const [title, bytes] = [Buffer.from(name), Buffer.from(content)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(bytes) >>> 0, 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.of(20, 0), common, tail, title]));
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const contentTypes = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const unique = () => randomBytes(8).toString('hex');

/** Documents of which no two have the same bytes; `more` are further parts of the package. */
export const documents = {
  pdf: () => Buffer.from(`%PDF-1.7\n% ${unique()}\n%%EOF\n`),
  docx: (more: Readonly<Record<string, string>> = {}) => zip({ '[Content_Types].xml': contentTypes, 'word/document.xml': `<w>${unique()}</w>`, ...more }),
  xlsx: (more: Readonly<Record<string, string>> = {}) => zip({ '[Content_Types].xml': contentTypes, 'xl/workbook.xml': `<x>${unique()}</x>`, ...more }),
} as const;

export const documentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
