import { campaign } from '@fenghuo/shared/records/campaign';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { CampaignCell, CampaignPanel } from './campaign-progress.js';
import { campaignWords } from './campaign.words.js';

export const campaignScreens = {
  contract: campaign,
  area: 'workSafety',
  tones: { planned: 'attention', running: 'running', closed: 'done' },
  span: 'all',
  register: { zh: '登记专项行动', en: 'Register campaign' },
  presets: [{ label: campaign.states.running, filters: () => ({ state: 'running' }) }],
  progress: { label: campaignWords.progress, Panel: CampaignPanel, Cell: CampaignCell },
  nextSteps: ({ state }) => (state === 'running' ? ['inspection', 'hazard', 'premises-measure'] : []),
} satisfies RecordScreens<typeof campaign>;
