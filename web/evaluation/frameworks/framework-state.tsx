import type { FrameworkListing } from '@fenghuo/shared/evaluation/framework-views';
import { useLanguage } from '../../language/use-language.js';
import { StateTag } from '../../ui/state-tag.js';
import { frameworkWords as words } from './frameworks.words.js';

/** Where a revision stands: only one of each year fills the form. */
export function FrameworkState({ of: { state, inForce } }: { readonly of: Pick<FrameworkListing, 'state' | 'inForce'> }) {
  const { say } = useLanguage();
  if (state === 'draft') return <StateTag tone="attention" word={say(words.draft)} />;
  if (state === 'withdrawn') return <StateTag tone="plain" word={say(words.withdrawn)} />;
  return inForce ? <StateTag tone="done" word={say(words.inForce)} /> : <StateTag tone="plain" word={say(words.superseded)} />;
}
