import { budgetLine } from '@fenghuo/shared/records/budget-line';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { budgetLineWords } from './budget-line.words.js';

export const budgetLineScreens = {
  contract: budgetLine,
  area: 'assessment',
  tones: { running: 'running', closed: 'done' },
  span: 'all',
  yearField: 'fiscalYear',
  register: { zh: '登记预算项目', en: 'Register budget line' },
  presets: [{ label: budgetLineWords.project, filters: () => ({ expenditure: 'project' }) }],
  nextSteps: ({ state }) => (state === 'running' ? ['budget-execution'] : []),
} satisfies RecordScreens<typeof budgetLine>;
