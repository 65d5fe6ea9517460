import type { AttachmentType } from '@fenghuo/shared/attachments';
import { zipEntries } from './zip-entries.js';

/** What the bytes are, by the bytes alone: what the sender calls them does not matter. Undefined for everything that is not accepted. */
export function mediaTypeOf(bytes: Buffer): AttachmentType | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (/^%PDF-[12]\.\d/.test(textAt(bytes, 0, 8))) return 'application/pdf';
  return officeTypeOf(bytes);
}

/** The parts of an office document that run something: macros and controls. */
const runs = /(^|\/)(vbaProject\.bin|activeX\/)/i;

/** An office document is a ZIP whose parts ECMA-376 names. */
function officeTypeOf(bytes: Buffer): AttachmentType | undefined {
  const names = zipEntries(bytes);
  if (!names?.includes('[Content_Types].xml') || names.some((name) => runs.test(name))) return undefined;
  if (names.includes('word/document.xml')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return names.includes('xl/workbook.xml') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : undefined;
}

function textAt(bytes: Buffer, start: number, end: number): string {
  return bytes.subarray(start, end).toString('latin1');
}
