import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { readPicture } from '@fenghuo/server/documents/pictures/picture';
import { describe, expect, test } from 'vitest';

function chunk(type: string, data: Buffer): Buffer {
  const [length, sum, typed] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type, 'latin1'), data])];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed) >>> 0);
  return Buffer.concat([length, typed, sum]);
}

interface Given {
  readonly width: number;
  readonly height: number;
  readonly colour: number;
  readonly lines: readonly number[];
  readonly depth?: number;
  readonly interlaced?: number;
  readonly more?: readonly Buffer[];
}

function png({ width, height, colour, lines, depth = 8, interlaced = 0, more = [] }: Given): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlaced], 8);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), chunk('IHDR', header), ...more, chunk('IDAT', deflateSync(Buffer.from(lines))), chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The lines of a PNG as it was written: a filter byte of 0 and RGB. */
async function linesOf(bytes: Buffer): Promise<number[]> {
  const picture = await readPicture(bytes);
  const at = picture!.bytes.indexOf('IDAT');
  return [...inflateSync(picture!.bytes.subarray(at + 4, at + 4 + picture!.bytes.readUInt32BE(at - 4)))];
}

describe('a PNG', () => {
  test.each([
    ['grey', { colour: 0, lines: [0, 10, 20] }, [0, 10, 10, 10, 20, 20, 20]],
    ['grey with opacity', { colour: 4, lines: [0, 0, 255, 0, 0] }, [0, 0, 0, 0, 255, 255, 255]],
    ['RGB', { colour: 2, lines: [0, 1, 2, 3, 4, 5, 6] }, [0, 1, 2, 3, 4, 5, 6]],
    ['RGB with opacity', { colour: 6, lines: [0, 0, 0, 0, 0, 0, 0, 0, 51] }, [0, 255, 255, 255, 204, 204, 204]],
    ['of a palette', { colour: 3, lines: [0, 1, 0], more: [chunk('PLTE', Buffer.of(1, 2, 3, 4, 5, 6)), chunk('tRNS', Buffer.of(0))] }, [0, 4, 5, 6, 255, 255, 255]],
  ] as const)('%s is drawn over white', async (_, given, lines) => {
    expect(await linesOf(png({ width: 2, height: 1, ...given }))).toEqual(lines);
  });

  test('is read through each of its filters', async () => {
    const lines = [0, 10, 20, 1, 10, 10, 2, 1, 1, 3, 5, 5, 4, 1, 1];
    const grey = [[10, 20], [10, 20], [11, 21], [10, 20], [11, 21]];
    expect(await linesOf(png({ width: 2, height: 5, colour: 0, lines }))).toEqual(grey.flatMap((line) => [0, ...line.flatMap((value) => [value, value, value])]));
  });

  test.each([
    ['more than it promises', { colour: 0, lines: [0, 1, 2, 0, 1, 2] }], ['less than it promises', { colour: 0, lines: [0, 1] }], ['an unknown filter', { colour: 0, lines: [5, 1, 2] }],
    ['an unknown colour type', { colour: 5, lines: [0, 1, 2] }], ['no palette', { colour: 3, lines: [0, 1, 2] }], ['sixteen bits', { colour: 0, depth: 16, lines: [0, 1, 1, 2, 2] }],
    ['interlacing', { colour: 0, interlaced: 1, lines: [0, 1, 2] }], ['too many pixels', { colour: 0, lines: [0], width: 100_000, height: 100_000 }], ['no pixels', { colour: 0, lines: [], width: 0 }],
  ])('with %s is left out', async (_, given) => {
    expect(await readPicture(png({ width: 2, height: 1, ...given }))).toBeUndefined();
  });

  test('cut off anywhere is left out', async () => {
    const whole = png({ width: 2, height: 1, colour: 0, lines: [0, 1, 2] });
    const last = whole.indexOf('IEND') - 4;
    for (let length = 0; length < last; length += 1) expect(await readPicture(whole.subarray(0, length))).toBeUndefined();
  });
});

describe('a JPEG', () => {
  const frame = (components: number, marker = 0xc0) => Buffer.of(0xff, marker, 0, 8 + 3 * components, 8, 0, 3, 0, 4, components, ...Array.from({ length: 3 * components }, () => 1));
  const jpeg = (...segments: readonly Buffer[]) => Buffer.concat([Buffer.of(0xff, 0xd8), ...segments, Buffer.of(0xff, 0xd9)]);
  const about = Buffer.from([0xff, 0xe1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0, 0]);

  test('is printed as it is, but for what the camera says of the place', async () => {
    expect(await readPicture(jpeg(about, frame(3)))).toEqual({ type: 'jpg', width: 4, height: 3, bytes: jpeg(frame(3)) });
  });

  test.each([
    ['four inks', jpeg(frame(4))], ['a lossless frame', jpeg(frame(3, 0xc3))], ['no frame', jpeg(about)], ['no end', jpeg(frame(3)).subarray(0, -2)], ['nothing', Buffer.alloc(0)],
    ['a segment of no length', jpeg(Buffer.of(0xff, 0xe0, 0, 0), frame(3))],
  ])('with %s is left out', async (_, bytes) => {
    expect(await readPicture(bytes)).toBeUndefined();
  });
});
