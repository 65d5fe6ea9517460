import { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import { documentNatures, kindsWithDeadline, type DocumentKind } from '@fenghuo/shared/records/enforcement-kinds';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { enforcementDocumentWords } from './enforcement-document.words.js';
import { knownOfDocument } from './known-of-document.js';
import { UncheckedNotice } from './unchecked-notice.js';

const outwardKinds = Object.entries(documentNatures).filter(([, { delivered }]) => delivered).map(([kind]) => kind as DocumentKind);

export const enforcementDocumentScreens = {
  contract: enforcementDocument,
  tones: { issued: 'running', delivered: 'done' },
  area: 'enforcement',
  span: 'year',
  register: { zh: '制作执法文书', en: 'Issue document' },
  presets: [
    { label: enforcementDocumentWords.toDeliver, filters: () => ({ state: 'issued', kind: outwardKinds.join(','), span: 'all' }) },
    { label: enforcementDocumentWords.deliveryOverdue, filters: (today) => ({ 'state': 'issued', 'deliverBy.before': today, 'span': 'all' }) },
    { label: enforcementDocumentWords.orders, filters: () => ({ kind: 'rectificationOrder' }) },
  ],
  defaults: ({ name }) => ({ officers: [name], recipientKind: 'entity' }),
  known: knownOfDocument,
  idle: ({ kind }) => (kind === undefined || kindsWithDeadline.includes(kind as DocumentKind) ? [] : ['deadline']),
  PageNotice: UncheckedNotice,
  steps: ({ kind }: RecordOf<typeof enforcementDocument>) => (documentNatures[kind].delivered ? ['deliver'] : []),
  downloads: () => [
    { label: enforcementDocumentWords.word, below: '/document.docx' },
    { label: enforcementDocumentWords.pdf, below: '/document.pdf' },
  ],
  marks: ({ state, deliverBy, voidedAt }: RecordOf<typeof enforcementDocument>, today) => (
    state === 'issued' && voidedAt === null && deliverBy !== null && deliverBy < today
      ? [{ tone: 'alarm', word: enforcementDocumentWords.deliveryOverdue }] : []),
} satisfies RecordScreens<typeof enforcementDocument>;
