import type { inspection } from '@fenghuo/shared/records/inspection';
import type { AnyRecord, RecordOf } from '@fenghuo/shared/records/record-type';
import type { site } from '@fenghuo/shared/records/site';
import type { tipOff } from '@fenghuo/shared/records/tip-off';
import type { Reader } from '../../recordkeeping/record-screens.js';

/** What the tip-off or the inspection behind a fireworks case say of it already. */
export async function knownOfFireworks(named: Readonly<Record<string, AnyRecord | undefined>>, read: Reader): Promise<Readonly<Record<string, unknown>>> {
  const told = named['tipOff'] as RecordOf<typeof tipOff> | undefined;
  const during = (named['inspection'] ?? await read.one('inspection', told?.inspection)) as RecordOf<typeof inspection> | undefined;
  const where = await read.one('site', during?.site) as RecordOf<typeof site> | undefined;
  return {
    source: told ? 'tipOff' : during && 'inspection', inspection: during?.id, campaign: during?.campaign, officers: during?.officers,
    foundOn: during?.inspectedOn, place: told?.place ?? where?.address ?? where?.name,
  };
}
