/** A name or sentence in both languages of the product. Simplified Chinese as an officer writes it, English as the field says it. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Label;
