import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './canonical.js';

/** The Ed25519 key of this installation, in a file that only its owner reads (`<data>/keys/seal.pem`). Made at the first need. */
export class SealKey {
  private constructor(private readonly secret: KeyObject, readonly id: string) {}

  static of(dataDirectory: string): SealKey {
    const file = join(dataDirectory, 'keys', 'seal.pem');
    mkdirSync(join(dataDirectory, 'keys'), { recursive: true, mode: 0o700 });
    try {
      const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
      writeFileSync(file, made, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const secret = createPrivateKey(readFileSync(file));
    const id = sha256(createPublicKey(secret).export({ type: 'spki', format: 'der' })).toString('hex').slice(0, 16);
    return new SealKey(secret, id);
  }

  /** What a third party needs to check the signatures, PEM. */
  get publicKey(): string {
    return createPublicKey(this.secret).export({ type: 'spki', format: 'pem' }).toString();
  }

  sign(statement: string): Buffer {
    return sign(null, Buffer.from(statement), this.secret);
  }

  signed(statement: string, signature: Buffer): boolean {
    return verify(null, Buffer.from(statement), createPublicKey(this.secret), signature);
  }
}

/** What a seal signs: the shape of a C2SP checkpoint (origin, size, root). */
export function sealStatement(bureau: string, size: number, root: Buffer): string {
  return `fenghuo/${bureau}\n${size}\n${root.toString('base64')}\n`;
}
