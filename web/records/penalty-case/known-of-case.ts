import type { campaign } from '@fenghuo/shared/records/campaign';
import type { hazard } from '@fenghuo/shared/records/hazard';
import type { inspection } from '@fenghuo/shared/records/inspection';
import type { AnyRecord, RecordOf } from '@fenghuo/shared/records/record-type';
import type { site } from '@fenghuo/shared/records/site';
import type { Reader } from '../../recordkeeping/record-screens.js';

type Named = Readonly<Record<string, AnyRecord | undefined>>;

/** What the inspection, the hazard or the site from which a case is filed say of it already. */
export async function knownOfCase(named: Named, read: Reader): Promise<Readonly<Record<string, unknown>>> {
  const found = named['hazard'] as RecordOf<typeof hazard> | undefined;
  const during = (named['inspection'] ?? await read.one('inspection', found?.inspection)) as RecordOf<typeof inspection> | undefined;
  const where = (named['site'] ?? await read.one('site', found?.site ?? during?.site)) as RecordOf<typeof site> | undefined;
  const of = named['campaign'] as RecordOf<typeof campaign> | undefined;
  return {
    inspection: during?.id, site: where?.id, campaign: of?.id ?? found?.campaign ?? during?.campaign,
    sector: found?.sector ?? during?.sector ?? where?.sector,
    party: where?.name, partyKind: where && 'entity',
    officers: during?.officers,
    handledBy: during && (during.level === 'township' ? 'township' : 'brigade'),
    discoveredOn: found?.foundOn ?? during?.inspectedOn,
    violation: found && (found.description === null ? found.title : `${found.title}：${found.description}`),
  };
}
