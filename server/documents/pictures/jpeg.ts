import type { Picture } from './picture.js';

const start = 0xffd8;
const endOfImage = Buffer.of(0xff, 0xd9);
/** Frames that PDF and Word can show: baseline, extended and progressive. */
const frames = new Set([0xffc0, 0xffc1, 0xffc2]);
const mostPixels = 50_000_000;

/** What cameras write beside the picture (EXIF, XMP): the place, the device, the owner. */
const about = 0xffe1;

/** The size in a JPEG's frame header (ITU-T T.81, B.2.2). It is printed as it is, but for what the camera says of itself and of the place. */
export function readJpeg(bytes: Buffer): Picture | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== start || bytes.lastIndexOf(endOfImage) < 0) return undefined;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 10 <= bytes.length;) {
    const marker = bytes.readUInt16BE(at);
    const length = bytes.readUInt16BE(at + 2);
    if (marker < 0xff01 || length < 2) return undefined;
    if (frames.has(marker)) {
      const [depth, height, width, components] = [bytes[at + 4]!, bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7), bytes[at + 9]!];
      const printable = depth === 8 && (components === 1 || components === 3) && width * height > 0 && width * height <= mostPixels;
      return printable ? { type: 'jpg', width, height, bytes: Buffer.concat([...kept, bytes.subarray(at)]) } : undefined;
    }
    if (marker !== about) kept.push(bytes.subarray(at, at + 2 + length));
    at += 2 + length;
  }
  return undefined;
}
