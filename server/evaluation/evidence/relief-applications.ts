import { reliefApplication } from '@fenghuo/shared/records/relief-application';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

/** Nothing of the household but its size: personal values are no evidence. */
export const reliefApplications: EvidenceDataset = {
  type: reliefApplication,
  label: reliefApplication.label,
  unit: { zh: '户', en: 'households' },
  joins: {},
  dimensions: { kind: fieldDimension(reliefApplication, 'kind'), disaster: fieldDimension(reliefApplication, 'disaster'), ...commonDimensions(reliefApplication) },
  dates: { appliedOn: fieldDate(reliefApplication, 'appliedOn'), approvedOn: fieldDate(reliefApplication, 'approvedOn') },
  quantities: { persons: fieldQuantity(reliefApplication, 'persons'), approvedAmount: fieldQuantity(reliefApplication, 'approvedAmount') },
  admissibility: {
    'publicNotice@1': {
      label: { zh: '经公示并有公示照片', en: 'after a public notice with a photo' },
      failed: { zh: '没有公示或公示照片', en: 'No public notice with a photo' },
      basis: { zh: '自然灾害救助条例第二十条', en: 'Regulation on natural disaster relief, art. 20' },
      sql: 't.noticed_to IS NOT NULL AND cardinality(t.notice_photos) > 0',
    },
    'twoPersons@1': {
      label: { zh: '审核、审批为两人', en: 'reviewed and approved by two persons' },
      failed: { zh: '没有两人分别审核、审批', en: 'Not reviewed and approved by two persons' },
      basis: { zh: '自然灾害救助条例第二十条：乡镇审核、县级审批', en: 'Regulation on natural disaster relief, art. 20: township review, county approval' },
      sql: 't.reviewer <> t.approver',
    },
  },
};
