import { budgetExecution } from '@fenghuo/shared/records/budget-execution';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { budgetExecutionWords } from './budget-execution.words.js';

export const budgetExecutionScreens = {
  contract: budgetExecution,
  area: 'assessment',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记执行数', en: 'Record execution' },
  presets: [{ label: budgetExecutionWords.overspent, filters: () => ({ overspent: 'true' }) }],
  candidates: { line: { state: 'running' } },
  marks: ({ overspent }: RecordOf<typeof budgetExecution>) => (
    overspent === true ? [{ tone: 'attention', word: budgetExecutionWords.overspent }] : []),
} satisfies RecordScreens<typeof budgetExecution>;
