import { entryFields, type AnyRecord } from '@fenghuo/shared/records/record-type';
import { findRecordType } from '@fenghuo/shared/records/index';
import type { RecordPage } from '@fenghuo/shared/record-page';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { usePlace } from '../../access/use-place.js';
import { getJson } from '../../api/request.js';
import type { Reader, RecordScreens } from '../record-screens.js';

const most = 200;

/** Reads records of the bureau beside the one that a form was opened from. */
export function readerOf(bureau: string): Reader {
  const pathOf = (type: string) => {
    const contract = findRecordType(type);
    if (!contract) throw new Error(`no record type ${type}`);
    return `/api/${contract.path}`;
  };
  return {
    one: async (type, id) => (typeof id === 'string' ? getJson<AnyRecord>(`${pathOf(type)}/${id}`, { bureau }) : undefined),
    of: async (type, field, id) => (typeof id === 'string' ? (await getJson<RecordPage>(pathOf(type), { bureau, [field]: id, limit: most })).rows : []),
  };
}

/**
 * What the records named in the address of a new form say already of the new one. Asked for whenever a form opens, never kept: it may have
 * changed since. Where it cannot be had, the form opens without it.
 */
export function useKnownValues({ contract, known }: RecordScreens): { readonly values: Readonly<Record<string, unknown>>; readonly loading: boolean } {
  const { bureau } = usePlace();
  const [search] = useSearchParams();
  const named = Object.entries(entryFields(contract)).flatMap(([name, { refersTo }]) => {
    const id = search.get(name);
    return refersTo !== undefined && id !== null ? [{ name, refersTo, id }] : [];
  });
  const { data, isFetching } = useQuery({
    queryKey: ['known', contract.name, bureau, named], enabled: known !== undefined && named.length > 0, gcTime: 0, staleTime: Infinity, retry: 1,
    queryFn: async () => {
      const read = readerOf(bureau);
      const records = await Promise.all(named.map(async ({ name, refersTo, id }) => [name, await read.one(refersTo, id)] as const));
      return known!(Object.fromEntries(records.filter(([, record]) => record !== undefined)), read);
    },
  });
  return { values: data ?? {}, loading: isFetching && data === undefined };
}
