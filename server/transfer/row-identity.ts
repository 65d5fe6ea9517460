import { sha256 } from '../journal/canonical.js';

/** What a row is known by: its number in a file of that content, or the key that the sheet itself gives it. */
export interface RowSource {
  readonly bureau: string;
  readonly type: string;
  readonly sha256: string;
}

/** The ids of one row: the same ones each time, which is what makes the same file twice the same operations. */
export interface RowIds {
  readonly operation: string;
  readonly record: string;
}

/** Ids of rows (UUID version 8). Those of one file follow each other in the order of its rows, as the list and the indexes like them. */
export class RowIdentity {
  private readonly operations: Buffer;
  private readonly records: Buffer;

  constructor(private readonly source: RowSource) {
    const { bureau, type, sha256: file } = source;
    this.operations = sha256(`import operation ${bureau} ${type} ${file}`);
    this.records = sha256(`import record ${bureau} ${type} ${file}`);
  }

  ofRow(row: number): RowIds {
    return { operation: numbered(this.operations, row), record: numbered(this.records, row) };
  }

  ofKey(key: string): RowIds {
    const { bureau, type } = this.source;
    const id = (what: string) => uuidOf(sha256(`import ${what} ${bureau} ${type} key ${key}`));
    return { operation: id('operation'), record: id('record') };
  }
}

function numbered(file: Buffer, row: number): string {
  const bytes = Buffer.from(file.subarray(0, 16));
  bytes.writeUInt32BE(row, 12);
  return uuidOf(bytes);
}

/** A UUID of version 8 (RFC 9562) from the first bytes of a hash. */
export function uuidOf(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
