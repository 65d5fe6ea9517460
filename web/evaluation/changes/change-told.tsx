import { minuteOf } from '@fenghuo/shared/calendar';
import type { JournalledChange } from '@fenghuo/shared/evaluation/difference';
import { useLanguage } from '../../language/use-language.js';
import { screensOf } from '../../recordkeeping/use-record-type.js';
import { changeWords as words } from './changes.words.js';

interface ChangeToldProps {
  readonly type: string;
  /** The last thing done to the record; missing where only a record beside it changed. */
  readonly change: JournalledChange | undefined;
  /** Versions on both sides, where they are known. */
  readonly versions?: { readonly before: number | null; readonly after: number | null };
}

/** What was done to a record, by whom, when. */
export function ChangeTold({ type, change, versions }: ChangeToldProps) {
  const { say } = useLanguage();
  if (!change) return say(words.beside);
  const what = () => {
    if (change.action === 'void') return say(words.voided, { reason: change.reason ?? '' });
    if (change.action === 'create') return say(words.created);
    if (change.action === 'amend') {
      return versions ? say(words.amendedFrom, { before: versions.before ?? '—', after: versions.after ?? '—' }) : say(words.amended);
    }
    const label = screensOf(type)?.contract.transitions[change.action]?.label;
    return say(words.transition, { action: label ? say(label) : change.action });
  };
  return <>{what()}<br /><span className="muted">{say(words.by, { name: change.actorName ?? change.actor, at: minuteOf(change.at) })}</span></>;
}
