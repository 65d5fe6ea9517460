import { useLanguage } from '../language/use-language.js';
import { LinkButton } from './link-button.js';
import { words } from './words.js';

/** The way on from an address that leads nowhere. */
export function ToStart() {
  const { say } = useLanguage();
  return <LinkButton primary to="/">{say(words.toStart)}</LinkButton>;
}
