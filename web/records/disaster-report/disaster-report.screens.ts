import { disasterReport, isLate } from '@fenghuo/shared/records/disaster-report';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { disasterReportWords } from './disaster-report.words.js';

export const disasterReportScreens = {
  contract: disasterReport,
  area: 'disasters',
  tones: { current: 'done', superseded: 'plain' },
  span: 'year',
  register: { zh: '填报灾情', en: 'Report' },
  presets: [
    { label: disasterReportWords.newest, filters: () => ({ state: 'current' }) },
    { label: disasterReportWords.verified, filters: () => ({ kind: 'verified' }) },
  ],
  marks: (record: RecordOf<typeof disasterReport>) => {
    if (record.dueAt === null) return [];
    return [isLate(record) ? { tone: 'alarm' as const, word: disasterReportWords.late } : { tone: 'done' as const, word: disasterReportWords.timely }];
  },
} satisfies RecordScreens<typeof disasterReport>;
