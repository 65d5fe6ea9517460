import { recordTypeNames, type RecordTypeName } from '@fenghuo/shared/records/index';
import { recordScreens } from '../records/index.js';
import { areaNames, type Area } from './areas.js';

/** The areas with their record types, both in the order of the work; areas without any are left out. */
export function typesByArea(names: readonly RecordTypeName[] = recordTypeNames): readonly { readonly area: Area; readonly types: readonly RecordTypeName[] }[] {
  return areaNames.map((area) => ({ area, types: names.filter((name) => recordScreens[name].area === area) })).filter(({ types }) => types.length > 0);
}
