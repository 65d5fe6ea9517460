/** The columns of the finance system (预算绩效管理系统) in its order, one row for each indicator. Widths in characters. */
export type FinanceContent = 'level1' | 'level2' | 'level3' | 'target' | 'unit' | 'value' | 'weight' | 'score' | 'reason' | 'improvement';

export const financeColumns: readonly { readonly shows: FinanceContent; readonly title: string; readonly width: number }[] = [
  { shows: 'level1', title: '一级指标', width: 14 }, { shows: 'level2', title: '二级指标', width: 16 }, { shows: 'level3', title: '三级指标', width: 34 },
  { shows: 'target', title: '指标值', width: 18 }, { shows: 'unit', title: '计量单位', width: 10 }, { shows: 'value', title: '完成值', width: 12 },
  { shows: 'weight', title: '分值', width: 8 }, { shows: 'score', title: '得分', width: 8 },
  { shows: 'reason', title: '偏差原因分析', width: 36 }, { shows: 'improvement', title: '改进措施', width: 36 },
];
