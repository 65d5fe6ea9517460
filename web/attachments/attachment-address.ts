import { addressOf } from '../api/request.js';

/** Address of the bytes of an attachment. `hash`: SHA-256 in hex; `bureau`: 6-digit code. */
export function attachmentAddress(hash: string, bureau: string): string {
  return addressOf(`/api/attachments/${hash}`, { bureau });
}

/** Address of what an attachment's own row says: size, place, times. */
export function aboutAddress(hash: string): string {
  return `/api/attachments/${hash}/about`;
}
