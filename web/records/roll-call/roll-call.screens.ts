import { rollCall } from '@fenghuo/shared/records/roll-call';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { rollCallWords } from './roll-call.words.js';

export const rollCallScreens = {
  contract: rollCall,
  area: 'duty',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记抽查', en: 'Record roll-call' },
  presets: [{ label: rollCallWords.absent, filters: () => ({ result: 'absent' }) }],
  marks: ({ result }: RecordOf<typeof rollCall>) => (result === 'absent' ? [{ tone: 'alarm' as const, word: rollCallWords.absent }] : []),
  defaults: ({ name }) => ({ calledBy: name }),
} satisfies RecordScreens<typeof rollCall>;
