import type { ReactNode } from 'react';
import { useLanguage } from '../language/use-language.js';
import { EmptyState } from '../ui/page-states.js';
import { ToStart } from '../ui/to-start.js';
import type { RecordScreens } from './record-screens.js';
import { recordWords } from './recordkeeping.words.js';
import { useRecordType } from './use-record-type.js';

/** Draws for the type in the address, or says that there is none. */
export function WithRecordType({ children }: { readonly children: (screens: RecordScreens) => ReactNode }) {
  const { say } = useLanguage();
  const screens = useRecordType();
  return screens ? children(screens) : <EmptyState reason={say(recordWords.typeMissing)}><ToStart /></EmptyState>;
}
