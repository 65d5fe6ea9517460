import { attachmentTypes, documentTypes, type AttachmentType, type DocumentType } from '@fenghuo/shared/attachments';
import { attachmentWords as words } from './attachments.words.js';
import { sha256 } from './sha256.js';
import type { Prepare } from './use-uploads.js';

const endings = new Map<string, AttachmentType>([
  ...(Object.keys(documentTypes) as DocumentType[]).map((type) => [documentTypes[type].ending, type] as const),
  ['jpg', 'image/jpeg'], ['jpeg', 'image/jpeg'], ['png', 'image/png'], ['webp', 'image/webp'],
]);

/** What the file chooser offers. */
export const acceptedFiles = [...attachmentTypes, ...[...endings.keys()].map((ending) => `.${ending}`)].join();

/** A document is sent as it is. Some systems give a file no type: its ending then tells. */
export const prepareFile: Prepare = async (file) => {
  const type = attachmentTypes.find((known) => known === file.type) ?? endings.get(file.name.split('.').at(-1)?.toLowerCase() ?? '');
  if (!type) return words.kindRefused;
  const bytes = await file.arrayBuffer();
  return { hash: await sha256(new Uint8Array(bytes)), bytes: new Blob([bytes], { type }) };
};
