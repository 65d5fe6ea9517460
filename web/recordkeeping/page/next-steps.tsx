import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { Button } from 'antd';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import type { RecordScreens } from '../record-screens.js';
import { screensOf } from '../use-record-type.js';
import { referrersOf } from './related-records.js';

/** The records that carry this one further, as buttons: what the state waits for comes first. */
export function NextSteps({ screens, record }: { readonly screens: RecordScreens; readonly record: AnyRecord }) {
  const { say } = useLanguage();
  const { role } = useProfile();
  const link = usePlaceLink();
  const steps = (record.voidedAt === null ? screens.nextSteps?.(record) ?? [] : []).flatMap((type) => {
    const next = screensOf(type);
    const referrer = referrersOf(screens.contract).find((candidate) => candidate.type === type);
    return next && referrer && next.contract.may.create.includes(role) ? [{ next, field: referrer.field }] : [];
  });
  return (
    <>
      {steps.map(({ next, field }, index) => (
        <Link key={next.contract.name} to={link(`/records/${next.contract.path}/new`, { [field]: record.id, division: record.division })}>
          <Button type={index === 0 ? 'primary' : 'default'} tabIndex={-1}>{say(next.register)}</Button>
        </Link>
      ))}
    </>
  );
}
