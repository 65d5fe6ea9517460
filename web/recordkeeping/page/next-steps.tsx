import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import type { RecordScreens } from '../record-screens.js';
import { useNextSteps } from './use-next-steps.js';

/** The records that carry this one further, as buttons; the first is the main action of the page. */
export function NextSteps({ screens, record }: { readonly screens: RecordScreens; readonly record: AnyRecord }) {
  const { say } = useLanguage();
  const link = usePlaceLink();
  return (
    <>
      {useNextSteps(screens, record).map(({ screens: next, field }, index) => (
        <LinkButton
          key={next.contract.name} primary={index === 0}
          to={link(`/records/${next.contract.path}/new`, { [field]: record.id, division: record.division })}
        >
          {say(next.register)}
        </LinkButton>
      ))}
    </>
  );
}
