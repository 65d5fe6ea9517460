import { createHash, randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Client } from './client.js';
import { places } from './people.js';

/** A valid PNG of 2 × 2 random pixels: no two have the same bytes. */
export function photo(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(2, 0);
  header.writeUInt32BE(2, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const line = () => Buffer.concat([Buffer.of(0), randomBytes(6)]);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat([line(), line()]))), chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed) >>> 0);
  return Buffer.concat([length, typed, sum]);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Sends a photo and answers its name (SHA-256). */
export async function sendPhoto(client: Client, bytes: Buffer = photo(), place: { bureau: string; division: string } = places.matigou): Promise<string> {
  const name = sha256(bytes);
  const address = `/api/attachments/${name}?bureau=${place.bureau}&division=${place.division}`;
  const answer = await client.put(address, bytes, { headers: { 'content-type': 'image/png' } });
  if (answer.status >= 300) throw new Error(`photo answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return name;
}
