import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { ExportColumn } from './export-columns.js';

/** Opens a FeatureCollection (RFC 7946: degrees, WGS-84). */
export const collectionHead = '{"type":"FeatureCollection","features":[\n';
export const collectionEnd = '\n]}\n';

/** One record; the properties are the columns of the export in words. A record without a place is a feature without geometry. */
export function featureOf(record: AnyRecord, columns: readonly ExportColumn[], titles: Readonly<Record<string, string>>): string {
  const { id, longitude, latitude } = record;
  const geometry = longitude === null || latitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] };
  const properties = Object.fromEntries(columns.map((column) => [column.heading, column.value(record, titles)]));
  return JSON.stringify({ type: 'Feature', id, geometry, properties });
}
