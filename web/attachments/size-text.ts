import type { Label } from '@fenghuo/shared/label';
import { attachmentWords as words } from './attachments.words.js';

/** `245 KB`, `1.4 MB`. */
export function sizeText(bytes: number, say: (label: Label, details: Readonly<Record<string, string | number>>) => string): string {
  return bytes < 1_000_000 ? say(words.kilobytes, { size: Math.ceil(bytes / 1000) }) : say(words.megabytes, { size: (bytes / 1_000_000).toFixed(1) });
}
