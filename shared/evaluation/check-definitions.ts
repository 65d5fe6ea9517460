import type { Label } from '../label.js';
import { measure, type Measure } from './measure.js';

/** A check between two measures over the records of the year. Data: what is compared, how, and how much depends on it. */
export interface CheckDefinition {
  readonly code: string;
  readonly severity: 'blocks' | 'warns';
  readonly sentence: Label;
  readonly relation: '=' | '<=' | '>=';
  readonly basis: Label | null;
  readonly stated: SideOfCheck;
  readonly computed: SideOfCheck;
  /** The records that a person has to look at: those counted, or those that nearly count. */
  readonly mend: (SideOfCheck & { readonly set: 'counted' | 'notCounted' }) | null;
}

export interface SideOfCheck {
  readonly label: Label;
  readonly measure: Measure;
}

type Where = Readonly<Record<string, object>>;
const say = (zh: string, en: string): Label => ({ zh, en });
const side = (zh: string, en: string, raw: object): SideOfCheck => ({ label: { zh, en }, measure: measure.parse(raw) });
const mend = (zh: string, en: string, raw: object, set: 'counted' | 'notCounted' = 'counted') => ({ ...side(zh, en, raw), set });
const add = (...of: readonly object[]) => ({ op: 'add', of });
const times = (value: string, description: Label, of: object) => ({ op: 'multiply', of: [{ op: 'constant', value, description }, of] });

const hazards = (where: Where = {}) => ({ op: 'count', dataset: 'hazards', period: 'foundOn', where });
const documents = (kind: string) => ({
  op: 'count', dataset: 'enforcement-documents', period: 'issuedOn', about: { kind: { in: [kind] } }, admissible: ['ofStandingCase@1'],
});
const reports = { dataset: 'disaster-reports', period: 'reportedOn', where: { state: { in: ['current'] } } };
const reported = (quantity: string) => ({ op: 'sum', ...reports, quantity });
const currentReports = { op: 'count', ...reports };
const allocations = { dataset: 'fund-allocations', period: 'decidedOn', admissible: ['notWithdrawn@1'] };
const payments = { dataset: 'relief-payments', period: 'paidOn', admissible: ['notReversed@1'] };
const allocated = { op: 'sum', ...allocations, quantity: 'amount' };
const paid = { op: 'sum', ...payments, quantity: 'amount' };
const activities = { dataset: 'publicity-activities', period: 'heldOn' };
const staff = (where: Where = {}) => ({ op: 'count', dataset: 'staffing', period: 'asOf', where });
const people = (quantity: string) => ({
  op: 'sum', dataset: 'staffing', period: 'asOf', where: { scope: { in: ['own'] }, kind: { notIn: ['retired'] } }, quantity,
});

const disasterStatistics = say('自然灾害情况统计调查制度（应急〔2020〕19 号）', 'Statistics and survey system for natural disasters (2020)');
const penaltyLaw = say('行政处罚法第四十二条', 'Administrative Penalty Law, art. 42');

/** THE list of checks over records (`seed-inconsistencies` C 3, 5–8, 11–13); those over the form itself stand in `checks.ts`. */
export const checkDefinitions: readonly CheckDefinition[] = [
  {
    code: 'hazard-dispositions', severity: 'warns', relation: '=', basis: null,
    sentence: say('各处置方式的隐患合计应等于发现隐患数（场所措施另计）',
      'Hazards by disposition add up to the hazards found (measures against premises apart)'),
    stated: side('发现隐患', 'Hazards found', hazards()),
    computed: side('现场整改＋限期整改＋停产停业整改', 'On site + by deadline + suspended', add(
      hazards({ disposition: { in: ['onSite'] } }), hazards({ disposition: { in: ['deadline'] } }), hazards({ disposition: { in: ['suspension'] } }))),
    mend: mend('未定处置方式的隐患', 'Hazards without a disposition', hazards({ disposition: { present: false } })),
  },
  {
    code: 'hazards-open', severity: 'blocks', relation: '>=', basis: null,
    sentence: say('未闭环隐患＝发现－已销号（已移送），不得为负', 'Open hazards = found less closed (transferred), never negative'),
    stated: side('发现隐患', 'Hazards found', hazards()),
    computed: side('已销号、已移送', 'Closed or transferred', hazards({ state: { in: ['closed', 'transferred'] } })),
    mend: mend('未闭环隐患', 'Open hazards', hazards({ state: { notIn: ['closed', 'transferred'] } })),
  },
  {
    code: 'relocated-affected', severity: 'blocks', relation: '<=', basis: disasterStatistics,
    sentence: say('紧急转移安置人口不大于受灾人口（预防性避险转移单列）', 'Relocated are no more than the affected (precautionary evacuation apart)'),
    stated: side('紧急转移安置', 'Relocated', reported('relocated')),
    computed: side('受灾人口', 'Affected', reported('affected')),
    mend: mend('灾情报告', 'Disaster reports', currentReports),
  },
  {
    code: 'deaths-affected', severity: 'blocks', relation: '<=', basis: disasterStatistics,
    sentence: say('因灾死亡、失踪人口不大于受灾人口', 'Deaths and missing are no more than the affected'),
    stated: side('死亡＋失踪', 'Deaths and missing', add(reported('deaths'), reported('missing'))),
    computed: side('受灾人口', 'Affected', reported('affected')),
    mend: mend('灾情报告', 'Disaster reports', currentReports),
  },
  {
    code: 'losses-parts', severity: 'blocks', relation: '<=', basis: disasterStatistics,
    sentence: say('各分项损失合计不大于直接经济损失', 'The parts of the loss are no more than the whole'),
    stated: side('农业＋工矿＋基础设施＋家庭财产', 'Agriculture, industry, infrastructure, households', add(
      reported('lossAgriculture'), reported('lossIndustry'), reported('lossInfrastructure'), reported('lossHouseholds'))),
    computed: side('直接经济损失', 'Direct loss', reported('loss')),
    mend: mend('灾情报告', 'Disaster reports', currentReports),
  },
  {
    code: 'officers-inspections', severity: 'warns', relation: '>=', basis: penaltyLaw,
    sentence: say('检查人次不少于检查次数的两倍', 'Attendances are at least twice the inspections'),
    stated: side('检查人次', 'Attendances', { op: 'sum', dataset: 'inspections', period: 'inspectedOn', quantity: 'officers' }),
    computed: side('检查次数×2', 'Inspections, twice', times('2', say('每次至少两名执法人员', 'Two officers each'),
      { op: 'count', dataset: 'inspections', period: 'inspectedOn' })),
    mend: mend('检查人员少于两人的检查', 'Inspections by fewer than two',
      { op: 'count', dataset: 'inspections', period: 'inspectedOn', admissible: ['twoOfficers@1'] }, 'notCounted'),
  },
  {
    code: 'chain-records-orders', severity: 'warns', relation: '>=', basis: null,
    sentence: say('文书链：现场检查记录数不少于责令整改数', 'Chain of documents: inspection records are no fewer than orders'),
    stated: side('现场检查记录', 'Inspection records', documents('inspectionRecord')),
    computed: side('责令限期整改指令书', 'Rectification orders', documents('rectificationOrder')),
    mend: mend('责令限期整改指令书', 'Rectification orders', documents('rectificationOrder')),
  },
  {
    // The orders that no re-inspection followed are its list of what to mend.
    code: 'chain-orders-reinspections', severity: 'warns', relation: '>=', basis: null,
    sentence: say('文书链：责令整改数不少于复查数，差额列清单',
      'Chain of documents: orders are no fewer than re-inspections; those not re-inspected are listed'),
    stated: side('责令限期整改指令书', 'Rectification orders', documents('rectificationOrder')),
    computed: side('整改复查意见书', 'Re-inspection opinions', documents('reinspectionOpinion')),
    mend: null,
  },
  {
    code: 'funds-allocated', severity: 'warns', relation: '<=', basis: null,
    sentence: say('本年分配的救灾资金不大于本年到位的资金（使用上年结余的须说明）',
      'Relief money allocated is no more than what arrived (explain what was left of last year)'),
    stated: side('分配资金', 'Allocated', allocated),
    computed: side('到位资金', 'Arrived', { op: 'sum', dataset: 'relief-funds', period: 'arrivedOn', quantity: 'amount' }),
    mend: mend('资金分配', 'Allocations', { op: 'count', ...allocations }),
  },
  {
    code: 'funds-townships', severity: 'warns', relation: '=', basis: null,
    sentence: say('各乡镇分配明细合计应等于分配总额', 'The allocations to townships add up to the whole'),
    stated: side('分配总额', 'Allocated', allocated),
    computed: side('乡镇明细合计', 'Of townships', { ...allocated, where: { township: { notIn: ['{seat}'] } } }),
    mend: mend('未落到乡镇的分配', 'Allocations to no township',
      { op: 'count', ...allocations, about: { township: { in: ['{seat}'] } } }),
  },
  {
    code: 'funds-paid', severity: 'warns', relation: '<=', basis: null,
    sentence: say('发放的救助资金不大于分配的资金', 'Relief money paid is no more than what was allocated'),
    stated: side('发放资金', 'Paid', paid), computed: side('分配资金', 'Allocated', allocated),
    mend: mend('救助发放', 'Payments', { op: 'count', ...payments }),
  },
  {
    code: 'funds-accounts', severity: 'warns', relation: '<=', basis: null,
    sentence: say('救助资金等支出不大于本单位支出决算（由转移支付、其他账户列支的须分来源说明）',
      'Relief money is no more than the final accounts (what other accounts bear has to be told apart)'),
    stated: side('分配的救助资金', 'Relief money allocated', allocated),
    computed: side('支出决算', 'Final accounts', { op: 'sum', dataset: 'budget-executions', period: 'fiscalYear', quantity: 'amount' }),
    mend: mend('资金分配', 'Allocations', { op: 'count', ...allocations }),
  },
  {
    code: 'staffing-basis', severity: 'warns', relation: '=', basis: null,
    sentence: say('编制、实有人数须注明人员类别和口径（本级或含下属、是否含退休）',
      'Staffing states its kind and scope (with subordinates, with the retired or not)'),
    stated: side('人员编制记录', 'Staffing records', staff()),
    computed: side('已注明人员类别', 'With their kind stated', staff({ kind: { notIn: ['unspecified'] } })),
    mend: mend('未注明人员类别', 'Without their kind', staff({ kind: { in: ['unspecified'] } })),
  },
  {
    code: 'staffing-quota', severity: 'warns', relation: '<=', basis: null,
    sentence: say('本级在职实有人数不大于编制数', 'Headcount of the bureau itself, without the retired, is within the quota'),
    stated: side('实有人数', 'Headcount', people('headcount')), computed: side('编制数', 'Quota', people('quota')),
    mend: mend('人员编制记录', 'Staffing records', staff({ scope: { in: ['own'] } })),
  },
  {
    code: 'approximate', severity: 'warns', relation: '=', basis: null,
    sentence: say('约数（余、多、约、近）不参与精确合计', 'Approximate numbers are not part of exact sums'),
    stated: side('宣传活动', 'Publicity activities', { op: 'count', ...activities }),
    computed: side('其中数字准确', 'Of these exact', { op: 'count', ...activities, where: { approximate: { in: ['false'] } } }),
    mend: mend('数字为约数的宣传活动', 'Activities with approximate numbers', { op: 'count', ...activities, where: { approximate: { in: ['true'] } } }),
  },
];

/** Townships that money went to, beside those of the division table (子洲 18 and 13). */
export const townshipCheck = (townships: number): CheckDefinition => ({
  code: 'townships', severity: 'warns', relation: '<=', basis: say('统计用区划代码', 'Division codes of the Bureau of Statistics'),
  sentence: say('分配资金的乡镇数不多于区划代码表的乡镇数', 'Money went to no more townships than the division table has'),
  stated: side('分配资金的乡镇', 'Townships that money went to', {
    op: 'countDistinct', dimension: 'township', ...allocations, where: { township: { notIn: ['{seat}'] } },
  }),
  computed: side('区划代码表的乡镇', 'Townships of the division table', {
    op: 'constant', value: String(townships), description: say('区划代码表的乡镇数', 'Townships of the division table'),
  }),
  mend: mend('资金分配', 'Allocations', { op: 'count', ...allocations, where: { township: { notIn: ['{seat}'] } } }),
});

/** The measure as asked of one bureau: `{seat}` is the first nine digits of its own seat. */
export function measureFor(bureau: string, of: Measure): Measure {
  const written = JSON.stringify(of);
  if (!written.includes('{seat}')) return of;
  const text = written.replaceAll('{seat}', `${bureau}000`);
  // The same object at every call: what is known of a measure is kept beside it.
  const known = seated.get(text) ?? JSON.parse(text) as Measure;
  seated.set(text, known);
  return known;
}

const seated = new Map<string, Measure>();
