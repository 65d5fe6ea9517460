import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { ResponseEntry } from './response-entry.js';

export const surveyResponseScreens = {
  contract: surveyResponse,
  area: 'assessment',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记答卷', en: 'Record response' },
  QuickEntry: ResponseEntry,
  candidates: { survey: { state: 'open' } },
} satisfies RecordScreens<typeof surveyResponse>;
