import { fireworksCase } from '@fenghuo/shared/records/fireworks-case';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

const yesNo = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } };

export const fireworksCases: EvidenceDataset = {
  type: fireworksCase,
  label: fireworksCase.label,
  unit: { zh: '起', en: 'cases' },
  joins: {},
  dimensions: {
    source: fieldDimension(fireworksCase, 'source'),
    link: fieldDimension(fireworksCase, 'link'),
    campaign: fieldDimension(fireworksCase, 'campaign'),
    referred: {
      label: { zh: '是否移送公安', en: 'Referred to the police' }, options: yesNo, sql: `CASE WHEN t.referred_on IS NULL THEN 'no' ELSE 'yes' END`,
    },
    destroyed: { label: { zh: '是否已销毁', en: 'Destroyed' }, options: yesNo, sql: `CASE WHEN t.destroyed_on IS NULL THEN 'no' ELSE 'yes' END` },
    ...commonDimensions(fireworksCase),
  },
  dates: {
    foundOn: fieldDate(fireworksCase, 'foundOn'), referredOn: fieldDate(fireworksCase, 'referredOn'),
    destroyedOn: fieldDate(fireworksCase, 'destroyedOn'),
  },
  quantities: {
    personsReferred: fieldQuantity(fireworksCase, 'personsReferred'),
    personsDetained: fieldQuantity(fireworksCase, 'personsDetained'),
    personsPenalised: fieldQuantity(fireworksCase, 'personsPenalised'),
    personsAdmonished: fieldQuantity(fireworksCase, 'personsAdmonished'),
    signsRemoved: fieldQuantity(fireworksCase, 'signsRemoved'),
  },
  admissibility: {
    'photo@1': {
      label: { zh: '有现场照片', en: 'with a photo' }, failed: { zh: '没有现场照片', en: 'No photo' }, basis: null, sql: 'cardinality(t.photos) > 0',
    },
    'policeDocument@1': {
      label: { zh: '有移送文号', en: 'with the letter to the police' }, failed: { zh: '没有移送文号', en: 'No letter to the police' }, basis: null,
      sql: 't.police_document IS NOT NULL',
    },
  },
};
