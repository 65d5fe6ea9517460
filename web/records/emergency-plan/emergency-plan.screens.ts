import { emergencyPlan } from '@fenghuo/shared/records/emergency-plan';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { emergencyPlanWords } from './emergency-plan.words.js';

export const emergencyPlanScreens = {
  contract: emergencyPlan,
  area: 'capability',
  tones: { drafting: 'running', reviewed: 'running', published: 'plain', filed: 'done', revising: 'attention', abolished: 'voided' },
  span: 'all',
  register: { zh: '登记预案', en: 'Register plan' },
  presets: [
    { label: emergencyPlan.states.revising, filters: () => ({ state: 'revising' }) },
    { label: emergencyPlanWords.expired, filters: (today) => ({ 'state': 'published,filed', 'validUntil.before': today }) },
  ],
  marks: ({ state, validUntil }: RecordOf<typeof emergencyPlan>, today) => (
    validUntil !== null && validUntil < today && state !== 'abolished' ? [{ tone: 'alarm', word: emergencyPlanWords.expired }] : []),
  nextSteps: ({ state }) => (state === 'published' || state === 'filed' ? ['drill'] : []),
} satisfies RecordScreens<typeof emergencyPlan>;
