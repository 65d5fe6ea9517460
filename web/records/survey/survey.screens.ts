import { survey } from '@fenghuo/shared/records/survey';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { ReturnsPanel } from '../../survey/returns-panel.js';

export const surveyScreens = {
  contract: survey,
  area: 'assessment',
  tones: { open: 'running', closed: 'done' },
  span: 'all',
  yearField: 'surveyedYear',
  register: { zh: '登记调查', en: 'Record survey' },
  PageNotice: ReturnsPanel,
} satisfies RecordScreens<typeof survey>;
