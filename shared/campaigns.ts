import type { campaign } from './records/campaign.js';
import type { RecordOf } from './records/record-type.js';

/** How far a campaign is, counted from the records that name it and are not void. Shares are percentages with one decimal at most. */
export interface CampaignProgress {
  readonly campaign: string;
  readonly inspections: number;
  readonly hazards: number;
  readonly closed: number;
  /** Neither closed nor transferred, and past the deadline. */
  readonly overdue: number;
  /** Of the hazards those closed; null where none was found. */
  readonly closedShare: string | null;
  readonly measures: number;
  readonly penaltyCases: number;
  readonly fireworksCases: number;
  readonly target: number | null;
  readonly targetOf: RecordOf<typeof campaign>['targetOf'];
  /** What the target counts, as far as it is done; null without a target. */
  readonly done: number | null;
  readonly targetShare: string | null;
}

/** Answer of `GET /api/campaigns/progress?bureau=&ids=a,b`: of each campaign that the person sees. */
export interface CampaignsProgress {
  readonly rows: readonly CampaignProgress[];
}
