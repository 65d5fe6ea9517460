import type { Label } from '../label.js';

/** What a column of a bureau's form is for. */
export const formColumns = {
  level1: { zh: '一级指标', en: 'Level 1' },
  level2: { zh: '二级指标', en: 'Level 2' },
  level3: { zh: '三级指标', en: 'Level 3' },
  weight: { zh: '分值', en: 'Weight' },
  target: { zh: '年度指标值', en: 'Target' },
  sign: { zh: '指标性质（≥、≤、=）', en: 'Sign of the target' },
  unit: { zh: '度量单位', en: 'Unit of the target' },
  explanation: { zh: '指标解释', en: 'Explanation' },
  ruleText: { zh: '评分标准', en: 'Rule' },
  department: { zh: '责任股室', en: 'Department' },
  completed: { zh: '全年完成值', en: 'Completed value' },
  score: { zh: '得分', en: 'Score' },
  deviation: { zh: '偏差原因分析及改进措施', en: 'Reason and improvement' },
} as const satisfies Record<string, Label>;
export type FormColumn = keyof typeof formColumns;
export const formColumnNames = Object.keys(formColumns) as readonly FormColumn[];

/** Headings as forms of the provinces print them, without spaces, brackets and signs. */
const headings: Readonly<Record<FormColumn, RegExp>> = {
  level1: /^(?:年度绩效)?一级(?:绩效)?指标$/,
  level2: /^(?:年度绩效)?二级(?:绩效)?指标$/,
  level3: /^(?:年度绩效)?三级(?:绩效)?指标(?:名称)?$|^(?:考核|评价|绩效)?指标(?:名称|内容)$|^(?:考核|评价|工作)(?:项目|内容)$|^四级指标$/,
  weight: /^(?:指标)?(?:分值|权重|满分|分数|标准分|标准分值|权重分)$|^分值权重$/,
  target: /^(?:年度|全年|年初|绩效|预期|设定|计划|当年)*(?:绩效)?(?:指标|目标)值?(?:设定|或规定值)?$|^(?:年度)?指标值(?:或规定值)?$|^(?:年初设定)?目标值$/,
  sign: /^(?:指标)?(?:性质|符号|方向|计算符号)$/,
  unit: /^(?:度量|计量|指标)?单位$/,
  explanation: /^(?:指标)?(?:解释|说明|含义|内涵)$/,
  ruleText: /^(?:评分|评价|计分|考核|打分|扣分)(?:标准|规则|办法|细则|方法|依据)(?:及说明)?$/,
  department: /^(?:(?:责任|牵头|承办|主办|主管|归口|负责|考核)+(?:科室|股室|部门|单位|处室|股|科)|责任(?:人|主体)?(?:及|和)?(?:科室|股室|部门)|科室|股室)$/,
  completed: /^(?:全年|年度|实际|自评)?(?:实际)?(?:完成|执行)(?:值|情况)$|^全年实际值$|^实际值$/,
  score: /^(?:自评|单位自评|实际|最终|评价)?得分$|^自评分$/,
  deviation: /^(?:偏差|扣分|未完成|未达标)(?:及|的)?(?:大|小)?(?:原因)?(?:分析|说明)?(?:和|及|与)?(?:拟采取的?)?(?:其他)?(?:说明|改进措施|原因分析|原因)?(?:及改进措施)?$/,
};

/** What a heading is for; null where it is none of a form's. */
export function columnOf(heading: string): FormColumn | null {
  const plain = heading.replace(/[（(【[][^）)】\]]*[）)】\]]/g, '').replace(/[\s*＊※:：、，,①-⑳A-Za-z]/g, '');
  if (plain === '') return null;
  return formColumnNames.find((name) => headings[name].test(plain)) ?? null;
}
