import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';

/** A picture as both formats can hold it. Pixels. */
export interface Picture {
  readonly type: 'jpg' | 'png';
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** Undefined for what cannot be printed: another format, broken bytes, too many pixels. Nothing of it reaches a renderer unread. */
export async function readPicture(bytes: Buffer): Promise<Picture | undefined> {
  return readJpeg(bytes) ?? await readPng(bytes);
}
