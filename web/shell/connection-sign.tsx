import { useLive } from '../api/use-live.js';
import { useLanguage } from '../language/use-language.js';
import { clockTime } from '../ui/instant.js';
import { shellWords } from './shell.words.js';

/** Whether the page is live, and when the server was last heard. */
export function ConnectionSign() {
  const { say } = useLanguage();
  const { connection, heardAt } = useLive();
  const time = heardAt && <time className="connection-time" title={say(shellWords.heardAt)}>{clockTime(heardAt)}</time>;
  if (connection === 'lost') {
    return (
      <span className="connection connection-lost" role="alert" title={say(shellWords.lost)}>
        <span aria-hidden="true">▲</span> {say(shellWords.lostShort)} {time}
      </span>
    );
  }
  return (
    <span className="connection" role="status">
      <span aria-hidden="true" className={`connection-mark-${connection}`}>{connection === 'connected' ? '●' : '○'}</span>
      <span className="connection-word">{say(shellWords[connection])}</span> {time}
    </span>
  );
}
