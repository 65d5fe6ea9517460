import { disaster } from '@fenghuo/shared/records/disaster';
import { disasterClasses } from '@fenghuo/shared/records/disaster-kinds';
import { disasterReport } from '@fenghuo/shared/records/disaster-report';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type Dimension, type EvidenceDataset } from './evidence-dataset.js';

const classes = Object.entries(disasterClasses);

/** The main class of GB/T 28921 that a disaster's kind belongs to; `column` holds the kind. */
export function disasterClass(column: string): Pick<Dimension, 'label' | 'options' | 'sql'> {
  const cases = classes.flatMap(([name, { kinds }]) => kinds.map((kind) => `WHEN '${kind}' THEN '${name}'`));
  return {
    label: { zh: '灾害大类', en: 'Class of disaster' },
    options: Object.fromEntries(classes.map(([name, { label }]) => [name, label])),
    sql: `CASE ${column} ${cases.join(' ')} END`,
  };
}

export const disasters: EvidenceDataset = {
  type: disaster,
  label: disaster.label,
  unit: { zh: '次', en: 'disasters' },
  joins: {
    reports: {
      type: disasterReport, of: 'joined', field: 'disaster',
      sql: `LEFT JOIN LATERAL (SELECT bool_and(r.kind = 'verified') FILTER (WHERE r.state = 'current') AS verified, bool_or(r.reported_at > r.due_at) AS late
        FROM disaster_report r WHERE r.bureau = t.bureau AND r.disaster = t.id AND r.voided_at IS NULL) reports ON true`,
    },
  },
  dimensions: {
    kind: fieldDimension(disaster, 'kind'),
    class: disasterClass('t.kind'),
    nature: fieldDimension(disaster, 'nature'),
    grade: fieldDimension(disaster, 'grade'),
    name: fieldDimension(disaster, 'name'),
    reporting: {
      label: { zh: '灾情报告', en: 'Reports' },
      options: { none: { zh: '未报', en: 'None' }, open: { zh: '未核报', en: 'Not verified' }, verified: { zh: '已核报', en: 'Verified' } },
      sql: `CASE WHEN reports.verified IS NULL THEN 'none' WHEN reports.verified THEN 'verified' ELSE 'open' END`, join: 'reports',
    },
    timely: {
      label: { zh: '各次报告均按时', en: 'Every report in time' },
      options: { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } },
      sql: `CASE WHEN reports.late THEN 'no' WHEN reports.late IS NOT NULL THEN 'yes' END`, join: 'reports',
    },
    ...commonDimensions(disaster),
  },
  dates: { occurredOn: fieldDate(disaster, 'occurredOn'), stableOn: fieldDate(disaster, 'stableOn') },
  quantities: { collapseVolume: fieldQuantity(disaster, 'collapseVolume') },
  admissibility: {},
};
