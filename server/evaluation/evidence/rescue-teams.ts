import { rescueTeam } from '@fenghuo/shared/records/rescue-team';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const rescueTeams: EvidenceDataset = {
  type: rescueTeam,
  label: rescueTeam.label,
  unit: { zh: '支', en: 'teams' },
  joins: {},
  dimensions: {
    kind: fieldDimension(rescueTeam, 'kind'),
    scenario: fieldDimension(rescueTeam, 'scenario'),
    level: fieldDimension(rescueTeam, 'level'),
    name: fieldDimension(rescueTeam, 'name'),
    ...commonDimensions(rescueTeam),
  },
  dates: {
    formedOn: fieldDate(rescueTeam, 'formedOn'),
    standing: { label: { zh: '队伍存续期', en: 'Time of standing' }, kind: 'span', sql: 'daterange(t.formed_on, NULL)' },
  },
  quantities: {
    members: fieldQuantity(rescueTeam, 'members'),
  },
  admissibility: {
    'document@1': {
      label: { zh: '有花名册或组建文件', en: 'with the roster or documents' },
      failed: { zh: '没有花名册或组建文件', en: 'No the roster or documents' },
      basis: null,
      sql: 'cardinality(t.files) > 0',
    },
  },
};
