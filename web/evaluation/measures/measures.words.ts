import type { FigureState } from '@fenghuo/shared/evaluation/form';
import type { Label } from '@fenghuo/shared/label';

export const measureWords = {
  openFigure: { zh: '打开“{figure}”计入的 {count} 条记录', en: 'Open the {count} records counted in "{figure}"' },
  openNotCounted: { zh: '打开“{figure}”未计入的 {count} 条记录及原因', en: 'Open the {count} records not counted in "{figure}", with reasons' },
  openChanges: { zh: '打开“{figure}”近期收到或变动的记录', en: 'Open the records of "{figure}" that came in or changed of late' },
  records: { zh: '{count} 条', en: '{count} rec.' },
  notCounted: { zh: '未计入 {count}', en: '{count} not counted' },
  value: { zh: '完成值', en: 'Completed value' },
  parts: { zh: '构成', en: 'Made of' },
  otherReadings: { zh: '其他口径（列明，不计分）', en: 'Other readings (documented, not scored)' },
  figures: { zh: '报告正文数据', en: 'Figures of the narrative' },
  figuresNote: { zh: '正文中的每个数字由记录计算，点击数字查看记录。', en: 'Each figure of the narrative is counted from records; click one to see them.' },
  unknownFigure: { zh: '评价表中没有这一指标，链接可能已过时。', en: 'The form has no such figure; the link may be out of date.' },
  unknownTitle: { zh: '未找到指标', en: 'Figure not found' },
} as const satisfies Record<string, Label>;

/** What stands in place of a value. */
export const stateWords = {
  measured: { zh: '已计算', en: 'Measured' },
  scored: { zh: '已评分', en: 'Scored' },
  'no-evidence': { zh: '暂无依据', en: 'No evidence yet' },
  'nothing-to-measure': { zh: '无可计量', en: 'Nothing to measure' },
  'needs-judgement': { zh: '待评定', en: 'Needs judgement' },
} as const satisfies Record<FigureState, Label>;
