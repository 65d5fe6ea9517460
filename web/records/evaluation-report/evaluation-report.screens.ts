import { evaluationReport } from '@fenghuo/shared/records/evaluation-report';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const evaluationReportScreens = {
  contract: evaluationReport,
  area: 'assessment',
  tones: { frozen: 'attention', signed: 'attention', submitted: 'done', reopenRequested: 'alarm', reopened: 'plain' },
  span: 'all',
  yearField: 'assessedYear',
  register: { zh: '冻结报告', en: 'Freeze report' },
} satisfies RecordScreens<typeof evaluationReport>;
