import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const mark = 'sealed:';
const cipher = 'aes-256-gcm';
const [ivLength, tagLength] = [12, 16];

/**
 * Keeps personal values (个人信息保护法 art. 51) unreadable in tables, journal, backups and exports: each record's under a key of its own,
 * each of those keys under the master key of this installation, in a file that only its owner reads (`<data>/keys/personal.key`). Dropping a
 * record's key erases its values for good while every hash over them stays as it was.
 */
export class PersonalVault {
  private readonly wrapping: Buffer;
  private readonly blinding: Buffer;

  constructor(master: Buffer) {
    this.wrapping = Buffer.from(hkdfSync('sha256', master, '', 'fenghuo personal wrapping', 32));
    this.blinding = Buffer.from(hkdfSync('sha256', master, '', 'fenghuo personal blinding', 32));
  }

  static of(dataDirectory: string): PersonalVault {
    const file = join(dataDirectory, 'keys', 'personal.key');
    mkdirSync(join(dataDirectory, 'keys'), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return new PersonalVault(readFileSync(file));
  }

  newKey(): Buffer {
    return randomBytes(32);
  }

  wrap(key: Buffer): Buffer {
    return encrypt(this.wrapping, key);
  }

  unwrap(wrapped: Buffer): Buffer {
    return decrypt(this.wrapping, wrapped);
  }

  /** The value as it is stored, another text each time. */
  seal(key: Buffer, value: string): string {
    return mark + encrypt(key, Buffer.from(value)).toString('base64url');
  }

  /** Null for what was sealed under a key that is gone: the record got another one since. */
  open(key: Buffer, sealed: string): string | null {
    try {
      return decrypt(key, Buffer.from(sealed.slice(mark.length), 'base64url')).toString('utf8');
    } catch {
      return null;
    }
  }

  /** The same for the same value, and nothing that anybody without the master key could guess it from: to find a second one by. */
  blind(value: string): Buffer {
    return createHmac('sha256', this.blinding).update(value).digest();
  }
}

export const isSealed = (value: unknown): value is string => typeof value === 'string' && value.startsWith(mark);

function encrypt(key: Buffer, plain: Buffer): Buffer {
  const iv = randomBytes(ivLength);
  const encryption = createCipheriv(cipher, key, iv);
  return Buffer.concat([iv, encryption.update(plain), encryption.final(), encryption.getAuthTag()]);
}

function decrypt(key: Buffer, bytes: Buffer): Buffer {
  const decryption = createDecipheriv(cipher, key, bytes.subarray(0, ivLength));
  decryption.setAuthTag(bytes.subarray(-tagLength));
  return Buffer.concat([decryption.update(bytes.subarray(ivLength, -tagLength)), decryption.final()]);
}
