import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { useLanguage } from '../../language/use-language.js';
import type { RecordScreens } from '../record-screens.js';
import { pageWords } from './page.words.js';
import { trackOf } from './track.js';

/** The way of a record from its first state to its last, and where it stands. */
export function StateTrack({ screens, record }: { readonly screens: RecordScreens; readonly record: AnyRecord }) {
  const { say } = useLanguage();
  const { states } = screens.contract;
  const track = trackOf(screens, record);
  if (track.length < 2) return null;
  const present = track.indexOf(record.state);
  return (
    <ol className="state-track" aria-label={say(pageWords.track)}>
      {track.map((state, index) => {
        const where = index < present ? 'past' : index === present ? 'present' : 'ahead';
        return (
          <li key={state} className={`state-track-${where}`} aria-current={where === 'present' ? 'step' : undefined}>
            <span aria-hidden="true" className="state-track-mark">{where === 'ahead' ? '○' : '●'}</span>
            {say(states[state]!)}
          </li>
        );
      })}
    </ol>
  );
}
