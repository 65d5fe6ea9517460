import type { UncheckedGrounds } from '@fenghuo/shared/unchecked-grounds';

/**
 * An enforcement document as it is printed, whatever the format. In Chinese alone: a document served on a party is written in the
 * standard language of the state. Text may have line breaks; characters that no document may hold are taken out by `printable`.
 */
export interface PrintedDocument {
  readonly bureau: string;
  readonly title: string;
  readonly number: string;
  readonly blocks: readonly Block[];
  readonly signatures: readonly SignaturePlace[];
  /** Where the seal goes: the bureau and the day in Chinese figures. Absent on records and forms that bear no seal. */
  readonly seal: { readonly bureau: string; readonly day: string } | null;
  /** How it was delivered, as label and value; empty before that. */
  readonly delivery: readonly Fact[];
  /** How many are made and for whom; null on inward forms. */
  readonly copies: string | null;
  /** Stands small at the foot of every page. */
  readonly notes: readonly string[];
  readonly photos: readonly PhotoPlace[];
  /** Said to whoever prints, on the screen; never printed into the document. */
  readonly unchecked: UncheckedGrounds;
}

export type Fact = readonly [label: string, value: string];

export type Block =
  | { readonly kind: 'addressee' | 'paragraph' | 'heading'; readonly text: string }
  /** Numbered from 1. */
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  /** `widths`: the shares of the columns, together 1. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly widths: readonly number[] }
  /** Empty fields of a form in which somebody writes an opinion, signs and dates it. */
  | { readonly kind: 'opinions'; readonly labels: readonly string[] }
  /** Empty lines to write on. */
  | { readonly kind: 'writing'; readonly lines: number };

/** `names` is printed, `picture` (SHA-256) is a drawn signature, `note` says why there is none; without them the place is empty. */
export interface SignaturePlace {
  readonly label: string;
  readonly names?: string;
  readonly picture?: string;
  readonly note?: string;
}

/** SHA-256 of a photo and what it shows. */
export interface PhotoPlace {
  readonly picture: string;
  readonly caption: string;
}

export const addressee = (text: string): Block => ({ kind: 'addressee', text: `${text}：` });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const facts = (...rows: readonly Fact[]): Block => ({ kind: 'facts', rows });
export const opinions = (...labels: readonly string[]): Block => ({ kind: 'opinions', labels });

/** A place to be filled in by hand. */
export const blank = '＿＿＿＿＿＿＿＿';

/** What no XML document may hold is left out, so that one stray character never makes a file unreadable. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(/[^\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

/** Text by its lines, empty ones left out. */
export function linesOf(text: string): string[] {
  return printable(text).split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
