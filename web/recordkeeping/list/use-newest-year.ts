import { usePlace } from '../../access/use-place.js';
import { useFewRecords } from '../data/use-records.js';
import type { RecordScreens } from '../record-screens.js';

/** The year of the newest record of the type within the scope; undefined while it is read and where there is none. Asked only when `wanted`. */
export function useNewestYear({ contract, yearField }: RecordScreens, wanted: boolean): number | undefined {
  const { bureau } = usePlace();
  const { data } = useFewRecords(contract, { bureau, limit: 1 }, wanted);
  const dated = data?.rows[0]?.[yearField ?? contract.listedBy];
  return dated === undefined ? undefined : Number(String(dated).slice(0, 4));
}
