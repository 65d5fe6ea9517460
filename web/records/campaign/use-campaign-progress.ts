import type { CampaignProgress, CampaignsProgress } from '@fenghuo/shared/campaigns';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/request.js';

/** How far these campaigns are. Counted from records of several types, so it is kept with the figures that every record makes stale. */
export function useCampaignProgress(bureau: string, ids: readonly string[]) {
  const { data, error, refetch } = useQuery({
    queryKey: ['evaluation', 'campaign-progress', bureau, ids], placeholderData: (previous) => previous,
    queryFn: () => getJson<CampaignsProgress>('/api/campaigns/progress', { bureau, ids: ids.join(',') }),
  });
  return { progressOf: (id: string): CampaignProgress | undefined => data?.rows.find((row) => row.campaign === id), error, refetch };
}
