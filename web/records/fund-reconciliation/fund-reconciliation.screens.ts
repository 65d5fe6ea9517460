import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { fundReconciliation } from '@fenghuo/shared/records/fund-reconciliation';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const fundReconciliationScreens = {
  contract: fundReconciliation,
  area: 'disasters',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记对账', en: 'Record reconciliation' },
  presets: [{ label: fundReconciliation.fields.result.options!['differs']!, filters: () => ({ result: 'differs' }) }],
  marks: ({ result }: AnyRecord) => (result === 'differs' ? [{ tone: 'attention', word: fundReconciliation.fields.result.options!['differs']! }] : []),
} satisfies RecordScreens<typeof fundReconciliation>;
