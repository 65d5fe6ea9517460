import { fireworksCase } from '@fenghuo/shared/records/fireworks-case';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { fireworksCaseWords } from './fireworks-case.words.js';
import { knownOfFireworks } from './known-of-fireworks.js';

export const fireworksCaseScreens = {
  contract: fireworksCase,
  tones: { found: 'attention', referred: 'running', settled: 'done' },
  area: 'enforcement',
  span: 'year',
  map: { sign: { zh: '爆', en: 'F' } },
  register: { zh: '登记打非案件', en: 'Record fireworks case' },
  presets: [
    { label: fireworksCaseWords.unsettled, filters: () => ({ state: 'found', span: 'all' }) },
    { label: fireworksCaseWords.awaitingPolice, filters: () => ({ state: 'referred', span: 'all' }) },
  ],
  defaults: ({ name }) => ({ officers: [name] }),
  known: knownOfFireworks,
  nextSteps: ({ destroyedOn }) => (destroyedOn === null ? ['seized-item'] : []),
  marks: ({ destroyedOn }: RecordOf<typeof fireworksCase>) => (
    destroyedOn === null ? [] : [{ tone: 'done', word: fireworksCaseWords.destroyed }]),
} satisfies RecordScreens<typeof fireworksCase>;
