import { promisify } from 'node:util';
import { crc32, deflate, inflate } from 'node:zlib';
import type { Picture } from './picture.js';

const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Photos come as JPEG; what comes as PNG is a signature or a drawing, and reading it takes a third of a second a million. */
const mostPixels = 2_000_000;
/** Samples of a pixel by colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Chunks {
  readonly header: Buffer;
  readonly palette: Buffer;
  readonly opacity: Buffer;
  readonly data: Buffer;
}

/**
 * A PNG drawn over white and written anew without opacity (W3C PNG, third edition): what a renderer gets has been read to its last byte.
 * Eight bits a sample, not interlaced; anything else is undefined.
 */
export async function readPng(bytes: Buffer): Promise<Picture | undefined> {
  const chunks = chunksOf(bytes);
  if (!chunks) return undefined;
  const { header } = chunks;
  const [width, height, depth, colour, interlaced] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]!, header[12]];
  const perPixel = samples[colour];
  if (perPixel === undefined || depth !== 8 || interlaced !== 0 || width * height === 0 || width * height > mostPixels) return undefined;
  if (colour === 3 && chunks.palette.length === 0) return undefined;
  const rows = await inflated(chunks.data, height * (1 + width * perPixel));
  if (!rows || !unfilter(rows, height, width * perPixel, perPixel)) return undefined;
  return { type: 'png', width, height, bytes: await written(width, height, overWhite(rows, width, height, colour, chunks)) };
}

function chunksOf(bytes: Buffer): Chunks | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined;
  const found: Record<string, Buffer[]> = { IHDR: [], PLTE: [], tRNS: [], IDAT: [] };
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) return undefined;
    if (type === 'IEND') break;
    found[type]?.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const header = found['IHDR']![0];
  const joined = (type: string) => Buffer.concat(found[type]!);
  return header?.length === 13 ? { header, palette: joined('PLTE'), opacity: joined('tRNS'), data: joined('IDAT') } : undefined;
}

/** Never more than the size that the header promises. */
async function inflated(data: Buffer, length: number): Promise<Buffer | undefined> {
  try {
    const bytes = await promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate)(data, { maxOutputLength: length });
    return bytes.length === length ? bytes : undefined;
  } catch {
    return undefined; // Broken or larger than promised: not a picture to print.
  }
}

/** Undoes the filters of the lines in place; false for a filter that does not exist. */
function unfilter(rows: Buffer, height: number, stride: number, step: number): boolean {
  for (let y = 0; y < height; y += 1) {
    const line = y * (stride + 1) + 1;
    const filter = rows[line - 1]!;
    if (filter > 4) return false;
    for (let x = 0; x < stride; x += 1) {
      const left = x >= step ? rows[line + x - step]! : 0;
      const up = y > 0 ? rows[line + x - stride - 1]! : 0;
      const corner = x >= step && y > 0 ? rows[line + x - stride - 1 - step]! : 0;
      rows[line + x] = rows[line + x]! + predicted(filter, left, up, corner);
    }
  }
  return true;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}

/** Lines of RGB, each behind a filter byte of 0. */
function overWhite(rows: Buffer, width: number, height: number, colour: number, { palette, opacity }: Chunks): Buffer {
  const step = samples[colour]!;
  const out = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = y * (1 + width * step) + 1 + x * step;
      const to = y * (1 + width * 3) + 1 + x * 3;
      const first = rows[from]!;
      const coloured = colour === 2 || colour === 6;
      const alpha = colour === 6 ? rows[from + 3]! : colour === 4 ? rows[from + 1]! : colour === 3 ? opacity[first] ?? 255 : 255;
      for (let sample = 0; sample < 3; sample += 1) {
        const value = colour === 3 ? palette[first * 3 + sample] ?? 0 : coloured ? rows[from + sample]! : first;
        out[to + sample] = Math.round((value * alpha + 255 * (255 - alpha)) / 255);
      }
    }
  }
  return out;
}

async function written(width: number, height: number, lines: Buffer): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const data = await promisify<Buffer, Buffer>(deflate)(lines);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed) >>> 0);
  return Buffer.concat([length, typed, sum]);
}
