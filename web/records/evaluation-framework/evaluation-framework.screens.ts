import { evaluationFramework } from '@fenghuo/shared/records/evaluation-framework';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const evaluationFrameworkScreens = {
  contract: evaluationFramework,
  area: 'assessment',
  tones: { draft: 'attention', adopted: 'done', withdrawn: 'plain' },
  span: 'all',
  yearField: 'assessedYear',
  register: { zh: '新建指标体系', en: 'New framework' },
} satisfies RecordScreens<typeof evaluationFramework>;
