import type { Label } from './label.js';

/** Pictures: what a photo or a signature may be. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];

/** Documents that may be attached beside pictures: the ending of a file of the type, and what it is called. */
export const documentTypes = {
  'application/pdf': { ending: 'pdf', label: { zh: 'PDF 文档', en: 'PDF document' } },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { ending: 'docx', label: { zh: 'Word 文档', en: 'Word document' } },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { ending: 'xlsx', label: { zh: 'Excel 表格', en: 'Excel sheet' } },
} as const satisfies Record<string, { readonly ending: string; readonly label: Label }>;
export type DocumentType = keyof typeof documentTypes;

export type AttachmentType = ImageType | DocumentType;

export const attachmentTypes: readonly AttachmentType[] = [...imageTypes, ...Object.keys(documentTypes) as DocumentType[]];

/** Bytes that one attachment may have. */
export const largestAttachment = 15 * 1024 * 1024;

export function isImageType(mediaType: string): mediaType is ImageType {
  return (imageTypes as readonly string[]).includes(mediaType);
}

export function isDocumentType(mediaType: string): mediaType is DocumentType {
  return Object.hasOwn(documentTypes, mediaType);
}

/** What is known of an attachment beside its bytes. Bytes, degrees WGS-84, metres; instants ISO 8601; absent is null. */
export interface AboutAttachment {
  /** SHA-256 of the bytes in hex: its name. */
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly accuracy: number | null;
  /** `gps`: the device that took it; `exif`: recorded in the file. */
  readonly positionSource: string | null;
  readonly takenAt: string | null;
  readonly receivedAt: string;
}
