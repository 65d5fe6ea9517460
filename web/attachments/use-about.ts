import type { AboutAttachment } from '@fenghuo/shared/attachments';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/request.js';
import { aboutAddress } from './attachment-address.js';

/** What is known of an attachment beside its bytes. It never changes. */
export function useAbout(hash: string, bureau: string) {
  return useQuery({
    queryKey: ['attachments', bureau, hash], staleTime: Infinity, queryFn: () => getJson<AboutAttachment>(aboutAddress(hash), { bureau }),
  });
}
