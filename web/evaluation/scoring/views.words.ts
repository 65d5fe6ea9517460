import type { Label } from '@fenghuo/shared/label';

export const viewWords = {
  views: { zh: '显示方式', en: 'Show' },
  table: { zh: '按评价表', en: 'Form' },
  department: { zh: '按责任股室', en: 'By department' },
  change: { zh: '一周变动', en: 'Week\'s change' },
} as const satisfies Record<string, Label>;

export const departmentWords = {
  department: { zh: '责任股室', en: 'Department' },
  none: { zh: '未明确责任股室', en: 'Not assigned' },
  allNone: {
    zh: '评价表尚未明确各项指标的责任股室。局领导在评价表的下一版中填写后，即按股室列示。',
    en: 'The framework names no department for any row. Once a manager enters them in its next version, the rows stand by department.',
  },
  all: { zh: '全部股室', en: 'All departments' },
  onlyOne: { zh: '只看“{name}”', en: 'Only "{name}"' },
  rows: { zh: '指标', en: 'Rows' },
  points: { zh: '得分', en: 'Points' },
  ofWeight: { zh: '{score} / {weight}', en: '{score} / {weight}' },
  evidence: { zh: '有依据 {weight} 分', en: '{weight} with evidence' },
  beside: { zh: '加减分 {points}', en: 'beside: {points}' },
  gaps: { zh: '待办', en: 'Open gaps' },
  behind: { zh: '落后进度', en: 'Behind the pace' },
  reasons: { zh: '未填偏差原因', en: 'Reasons missing' },
  unknown: { zh: '评价表中没有该股室的指标，链接可能已过时。', en: 'The form has no row of that department; the link may be out of date.' },
} as const satisfies Record<string, Label>;

export const weekWords = {
  since: { zh: '与 {at} 留存的状态（日志第 {n} 号）相比', en: 'Compared with the state kept {at} (journal number {n})' },
  notYetAWeek: { zh: '留存尚不足一周，以最早一次为准。', en: 'It is not a week old yet: the oldest that is kept.' },
  noneYet: {
    zh: '自评表状态每日留存一次，自 {first} 起留存，自 {next} 起可与一周前比较。',
    en: 'The form is kept once a day, from {first} on. From {next} on it can be compared with the week before.',
  },
  notKept: { zh: '该年度已结束，未留存过每日状态，无可比较。', en: 'The year is over and no daily state of its form was kept: nothing to compare with.' },
  otherFramework: {
    zh: '评价表已由 {before} 更换为 {now}，指标口径不同，不作比较。更换后的首次留存满一周后恢复比较。',
    en: 'The form was computed under {before} then and is under {now} now: the figures are not compared. A week after the change they are again.',
  },
  framework: { zh: '{code} 第 {version} 版', en: '{code}, version {version}' },
  indicator: { zh: '指标', en: 'Indicator' },
  figures: { zh: '报告正文数据', en: 'Figures of the narrative' },
  value: { zh: '完成值', en: 'Completed value' },
  points: { zh: '得分', en: 'Points' },
  records: { zh: '变动记录', en: 'Records' },
  see: { zh: '查看', en: 'See' },
  same: { zh: '无变化', en: 'The same' },
  total: { zh: '合计', en: 'Total' },
  before: { zh: '当时', en: 'Then' },
  now: { zh: '现在', en: 'Now' },
  difference: { zh: '增减', en: 'Difference' },
  onRow: { zh: '较 {day}：', en: 'Since {day}: ' },
  step: { zh: '{before} → {now}', en: '{before} → {now}' },
  stepBy: { zh: '{before} → {now}（{difference}）', en: '{before} → {now} ({difference})' },
} as const satisfies Record<string, Label>;
