import { createHash } from 'node:crypto';
import { divisionCode } from '@fenghuo/shared/divisions';
import type { Edit } from '@fenghuo/shared/edits';
import { recordTypes, type RecordTypeName } from '@fenghuo/shared/records/index';
import type { Provenance, RecordType } from '@fenghuo/shared/records/record-type';
import { addDays, daysBetween } from '@fenghuo/shared/working-days';
import type { Frame } from './report-frame.js';
import { seededId, seededPair } from './seeded-id.js';
import type { Zizhou2020 } from './zizhou-2020.schema.js';

/** One edit of the seed and the demo account that makes it. Edits of one phase do not depend on each other. */
export interface SeededEdit {
  readonly phase: string;
  readonly account: string;
  readonly edit: Edit;
  /** Other records may have moved this one: its base version is then read when the edit is written. */
  readonly follows?: true;
}

/** A record as it will stand when all edits are applied. */
export interface SeededRecord {
  readonly type: RecordTypeName;
  readonly id: string;
  readonly values: Record<string, unknown>;
}

export interface Place {
  readonly division: string;
  readonly longitude: number;
  readonly latitude: number;
}

export interface Creation {
  readonly phase: string;
  readonly type: RecordTypeName;
  /** Unique within the type: id and operation follow from it. */
  readonly key: string;
  readonly account: string;
  readonly place: Place | { readonly division: string };
  readonly fields: Record<string, unknown>;
}

export interface Transition {
  readonly phase: string;
  readonly type: RecordTypeName;
  readonly key: string;
  readonly account: string;
  readonly transition: string;
  readonly values: Record<string, unknown>;
  /** Version of the record before the transition; `read` when other records may have moved it. One where it was only created. */
  readonly base?: number | 'read';
}

const device = 'seed';

/** Collects the edits that rebuild the records behind one report. */
export class Reconstruction<Data extends Frame = Zizhou2020> {
  readonly edits: SeededEdit[] = [];
  readonly records = new Map<string, SeededRecord>();
  /** SHA-256 of the picture that stands in for every photo that is no longer available. */
  readonly photo: string;
  private readonly at: Date;
  private readonly operations = new Map<string, number>();

  constructor(readonly data: Data, photoBytes: Buffer, private readonly provenance: Provenance = 'reconstructed') {
    this.photo = createHash('sha256').update(photoBytes).digest('hex');
    this.at = new Date(data.report.reconstructedAt);
  }

  idOf(type: RecordTypeName, key: string): string {
    return seededId(`${this.scope}/${type}/${key}`, this.at);
  }

  create({ phase, type, key, account, place, fields }: Creation): string {
    const id = this.idOf(type, key);
    const record = {
      id, bureau: this.data.report.bureau, ...place, ...('longitude' in place ? { placeSource: 'manual' } : {}),
      capturedAt: this.data.report.reconstructedAt, provenance: this.provenance, ...fields,
    };
    this.records.set(id, { type, id, values: { ...record, state: recordTypes[type].initial } });
    const body = { operation: this.operation(type, key, 'create'), device, record };
    this.edits.push({ phase, account, edit: { action: 'create', type, body } });
    return id;
  }

  transition({ phase, type, key, account, transition, values, base = 1 }: Transition): void {
    const id = this.idOf(type, key);
    const contract: RecordType = recordTypes[type];
    const to = contract.transitions[transition]?.to;
    this.follow(id, { ...values, ...(to === undefined ? {} : { state: to }) });
    const body = { operation: this.operation(type, key, transition), device, baseVersion: base === 'read' ? 1 : base, values };
    const edit: Edit = { action: 'transition', type, bureau: this.data.report.bureau, id, transition, body };
    this.edits.push({ phase, account, edit, ...(base === 'read' ? { follows: true } : {}) });
  }

  /** What another record's consequence does to this one, for the checks. */
  follow(id: string, values: Record<string, unknown>): void {
    const record = this.records.get(id);
    if (!record) throw new Error(`no seeded record ${id}`);
    this.records.set(id, { ...record, values: { ...record.values, ...values } });
  }

  /**
   * The sentence every reconstructed record carries, behind what it says itself.
   * @throws Error when the sentence names facts and there is none
   */
  note(facts: readonly string[], ...remarks: readonly (string | undefined)[]): string {
    if (facts.length === 0 && this.data.report.note.includes('{facts}')) throw new Error('it rests on no fact');
    const sentence = this.data.report.note.replace('{facts}', facts.join('、'));
    return [...remarks.filter((remark) => remark !== undefined), sentence].join('');
  }

  /** A point near the township's own, the same one for the same key. */
  near(township: string, key: string, share = 1): Place {
    const centre = this.data.places.find((place) => place.township === township);
    if (!centre) throw new Error(`places.json has no township ${township}`);
    const [east, north] = seededPair(`${this.scope}/${key}`);
    const rounded = (value: number) => Number(value.toFixed(6));
    return {
      division: divisionCode(township),
      longitude: rounded(centre.longitude + east * this.data.spread * share),
      latitude: rounded(centre.latitude + north * this.data.spread * share),
    };
  }

  private get scope(): string {
    return `${this.data.report.bureau}/${this.data.report.year}`;
  }

  /** A second transition of the same name gets an operation of its own. */
  private operation(type: string, key: string, action: string): string {
    const name = `${this.scope}/${type}/${key}/${action}`;
    const times = (this.operations.get(name) ?? 0) + 1;
    this.operations.set(name, times);
    return seededId(times === 1 ? name : `${name}/${times}`, this.at);
  }
}

/** The `index`-th of `count` days spread evenly from the first day to the last. */
export function spreadDay(from: string, to: string, count: number, index: number): string {
  return addDays(from, count === 1 ? 0 : Math.round((daysBetween(from, to) * index) / (count - 1)));
}
