import type { Label } from '@fenghuo/shared/label';

/** What a column of the official form shows. `requirement`: the rule where a form prints it in the place of a target. */
export type ColumnContent =
  | 'level1' | 'level2' | 'level3' | 'weight' | 'target' | 'requirement' | 'rule' | 'value' | 'score' | 'explanation' | 'reason' | 'improvement';

export interface LayoutColumn {
  readonly shows: ColumnContent;
  readonly title: Label;
  /** Share of the width, in hundredths. */
  readonly share: number;
}

/** The official form of a province: its columns in their order, and where deviations are explained. */
export interface FormLayout {
  readonly code: string;
  /** The beginning of the division codes it is for. */
  readonly provinces: readonly string[];
  readonly label: Label;
  readonly columns: readonly LayoutColumn[];
  /** `below`: under the table instead of in a column. */
  readonly explanations: 'column' | 'below';
}

const column = (shows: ColumnContent, share: number, zh: string, en: string): LayoutColumn => ({ shows, share, title: { zh, en } });
const levels = (one: number, two: number, three: number) => [
  column('level1', one, '一级指标', 'Level 1'), column('level2', two, '二级指标', 'Level 2'), column('level3', three, '三级指标', 'Level 3'),
];

/** 财政部《项目支出绩效自评表》的明细栏目，亦为安徽等省通用。 */
const ministry = [
  ...levels(8, 9, 18), column('target', 14, '年度指标值', 'Target of the year'), column('value', 12, '实际完成值', 'Completed value'),
  column('weight', 6, '分值', 'Weight'), column('score', 6, '得分', 'Score'),
  column('explanation', 27, '偏差原因分析及改进措施', 'Reasons of deviations and improvement'),
];

/** Order and titles of the columns, by province. A province that is not named fills in the form of the Ministry of Finance. */
export const formLayouts: readonly FormLayout[] = [
  { code: 'ministry', provinces: [], label: { zh: '财政部标准表', en: 'Ministry of Finance' }, explanations: 'column', columns: ministry },
  { code: 'anhui', provinces: ['34'], label: { zh: '安徽样式', en: 'Anhui' }, explanations: 'column', columns: ministry },
  {
    code: 'shaanxi', provinces: ['61'], label: { zh: '陕西样式', en: 'Shaanxi' }, explanations: 'column',
    columns: [
      ...levels(7, 9, 17), column('weight', 5, '分值', 'Weight'), column('requirement', 23, '年度指标值或规定值', 'Target or rule of the year'),
      column('value', 13, '全年完成值', 'Completed value'), column('score', 6, '得分', 'Score'), column('explanation', 20, '偏差及原因分析', 'Deviation and its reasons'),
    ],
  },
  {
    code: 'hunan', provinces: ['43'], label: { zh: '湖南样式', en: 'Hunan' }, explanations: 'column',
    columns: [
      ...levels(7, 9, 15), column('weight', 5, '分值', 'Weight'), column('rule', 22, '评分标准', 'Scoring rule'), column('target', 11, '年度指标值', 'Target of the year'),
      column('value', 10, '实际完成值', 'Completed value'), column('score', 6, '自评得分', 'Score'), column('explanation', 15, '扣分原因及改进措施', 'Reasons of deductions'),
    ],
  },
  {
    code: 'fujian', provinces: ['35'], label: { zh: '福建样式', en: 'Fujian' }, explanations: 'column',
    columns: [
      ...levels(7, 9, 15), column('target', 11, '目标值', 'Target'), column('value', 10, '完成值', 'Completed value'), column('rule', 22, '评分标准', 'Scoring rule'),
      column('weight', 5, '分值', 'Weight'), column('score', 6, '得分', 'Score'), column('explanation', 15, '偏差原因及改进措施', 'Reasons and improvement'),
    ],
  },
  {
    code: 'hubei', provinces: ['42'], label: { zh: '湖北样式', en: 'Hubei' }, explanations: 'below',
    columns: [
      ...levels(12, 13, 27), column('target', 18, '年初目标值（A）', 'Initial target (A)'), column('value', 15, '实际完成值（B）', 'Completed value (B)'),
      column('weight', 7, '分值', 'Weight'), column('score', 8, '得分', 'Score'),
    ],
  },
];

/** The layout that a framework names, that of the province, or that of the ministry. */
export function layoutFor(bureau: string, named?: string): FormLayout {
  return formLayouts.find(({ code }) => code === named) ?? formLayouts.find(({ provinces }) => provinces.includes(bureau.slice(0, 2))) ?? formLayouts[0]!;
}

/** The columns of the finance system (预算绩效管理系统), one row for each indicator. */
export type FinanceContent = 'level1' | 'level2' | 'level3' | 'target' | 'unit' | 'value' | 'weight' | 'score' | 'reason' | 'improvement';

export const financeColumns: readonly { readonly shows: FinanceContent; readonly title: string; readonly width: number }[] = [
  { shows: 'level1', title: '一级指标', width: 14 }, { shows: 'level2', title: '二级指标', width: 16 }, { shows: 'level3', title: '三级指标', width: 34 },
  { shows: 'target', title: '指标值', width: 18 }, { shows: 'unit', title: '计量单位', width: 10 }, { shows: 'value', title: '完成值', width: 12 },
  { shows: 'weight', title: '分值', width: 8 }, { shows: 'score', title: '得分', width: 8 },
  { shows: 'reason', title: '偏差原因分析', width: 36 }, { shows: 'improvement', title: '改进措施', width: 36 },
];
