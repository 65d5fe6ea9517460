import type { OutputFormat } from '@fenghuo/shared/evaluation/outputs';
import type { Label } from '@fenghuo/shared/label';

/** Words of the official form and of what is handed over with it. `{name}` is filled in. */
export const outputWords = {
  draftLine: { zh: '草稿 DRAFT　数据截至 {at}（日志第 {n} 号），未经冻结和签署，不得作为正式报告报送', en: 'DRAFT 草稿  Figures as of {at} (journal number {n}); neither frozen nor signed, not to be submitted' },
  draft: { zh: '草稿 DRAFT', en: 'DRAFT 草稿' },
  page: { zh: '第 {current} 页　共 {total} 页', en: 'Page {current} of {total}' },
  foot: { zh: '报告编号 {number}　指标体系 {framework} 第 {version} 版　截至日志第 {n} 号　冻结时间 {at}', en: 'Report {number}  Framework {framework} version {version}  As of journal number {n}  Frozen {at}' },
  footDraft: { zh: '报告编号 {number}　指标体系 {framework} 第 {version} 版　截至日志第 {n} 号　取数时间 {at}', en: 'Report {number}  Framework {framework} version {version}  As of journal number {n}  Read {at}' },
  root: { zh: '封存根值（前 {size} 号）{root}', en: 'Root of the seal (first {size} rows) {root}' },
  noRoot: { zh: '取数时尚未封存', en: 'Not sealed yet when it was read' },
  reconstructed: { zh: '本表依据重建记录生成（原始台账缺失，按已公开报告重建），不作为执法或拨款依据。', en: 'Made from reconstructed records (from the published report); no basis for enforcement or payment.' },

  unit: { zh: '单位名称', en: 'Unit' },
  year: { zh: '评价年度', en: 'Year' },
  number: { zh: '报告编号', en: 'Report' },
  state: { zh: '报告状态', en: 'State' },
  stateFrozen: { zh: '第 {revision} 版（{state}）', en: 'Revision {revision} ({state})' },
  contact: { zh: '联系人', en: 'Contact' },
  telephone: { zh: '联系电话', en: 'Telephone' },
  posts: { zh: '人员编制', en: 'Posts' },
  headcount: { zh: '实有人数', en: 'Staff' },
  expenditure: { zh: '整体支出规模', en: 'Expenditure' },
  budget: { zh: '全年预算数', en: 'Budget' },
  executed: { zh: '全年执行数', en: 'Executed' },
  rate: { zh: '执行率', en: 'Rate' },
  sources: { zh: '资金来源：（1）财政拨款（万元）', en: 'Source: (1) fiscal (10 000 yuan)' },
  otherFunds: { zh: '　　　　　（2）其他资金（万元）', en: '        (2) other (10 000 yuan)' },
  basic: { zh: '资金结构：（1）基本支出（万元）', en: 'Structure: (1) basic (10 000 yuan)' },
  project: { zh: '　　　　　（2）项目支出（万元）', en: '        (2) projects (10 000 yuan)' },
  goals: { zh: '年度目标', en: 'Goals of the year' },
  planned: { zh: '年初设定目标', en: 'Set at the beginning' },
  reached: { zh: '全年完成情况', en: 'Reached by the end' },
  indicators: { zh: '分解目标自评', en: 'Self-evaluation by indicator' },
  groupSum: { zh: '{group}小计', en: 'Subtotal {group}' },
  total: { zh: '绩效自评综合得分', en: 'Total score' },
  totalOpen: { zh: '{score}（已计分 {scored} / {weight} 分）', en: '{score} (of {scored} scored out of {weight})' },
  grade: { zh: '评价等次', en: 'Grade' },
  noGrade: { zh: '尚有指标未计分，不评等次', en: 'Some indicators have no score: no grade' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
  composition: { zh: '得分构成', en: 'How it comes about' },
  noScore: { zh: '未计分', en: 'no score' },
  reason: { zh: '偏差原因：', en: 'Reason: ' },
  improvement: { zh: '改进措施：', en: 'Improvement: ' },
  printedReason: { zh: '原报告载：', en: 'The printed report says: ' },
  unexplained: { zh: '（未填写）', en: '(not explained)' },
  due: { zh: '（{responsible}，{due}）', en: ' ({responsible}, {due})' },
  reasonsBelow: { zh: '偏差大或目标未完成原因分析', en: 'Reasons of large deviations and goals not reached' },
  improvementBelow: { zh: '改进措施及结果应用方案', en: 'Improvement and use of the results' },
  none: { zh: '无', en: 'None' },
  checks: { zh: '勾稽核对', en: 'Checks' },
  checkSentence: { zh: '核对事项', en: 'Statement' },
  stated: { zh: '所列数', en: 'Stated' },
  computed: { zh: '计算数', en: 'Computed' },
  difference: { zh: '差异及原因', en: 'Difference and its cause' },
  othersAgree: { zh: '其余 {count} 项核对相符。', en: 'The other {count} checks agree.' },
  allAgree: { zh: '各项核对均相符。', en: 'All checks agree.' },
  differBy: { zh: '相差 {difference}', en: 'differs by {difference}' },
  causedBy: { zh: '；差异来自{causes}', en: '; caused by {causes}' },
  cause: { zh: '“{group}”（所列 {stated}，各行之和 {computed}）', en: '"{group}" (stated {stated}, sum of its rows {computed})' },
  group: { zh: '评价小组', en: 'Evaluation group' },
  name: { zh: '姓名', en: 'Name' },
  post: { zh: '职务/职称', en: 'Position' },
  office: { zh: '单位', en: 'Unit' },
  signature: { zh: '签字', en: 'Signature' },
  opinion: { zh: '单位意见', en: 'Opinion of the unit' },
  superior: { zh: '主管部门意见', en: 'Opinion of the department in charge' },
  sealUnit: { zh: '单位负责人（签章）：{name}　　　　（单位公章）\n{day}', en: 'Head of the unit (signature and seal): {name}\n{day}' },
  sealSuperior: { zh: '部门负责人（签章）：　　　　　　（公章）\n　　年　　月　　日', en: 'Head of the department (signature and seal):\nDate:' },
  emptyDay: { zh: '　　年　　月　　日', en: 'Date:' },
} as const satisfies Record<string, Label>;

/** Names of the files. */
export const fileNames = {
  docx: { zh: '{bureau}{year}年度绩效自评表', en: '{bureau} self-evaluation form {year}' },
  xlsx: { zh: '{bureau}{year}年度绩效自评表', en: '{bureau} self-evaluation form {year}' },
  pdf: { zh: '{bureau}{year}年度绩效自评表', en: '{bureau} self-evaluation form {year}' },
  narrative: { zh: '{bureau}{year}年度绩效自评报告', en: '{bureau} self-evaluation report {year}' },
  finance: { zh: '{bureau}{year}年度绩效自评填报表', en: '{bureau} finance system columns {year}' },
  public: { zh: '{bureau}{year}年度绩效自评公开版', en: '{bureau} public disclosure {year}' },
  pack: { zh: '{bureau}{year}年度绩效自评证据包', en: '{bureau} evidence pack {year}' },
} as const satisfies Record<OutputFormat, Label>;

export type OutputWord = keyof typeof outputWords;

/** Fills in the holes of a sentence; a hole without a value stays empty. */
export function fill(sentence: string, details: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
