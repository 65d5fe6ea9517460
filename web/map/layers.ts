import { recordTypeNames, type RecordTypeName } from '@fenghuo/shared/records/index';
import type { MapLayer, RecordScreens } from '../recordkeeping/record-screens.js';
import { recordScreens } from '../records/index.js';

const screensOf = (name: RecordTypeName): RecordScreens => recordScreens[name];

/** The types that have a layer, what is shown at first before the others. */
export const layerNames = recordTypeNames.filter((name) => screensOf(name).map !== undefined)
  .sort((a, b) => Number(screensOf(b).map?.shownFirst ?? false) - Number(screensOf(a).map?.shownFirst ?? false));

/** The layer of a type that has one. */
export function layerOf(name: RecordTypeName): MapLayer {
  const layer = screensOf(name).map;
  if (!layer) throw new Error(`${name} has no layer on the map`);
  return layer;
}
