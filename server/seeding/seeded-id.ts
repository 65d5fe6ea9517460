import { createHash } from 'node:crypto';

/**
 * A UUID in the layout of version 7 whose time is `at` and whose random part follows from `name`: the same seed gives the same ids
 * on every machine, so that seeding again repeats operations instead of adding records.
 */
export function seededId(name: string, at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(name).digest('hex');
  const variant = '89ab'[Number.parseInt(hash.charAt(3), 16) % 4];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}

/** Two numbers in [-1, 1] that follow from `name`. */
export function seededPair(name: string): readonly [number, number] {
  const hash = createHash('sha256').update(name).digest();
  const unit = (offset: number) => hash.readUInt16BE(offset) / 0x7fff_8000 * 0x1_0000 - 1;
  return [unit(0), unit(2)];
}
