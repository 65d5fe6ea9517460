import { choice, date, reference } from './field.js';
import { recorded, recordType } from './record-type.js';

/** One answered questionnaire. Anonymous: it holds no personal data. Those of the public page the server writes, for nobody it knows. */
export const surveyResponse = recordType({
  name: 'survey-response',
  path: 'survey-responses',
  label: { zh: '调查答卷', en: 'Survey response' },
  plural: { zh: '调查答卷', en: 'Survey responses' },
  fields: {
    survey: reference('survey', { zh: '满意度调查', en: 'Survey' }, { fixed: true }),
    answeredOn: date({ zh: '答卷日期', en: 'Answered on' }),
    answer: choice({ zh: '评价', en: 'Answer' }, {
      verySatisfied: { zh: '非常满意', en: 'Very satisfied' },
      satisfied: { zh: '满意', en: 'Satisfied' },
      basicallySatisfied: { zh: '基本满意', en: 'Basically satisfied' },
      dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
      invalid: { zh: '无效答卷', en: 'Invalid' },
    }),
    channel: choice({ zh: '方式', en: 'Channel' }, {
      paper: { zh: '纸质', en: 'Paper' },
      telephone: { zh: '电话', en: 'Telephone' },
      online: { zh: '网络', en: 'Online' },
    }),
  },
  title: 'answer',
  titleWith: 'channel',
  listedBy: 'answeredOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['dutyOfficer', 'manager', 'service'], amend: [], void: ['manager'] },
  columns: ['survey', 'answeredOn'],
});
