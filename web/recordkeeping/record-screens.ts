import type { Profile } from '@fenghuo/shared/access';
import type { Label } from '@fenghuo/shared/label';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import type { ReactNode } from 'react';
import type { Tone } from '../ui/state-tag.js';
import type { Area } from './areas.js';

/** What stands beside the state of a record because of the day or of its content, such as "overdue". */
export interface Mark {
  readonly tone: Tone;
  readonly word: Label;
}

/** A view of the list that people ask for by name. `filters` are parameters of the list's address. */
export interface Preset {
  readonly label: Label;
  filters(today: string): Readonly<Record<string, string>>;
}

/** The layer of a type on the map. Colours and shapes follow from the tones that the type gives its states. */
export interface MapLayer {
  /** One character in the mark, so that layers are told apart without colour. */
  readonly sign: Label;
  /** On when the address names no layers. */
  readonly shownFirst?: boolean;
  /** Parameters of the list that finds the overdue ones; `today` is `YYYY-MM-DD`. */
  overdue?(today: string): Readonly<Record<string, string>>;
}

/** What stands above the form of a new record sees what was entered and can fill in several fields at once. */
export interface EntryHelpProps {
  readonly values: Readonly<Record<string, unknown>>;
  fill(values: Readonly<Record<string, unknown>>): void;
}

/** Reads other records of the bureau; nothing for an id that is null or undefined. */
export interface Reader {
  one(type: string, id: unknown): Promise<AnyRecord | undefined>;
  /** Those of a type that name that record in the field, newest first, void ones left out. */
  of(type: string, field: string, id: unknown): Promise<readonly AnyRecord[]>;
}

/** A value that another record says already, and which. */
export interface FoundValue {
  readonly value: unknown;
  readonly source: Label;
}

/**
 * What a record type says to the screens beside its contract. A key stands here only if several types use it or the screens cannot do
 * without; the rest is code in the type's folder.
 */
export interface RecordScreens<Type extends RecordType = RecordType> {
  readonly contract: Type;
  /** Where the type stands in the navigation. */
  readonly area: Area;
  readonly tones: Readonly<Record<keyof Type['states'] & string, Tone>>;
  /** `year`: the list shows what its date puts into the year of the page, unless asked otherwise. `all`: that date says nothing of it. */
  readonly span: 'year' | 'all';
  /** The field of kind `year` that the year of the page means instead, such as the fiscal year of a finding made later. */
  readonly yearField?: keyof Type['fields'] & string;
  /** Only of types that are found at a place of their own. */
  readonly map?: MapLayer;
  /** The verb on the button: 登记隐患. */
  readonly register: Label;
  readonly presets?: readonly Preset[];
  /** Which records a reference field offers: parameters of the other type's list, by field. */
  readonly candidates?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Methods, so that a type may narrow the record to its own. `today` is `YYYY-MM-DD`. */
  marks?(record: AnyRecord, today: string): readonly Mark[];
  /** Optional fields that say nothing beside these values: not asked, and emptied when they were filled before. */
  idle?(values: Readonly<Record<string, unknown>>): readonly string[];
  /** Values known before anybody types. */
  defaults?(profile: Profile): Readonly<Record<string, unknown>>;
  /** Values that the records named in the address of a new form (by field) and those around them know already. */
  known?(named: Readonly<Record<string, AnyRecord | undefined>>, read: Reader): Promise<Readonly<Record<string, unknown>>>;
  /** Values that the records around this one say of a step already, by field: the dialog proposes them, and they can be changed. */
  valuesOfStep?(record: AnyRecord, step: string, read: Reader): Promise<Readonly<Record<string, FoundValue>>>;
  /** Types whose records are registered from this page next. Without it: those that wait for the state of the record (`candidates`). */
  nextSteps?(record: AnyRecord): readonly string[];
  /** The transitions that this record can ever take, where a type has two procedures: no other is shown. All of them when absent. */
  steps?(record: AnyRecord): readonly string[];
  /** Other forms in which the record can be had: the word on the button, and where below the record's own address. */
  downloads?(record: AnyRecord): readonly { readonly label: Label; readonly below: string }[];
  /** How far a record is by what belongs to it: above the content of its page, and in a column of the list, which is told all rows shown. */
  readonly progress?: {
    readonly label: Label;
    Panel(props: { readonly record: AnyRecord }): ReactNode;
    Cell(props: { readonly record: AnyRecord; readonly rows: readonly AnyRecord[] }): ReactNode;
  };
  /** Stands above the content of a record that is not void. */
  PageNotice?(props: { readonly record: AnyRecord }): ReactNode;
  /** Stands above the form of a new record. */
  EntryHelp?(props: EntryHelpProps): ReactNode;
  /** Registers many records in a row on the page of the record that they name in `field`; stands in the place of the button. */
  QuickEntry?(props: { readonly field: string; readonly parent: AnyRecord }): ReactNode;
}
