import { z } from 'zod';
import type { Writer } from '../access.js';
import type { Label } from '../label.js';
import { isList, type Fields, type Values } from './field.js';

/**
 * What a record type is. One frozen value from which types, validation, forms, lists, filters, exports and the engine derive.
 *
 * A key stands here only if several types need it; what one type needs is code in that type's folder
 * (`server/records/<type>/<type>.rules.ts`, `web/records/<type>/`).
 */
export interface RecordType<Name extends string = string, F extends Fields = Fields, State extends string = string> {
  /** kebab-case; the folder, the `record_type` in the journal and the word in an event. The table is the same in snake_case. */
  readonly name: Name;
  /** The plural in the address: `/api/<path>`. */
  readonly path: string;
  readonly label: Label;
  /** The name of many, over lists and in the navigation. */
  readonly plural: Label;
  readonly fields: F;
  /** The field that names a record in lists and links. */
  readonly title: keyof F & string;
  /** Stands behind a title that many records share: who gave the result, how the answer came. */
  readonly titleWith?: keyof F & string;
  /** Fields by which people name a record as well as by its title: a number, a code. What two records share names neither. */
  readonly knownBy?: readonly (keyof F & string)[];
  /** The date by which records are listed, newest first. A `date` or `year` field that is required. */
  readonly listedBy: keyof F & string;
  readonly states: Readonly<Record<State, Label>>;
  readonly initial: State;
  readonly transitions: Readonly<Record<string, Transition<keyof F & string, State>>>;
  readonly may: Readonly<Record<'create' | 'amend' | 'void', readonly Writer[]>>;
  /** States in which the content is closed: amending is refused. */
  readonly settled?: readonly State[];
  /** The `serial` field, the choice by which its series are kept apart, and the number's wording. The year is that of `listedBy`. */
  readonly numbered?: {
    readonly field: keyof F & string;
    readonly by: (keyof F & string) | null;
    readonly format: (number: { readonly kind: string | null; readonly year: number; readonly n: number }) => string;
  };
  /**
   * Fields that a rule of the type demands beside the required ones, by the action (`create`, `amend` or a transition) and by what the record
   * then says. The forms mark them; the rule on the server judges, in its own words.
   */
  demands?(action: string, record: Readonly<Record<string, unknown>>): readonly (keyof F & string)[];
  /** Columns of the list, in order, beside the title and the state. */
  readonly columns: readonly (keyof F & string)[];
}

export interface Transition<FieldName extends string = string, State extends string = string> {
  readonly label: Label;
  readonly from: readonly State[];
  /** Absent: the state stays as it is (an extension of a deadline). */
  readonly to?: State;
  /** Nobody: only as the consequence of another record (a passed re-check closes the hazard). */
  readonly by: readonly Writer[];
  /** Fields that this transition sets; those in `needs` must be given. */
  readonly sets?: readonly FieldName[];
  readonly needs?: readonly FieldName[];
}

export function recordType<const Name extends string, F extends Fields, const State extends string>(
  type: RecordType<Name, F, State>,
): RecordType<Name, F, State> {
  return Object.freeze(type);
}

/** The state reached without any transition of its own, for types that are only recorded. */
export const recorded = { recorded: { zh: '已登记', en: 'Recorded' } } as const;

const instant = z.iso.datetime({ offset: true });

/** Where a place comes from: the satellite receiver, the network, or a finger on the map. */
export const placeSources = {
  gps: { zh: '卫星定位', en: 'GPS' },
  network: { zh: '网络定位', en: 'Network' },
  manual: { zh: '手动标注', en: 'Manual' },
} as const satisfies Record<string, Label>;

/** How the record came about. A reconstructed record says so wherever it is shown, and so does one that was made up to demonstrate. */
export const provenances = {
  captured: { zh: '现场采集', en: 'Captured' },
  imported: { zh: '导入', en: 'Imported' },
  reconstructed: { zh: '据报告重建', en: 'Reconstructed from a report' },
  demonstration: { zh: '演示数据', en: 'Demonstration data' },
} as const satisfies Record<string, Label>;
export type Provenance = keyof typeof provenances;

/** What the seeds alone may write. A reconstructed record counts; a demonstration counts in no evaluation and leaves in no export that does not ask for it. */
export const seededProvenances: readonly Provenance[] = ['reconstructed', 'demonstration'];

/** What every record carries beside its own fields, as it is given by the device. */
export const capture = z.object({
  /** UUIDv7 made by the device, so that a tablet can create without a signal. */
  id: z.uuid().toLowerCase(),
  /** 6-digit code of the owning bureau. */
  bureau: z.string().regex(/^\d{6}$/),
  /** 12-digit code of the place, inside the bureau. */
  division: z.string().regex(/^\d{12}$/),
  /** Degrees, WGS-84. */
  longitude: z.number().min(-180).max(180).nullable().default(null),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  /** Radius in metres. */
  accuracy: z.number().min(0).max(1_000_000).nullable().default(null),
  placeSource: z.enum(Object.keys(placeSources) as [keyof typeof placeSources]).nullable().default(null),
  /** The device's clock, ISO 8601 with offset. */
  capturedAt: instant,
  /** Milliseconds by which the device's clock was measured to be ahead of the server; null when never measured. */
  clockOffset: z.int32().nullable().default(null),
  provenance: z.enum(Object.keys(provenances) as [keyof typeof provenances]).default('captured'),
});
export type Capture = z.infer<typeof capture>;

/** A stored record, as the API answers it and as the journal keeps it (instants are ISO 8601 in UTC with milliseconds). */
export type Envelope = Capture & {
  readonly receivedAt: string;
  readonly author: string;
  readonly version: number;
  readonly state: string;
  readonly voidedAt: string | null;
  readonly voidReason: string | null;
};

export type RecordOf<T extends RecordType> = Envelope & Values<T['fields']> & { state: keyof T['states'] & string };

/** Any record, for code that names no type. */
export type AnyRecord = Envelope & Readonly<Record<string, unknown>>;

/** Identity of one edit: made by the client, kept until answered. The same id with the same body gets the first answer. */
const operation = z.uuid().toLowerCase();
const device = z.string().min(1).max(64).default('desk');
const baseVersion = z.int32().min(1);
const reason = z.string().trim().min(2).max(500);

type Shape = Record<string, z.ZodType>;

function shapeOf(fields: Fields): Shape {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => {
    if (isList(field.kind)) return [name, field.schema.default([])];
    return [name, field.required ? field.schema : field.schema.nullable().default(null)];
  }));
}

function partialShapeOf(fields: Fields, names: readonly string[]): Shape {
  return Object.fromEntries(names.map((name) => {
    const field = fields[name]!;
    return [name, (field.required || isList(field.kind) ? field.schema : field.schema.nullable()).optional()];
  }));
}

/** Fields that a person enters. Those that a transition sets (a disposition, a deadline) are set by it alone, numbers and derived values by the server. */
export function entryFields(type: RecordType): Fields {
  const set = new Set(Object.values(type.transitions).flatMap((transition) => transition.sets ?? []));
  return Object.fromEntries(Object.entries(type.fields).filter(([name, field]) => !set.has(name) && field.kind !== 'serial' && !field.derived));
}

/** Fields that may be amended: those entered, but for what is fixed at the beginning. */
export function amendFields(type: RecordType): Fields {
  return Object.fromEntries(Object.entries(entryFields(type)).filter(([, field]) => !field.fixed));
}

/** The fields that must be given in an action (`create`, `amend` or a transition), whatever else the record says. No list is ever missing. */
export function requiredFields(type: RecordType, action: string): readonly string[] {
  const transition = type.transitions[action];
  if (transition) return transition.needs ?? [];
  return Object.entries(entryFields(type)).filter(([, { required, kind }]) => required && !isList(kind)).map(([name]) => name);
}

/** The same with what a rule demands for the record to say what `record` says: all that a form marks. */
export function neededFields(type: RecordType, action: string, record: Readonly<Record<string, unknown>>): readonly string[] {
  const asked = type.transitions[action]?.sets ?? Object.keys(entryFields(type));
  const required = requiredFields(type, action);
  return [...required, ...(type.demands?.(action, record) ?? []).filter((name) => asked.includes(name) && !required.includes(name))];
}

/** Whether the record is one that somebody makes now: what a report does not say is not asked of a rebuilt one. */
export function isFirstHand({ provenance }: Readonly<Record<string, unknown>>): boolean {
  return !(seededProvenances as readonly unknown[]).includes(provenance);
}

/** Body of a creation: `{ operation, device, record: { …capture, …fields } }`. */
export function createSchema(type: RecordType) {
  return z.strictObject({ operation, device, record: z.strictObject({ ...capture.shape, ...shapeOf(entryFields(type)) }) });
}

/** Body of an amendment: a missing field is left alone, null clears it. */
export function amendSchema(type: RecordType) {
  const place = z.object({ division: capture.shape.division, longitude: z.number().min(-180).max(180).nullable(),
    latitude: z.number().min(-90).max(90).nullable(), accuracy: z.number().min(0).max(1_000_000).nullable(),
    placeSource: z.enum(Object.keys(placeSources) as [keyof typeof placeSources]).nullable() }).partial();
  return z.strictObject({ operation, device, baseVersion, reason: reason.optional(),
    changes: z.strictObject({ ...place.shape, ...partialShapeOf(type.fields, Object.keys(amendFields(type))) })
      .refine((changes) => Object.keys(changes).length > 0, { error: 'nothing-to-change' }) });
}

/** Body of a transition: `{ operation, device, baseVersion, values }`. */
export function transitionSchema(type: RecordType, transition: string) {
  const sets = type.transitions[transition]?.sets ?? [];
  return z.strictObject({ operation, device, baseVersion, values: z.strictObject(partialShapeOf(type.fields, sets)).default({}) });
}

/** Body of a voiding. Nothing is deleted; the reason is shown wherever the record is. */
export function voidSchema() {
  return z.strictObject({ operation, device, baseVersion, reason });
}
