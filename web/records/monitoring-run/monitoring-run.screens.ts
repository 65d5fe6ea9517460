import { monitoringRun } from '@fenghuo/shared/records/monitoring-run';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const monitoringRunScreens = {
  contract: monitoringRun,
  area: 'assessment',
  tones: { recorded: 'plain' },
  span: 'all',
  yearField: 'assessedYear',
  register: { zh: '绩效监控', en: 'Monitoring run' },
} satisfies RecordScreens<typeof monitoringRun>;
