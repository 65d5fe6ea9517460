import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { useProfile } from '../../access/use-profile.js';
import type { RecordScreens } from '../record-screens.js';
import { referrersOf, statesWanted, takesNext, type Referrer } from './referrers.js';

/** The types of record that carry this one further now and that the person may register. */
export function useNextSteps({ contract, nextSteps }: RecordScreens, record: AnyRecord): readonly Referrer[] {
  const { role } = useProfile();
  const named = nextSteps?.(record);
  return referrersOf(contract).filter((referrer) => takesNext(referrer, record)
    && referrer.screens.contract.may.create.includes(role) && !referrer.screens.QuickEntry
    && (named ? named.includes(referrer.screens.contract.name) : statesWanted(referrer) !== undefined));
}
