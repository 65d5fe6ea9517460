import { useParams } from 'react-router';
import { recordScreens } from '../records/index.js';
import type { RecordScreens } from './record-screens.js';

const byPath = new Map(Object.values<RecordScreens>(recordScreens).map((screens) => [screens.contract.path, screens]));

/** The screens of the type in the address (`/records/:path`); undefined when there is none. */
export function useRecordType(): RecordScreens | undefined {
  const { path } = useParams();
  return path === undefined ? undefined : byPath.get(path);
}

/** The screens of a type by its name. */
export function screensOf(name: string): RecordScreens | undefined {
  return Object.hasOwn(recordScreens, name) ? (recordScreens as Readonly<Record<string, RecordScreens>>)[name] : undefined;
}
