import { writers } from '@fenghuo/shared/access';
import type { AnyRecord, Transition } from '@fenghuo/shared/records/record-type';
import { Button } from 'antd';
import { useState } from 'react';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { hindranceOf, type Hindrance } from '../may.js';
import type { RecordScreens } from '../record-screens.js';
import { pageWords } from './page.words.js';
import { referrersOf, takesNext } from './referrers.js';
import { stepsOf, trackOf } from './track.js';
import { TransitionDialog } from './transition-dialog.js';
import { useNextSteps } from './use-next-steps.js';

/** What can be done with the record now, and what cannot, with the reason. */
export function TransitionBar({ screens, record }: { readonly screens: RecordScreens; readonly record: AnyRecord }) {
  const { contract } = screens;
  const { say } = useLanguage();
  const { role } = useProfile();
  const [doing, setDoing] = useState<string | null>(null);
  const all = stepsOf(screens, record)
    .map(([name, transition]) => ({ name, transition, hindrance: hindranceOf(transition, record, role) }));
  const possible = all.filter(({ hindrance }) => hindrance === null);
  const impossible = all.filter(({ hindrance }) => hindrance !== null);
  // At the end of the way nobody waits for anything: the reasons stay folded.
  const finished = record.voidedAt !== null || (contract.settled ?? []).includes(record.state);
  // One main action a page: the step that leads on, unless a record to be registered leads on.
  const track = trackOf(screens, record);
  const entersHere = referrersOf(contract).some((referrer) => referrer.screens.QuickEntry && takesNext(referrer, record));
  const waitsForRecord = useNextSteps(screens, record).length > 0 || entersHere;
  const ahead = !waitsForRecord ? track[track.indexOf(record.state) + 1] : undefined;
  if (all.length === 0) return null;

  const reasonFor = (transition: Transition, hindrance: Hindrance) => {
    const list = (words: readonly string[]) => words.join(say(pageWords.or));
    switch (hindrance) {
      case 'voided': return say(pageWords.hinderedByVoided);
      case 'consequence': return say(pageWords.hinderedByConsequence);
      case 'state': return say(pageWords.hinderedByState, { states: list(transition.from.map((state) => say(contract.states[state]!))) });
      case 'role': return say(pageWords.hinderedByRole, { roles: list(transition.by.map((name) => say(writers[name]))) });
    }
  };
  return (
    <div className="transition-bar">
      {possible.map(({ name, transition }) => (
        <Button
          key={name} type={transition.to !== undefined && transition.to === ahead ? 'primary' : 'default'}
          onClick={() => setDoing(name)}
        >
          {say(transition.label)}
        </Button>
      ))}
      {impossible.length > 0 && (
        <details className="transition-bar-hindered" open={possible.length === 0 && !finished && !waitsForRecord}>
          <summary>{say(pageWords.notPossible, { count: impossible.length })}</summary>
          <ul>
            {impossible.map(({ name, transition, hindrance }) => (
              <li key={name}><span>{say(transition.label)}</span> · {reasonFor(transition, hindrance!)}</li>
            ))}
          </ul>
        </details>
      )}
      {doing !== null && <TransitionDialog screens={screens} record={record} name={doing} close={() => setDoing(null)} />}
    </div>
  );
}
