import type { Label, Language } from '@fenghuo/shared/label';
import { createContext, useContext } from 'react';

export interface LanguageInUse {
  readonly language: Language;
  /** The label in the present language, with `{name}` replaced by the detail of that name. */
  say(label: Label, details?: Readonly<Record<string, string | number>>): string;
  setLanguage(language: Language): void;
}

export const LanguageContext = createContext<LanguageInUse | null>(null);

export function useLanguage(): LanguageInUse {
  const inUse = useContext(LanguageContext);
  if (!inUse) throw new Error('useLanguage stands outside LanguageProvider');
  return inUse;
}

/** A sentence of two languages with its details filled in; a missing detail stays visible as `{name}`. */
export function fill(sentence: string, details: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(details[name] ?? hole));
}
