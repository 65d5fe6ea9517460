import { createReadStream } from 'node:fs';
import type { Label } from '@fenghuo/shared/label';
import { Refusal } from '@fenghuo/shared/problems';

export type TextEncoding = 'utf-8' | 'gb18030';

const wrong = (reason: Label) => new Refusal('import-encoding', { reason });

/**
 * The encoding of a text file, found by reading all of it: UTF-8 where every byte fits, otherwise GB18030 where every byte fits and the
 * characters are those that people use. Nothing is guessed further. @throws Refusal `import-encoding`
 */
export async function encodingOf(path: string): Promise<TextEncoding> {
  if (await fits(path, 'utf-8')) return 'utf-8';
  if (!await fits(path, 'gb18030')) throw wrong({ zh: '含有两种编码都没有的字节', en: 'it has bytes that neither of them knows' });
  const { common, rare } = await usageOf(path);
  if (rare * 10 > common) throw wrong({ zh: '按 GB18030 读取多为生僻字，可能是 Big5 等编码', en: 'read as GB18030 it has many rare characters; it may be Big5' });
  return 'gb18030';
}

async function fits(path: string, encoding: TextEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const takes = (piece?: Buffer) => {
    try {
      // Some decoders put this sign where others fail; a text file holds no zero byte.
      const text = piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
      return !text.includes('\u0000') && (encoding === 'utf-8' || !/[\uFFFD\uE000-\uF8FF]/.test(text));
    } catch {
      return false; // The bytes are not of this encoding: that is what was asked.
    }
  };
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) if (!takes(piece)) return false;
  return takes();
}

/** Pairs of bytes within the table of 1980 (GB 2312), where everyday text lies, and outside of it. */
async function usageOf(path: string): Promise<{ common: number; rare: number }> {
  let [common, rare, lead] = [0, 0, 0];
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of piece) {
      if (lead === 0) {
        lead = byte >= 0x81 ? byte : 0;
        continue;
      }
      if (lead >= 0xa1 && lead <= 0xf7 && byte >= 0xa1) common += 1;
      else rare += 1;
      lead = 0;
    }
  }
  return { common, rare };
}
