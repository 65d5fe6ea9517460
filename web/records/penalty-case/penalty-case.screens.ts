import { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import { isStepOf, type PenaltyProcedure } from '@fenghuo/shared/records/penalty-procedures';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { Mark, RecordScreens } from '../../recordkeeping/record-screens.js';
import { fieldsOfOther } from './fields-of-other.js';
import { knownOfCase } from './known-of-case.js';
import { penaltyCaseWords } from './penalty-case.words.js';
import { valuesOfStep } from './values-of-step.js';

const undecided = ['filed', 'investigation', 'legalReview', 'notice', 'hearing', 'discussion'] as const;
const unfinished = [...undecided, 'decided', 'delivered', 'decidedOnSpot', 'reported', 'executed'].join(',');
const owing = ['delivered', 'decidedOnSpot', 'reported'] as const;

export const penaltyCaseScreens = {
  contract: penaltyCase,
  tones: {
    filed: 'attention', investigation: 'running', legalReview: 'running', notice: 'running', hearing: 'running', discussion: 'running',
    decided: 'attention', delivered: 'running', decidedOnSpot: 'attention', reported: 'running', executed: 'running', closed: 'done',
    referred: 'plain',
  },
  area: 'enforcement',
  span: 'year',
  map: { sign: { zh: '罚', en: 'P' }, overdue: (today) => ({ 'state': undecided.join(','), 'decisionDue.before': today }) },
  register: { zh: '登记处罚案件', en: 'File penalty case' },
  presets: [
    { label: penaltyCaseWords.open, filters: () => ({ state: unfinished, span: 'all' }) },
    { label: penaltyCaseWords.decisionOverdue, filters: (today) => ({ 'state': undecided.join(','), 'decisionDue.before': today, 'span': 'all' }) },
    { label: penaltyCaseWords.toExecute, filters: () => ({ state: owing.join(','), span: 'all' }) },
  ],
  defaults: ({ name }) => ({ officers: [name] }),
  known: knownOfCase,
  valuesOfStep,
  idle: (values) => [
    ...(typeof values['procedure'] === 'string' ? fieldsOfOther(values['procedure'] as PenaltyProcedure) : []),
    // On the spot a violation is discovered and punished at once.
    ...(values['procedure'] === 'summary' ? ['discoveredOn'] : []),
    ...(values['continuing'] === true ? ['violationEndedOn', 'harmful'] : []),
  ],
  nextSteps: ({ state }) => (state === 'closed' || state === 'referred' ? [] : ['enforcement-document']),
  steps: ({ procedure }: RecordOf<typeof penaltyCase>) => (
    Object.keys(penaltyCase.transitions).filter((name) => isStepOf(procedure, name))),
  marks: (record: RecordOf<typeof penaltyCase>, today): readonly Mark[] => [
    ...overdue(record.decisionDue, undecided, record, today, penaltyCaseWords.decisionOverdue),
    ...overdue(record.reportDue, ['decidedOnSpot'], record, today, penaltyCaseWords.reportOverdue),
    ...overdue(record.paymentDue, owing, record, today, penaltyCaseWords.paymentOverdue),
  ],
} satisfies RecordScreens<typeof penaltyCase>;

function overdue(
  due: string | null, states: readonly string[], { state, voidedAt }: RecordOf<typeof penaltyCase>, today: string, word: Mark['word'],
): readonly Mark[] {
  return due !== null && due < today && voidedAt === null && states.includes(state) ? [{ tone: 'alarm', word }] : [];
}
