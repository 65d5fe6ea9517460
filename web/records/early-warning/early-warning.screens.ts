import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { earlyWarning } from '@fenghuo/shared/records/early-warning';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { earlyWarningWords } from './early-warning.words.js';

export const earlyWarningScreens = {
  contract: earlyWarning,
  area: 'disasters',
  tones: { inForce: 'attention', replaced: 'plain', cancelled: 'plain' },
  span: 'year',
  register: { zh: '发布预警', en: 'Issue warning' },
  candidates: { replaces: { state: 'inForce' } },
  presets: [
    { label: earlyWarningWords.inForce, filters: () => ({ state: 'inForce', span: 'all' }) },
    { label: earlyWarningWords.severe, filters: () => ({ colour: 'red,orange' }) },
  ],
  downloads: () => [{ label: earlyWarningWords.cap, below: '/cap.xml' }],
  marks: ({ state, colour }: RecordOf<typeof earlyWarning>) => (
    state === 'inForce' && (colour === 'red' || colour === 'orange') ? [{ tone: 'alarm' as const, word: earlyWarningWords.severe }] : []),
} satisfies RecordScreens<typeof earlyWarning>;
