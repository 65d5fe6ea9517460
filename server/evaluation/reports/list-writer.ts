import type { FrozenList, FrozenRecord, Piece, RecordPiece } from '@fenghuo/shared/evaluation/frozen-report';
import { hashOf, type Keep } from '../archive/piece-store.js';

/** Records in a piece: what a page of a figure reads, some 150 kB. */
const recordsInPiece = 500;
const placesInPiece = 5000;
/** A list that is shorter stands in the report itself. */
const mostInside = 500;

/** A list that is kept in pieces while it grows: whole ones at each `flush`, the rest at its `end`. */
export class ListWriter<Entry> {
  private waiting: Entry[] = [];
  private readonly pieces: Piece<Entry>[] = [];
  private count = 0;

  constructor(private readonly keep: Keep) {}

  add(entry: Entry): void {
    this.count += 1;
    this.waiting.push(entry);
  }

  async flush(): Promise<void> {
    while (this.waiting.length >= placesInPiece) this.pieces.push(await keptPiece(this.waiting.splice(0, placesInPiece), this.keep));
  }

  async end(): Promise<void> {
    await this.flush();
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length === 0) return;
    this.pieces.push(this.pieces.length === 0 && entries.length <= mostInside ? { count: entries.length, entries } : await keptPiece(entries, this.keep));
  }

  get list(): FrozenList<Entry> {
    return { count: this.count, pieces: this.pieces };
  }
}

/** The records, in the order in which they come: by type, then newest first. */
export class RecordWriter {
  private waiting: FrozenRecord[] = [];
  private readonly pieces: RecordPiece[] = [];
  private count = 0;

  constructor(private readonly keep: Keep) {}

  /** Answers the place of the record. */
  add(record: FrozenRecord): number {
    this.count += 1;
    this.waiting.push(record);
    return this.count - 1;
  }

  async flush(): Promise<void> {
    while (this.waiting.length >= recordsInPiece) await this.write(this.waiting.splice(0, recordsInPiece));
  }

  async end(): Promise<FrozenList<FrozenRecord, RecordPiece>> {
    await this.flush();
    if (this.waiting.length > 0) await this.write(this.waiting.splice(0));
    return { count: this.count, pieces: this.pieces };
  }

  private async write(entries: readonly FrozenRecord[]): Promise<void> {
    const [first] = entries as readonly [FrozenRecord];
    this.pieces.push({ ...await keptPiece(entries, this.keep), first: [first.type, first.date] });
  }
}

async function keptPiece(entries: readonly unknown[], keep: Keep): Promise<{ readonly count: number; readonly sha256: string }> {
  // Canonical as it is: records come with their keys in order, places and reasons have none.
  const bytes = Buffer.from(JSON.stringify(entries), 'utf8');
  const sha256 = hashOf(bytes);
  await keep(bytes, sha256);
  return { count: entries.length, sha256 };
}

/** One list after another. */
export const joined = <Entry>(lists: readonly FrozenList<Entry>[]): FrozenList<Entry> =>
  ({ count: lists.reduce((sum, { count }) => sum + count, 0), pieces: lists.flatMap(({ pieces }) => pieces) });
