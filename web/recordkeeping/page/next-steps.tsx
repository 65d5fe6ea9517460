import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { Button } from 'antd';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import type { RecordScreens } from '../record-screens.js';
import { referrersOf, statesWanted, takesNext } from './referrers.js';

/** The records that carry this one further, as buttons: what the state waits for comes first. */
export function NextSteps({ screens, record }: { readonly screens: RecordScreens; readonly record: AnyRecord }) {
  const { say } = useLanguage();
  const { role } = useProfile();
  const link = usePlaceLink();
  const named = screens.nextSteps?.(record);
  const steps = referrersOf(screens.contract).filter((referrer) => takesNext(referrer, record)
    && referrer.screens.contract.may.create.includes(role) && !referrer.screens.QuickEntry
    && (named ? named.includes(referrer.screens.contract.name) : statesWanted(referrer) !== undefined));
  return (
    <>
      {steps.map(({ screens: next, field }, index) => (
        <Link key={next.contract.name} to={link(`/records/${next.contract.path}/new`, { [field]: record.id, division: record.division })}>
          <Button type={index === 0 ? 'primary' : 'default'} tabIndex={-1}>{say(next.register)}</Button>
        </Link>
      ))}
    </>
  );
}
