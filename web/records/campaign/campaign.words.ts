import type { Label } from '@fenghuo/shared/label';

export const campaignWords = {
  progress: { zh: '行动进度', en: 'Progress' },
  counted: { zh: '由系统按属于本行动的记录统计，不由人工填写。', en: 'Counted from the records that belong to the campaign; nobody enters it.' },
  target: { zh: '目标完成 · {what}', en: 'Target · {what}' },
  closed: { zh: '隐患销号', en: 'Hazards closed' },
  ofTarget: { zh: '{done} / {target}（{share}%）', en: '{done} of {target} ({share} %)' },
  noHazards: { zh: '还没有登记隐患', en: 'No hazards yet' },
  inspections: { zh: '检查', en: 'Inspections' },
  hazards: { zh: '发现隐患', en: 'Hazards found' },
  overdue: { zh: '逾期未改', en: 'Overdue' },
  measures: { zh: '场所措施', en: 'Measures' },
  penaltyCases: { zh: '行政处罚案件', en: 'Penalty cases' },
  fireworksCases: { zh: '烟花爆竹案件', en: 'Fireworks cases' },
  inShort: { zh: '检查 {inspections} · 隐患 {hazards} · 销号 {closed}', en: '{inspections} inspections · {hazards} hazards · {closed} closed' },
} as const satisfies Record<string, Label>;
