import { choice, date, derived, instant, integer, longText, money, photos, quantity, reference } from './field.js';
import { recordType, type RecordOf } from './record-type.js';

const persons = { zh: '人', en: 'persons' };
const hectares = { zh: '公顷', en: 'ha' };
const rooms = { zh: '间', en: 'rooms' };
const households = { zh: '户', en: 'households' };

/**
 * The statistics of one disaster in one township (its division) at one moment: basic indicators of GB/T 24438.1. A report is never amended;
 * the next one carries the figures on, and a fall or a sharp change says why.
 */
export const disasterReport = recordType({
  name: 'disaster-report',
  path: 'disaster-reports',
  label: { zh: '灾情报告', en: 'Disaster report' },
  plural: { zh: '灾情报告', en: 'Disaster reports' },
  fields: {
    disaster: reference('disaster', { zh: '灾害过程', en: 'Disaster' }, { fixed: true }),
    kind: choice({ zh: '报告类型', en: 'Kind' }, {
      initial: { zh: '初报', en: 'Initial' },
      followUp: { zh: '续报', en: 'Follow-up' },
      verified: { zh: '核报', en: 'Verified' },
    }),
    reportedAt: instant({ zh: '上报时间', en: 'Reported at' }),
    reportedOn: derived(date({ zh: '上报日期', en: 'Reported on' })),
    affected: integer({ zh: '受灾人口', en: 'Affected' }, { unit: persons }),
    deaths: integer({ zh: '因灾死亡人口', en: 'Deaths' }, { unit: persons }),
    missing: integer({ zh: '因灾失踪人口', en: 'Missing' }, { unit: persons }),
    injured: integer({ zh: '因灾伤病人口', en: 'Injured or ill' }, { optional: true, unit: persons }),
    relocated: integer({ zh: '紧急转移安置人口', en: 'Relocated' }, { unit: persons }),
    relocatedCentrally: integer({ zh: '其中集中安置', en: 'Of these centrally' }, { optional: true, unit: persons }),
    relocatedDispersed: integer({ zh: '其中分散安置', en: 'Of these dispersed' }, { optional: true, unit: persons }),
    evacuated: integer({ zh: '紧急避险转移人口', en: 'Evacuated as a precaution' }, {
      optional: true, unit: persons, hint: { zh: '预防性转移，单列，不计入受灾人口', en: 'Kept apart: not among the affected' },
    }),
    needingRelief: integer({ zh: '需紧急生活救助人口', en: 'Needing relief' }, { optional: true, unit: persons }),
    needingWater: integer({ zh: '饮水困难需救助人口', en: 'Needing drinking water' }, { optional: true, unit: persons }),
    cropAffected: quantity({ zh: '农作物受灾面积', en: 'Crops affected' }, { optional: true, unit: hectares }),
    cropDamaged: quantity({ zh: '其中成灾面积', en: 'Of these damaged' }, { optional: true, unit: hectares }),
    cropLost: quantity({ zh: '其中绝收面积', en: 'Of these a total loss' }, { optional: true, unit: hectares }),
    housesCollapsed: integer({ zh: '倒塌房屋', en: 'Rooms collapsed' }, { optional: true, unit: rooms }),
    householdsCollapsed: integer({ zh: '倒塌房屋户数', en: 'Households of collapsed rooms' }, { optional: true, unit: households }),
    housesSevere: integer({ zh: '严重损坏房屋', en: 'Rooms severely damaged' }, { optional: true, unit: rooms }),
    housesSlight: integer({ zh: '一般损坏房屋', en: 'Rooms slightly damaged' }, { optional: true, unit: rooms }),
    loss: money({ zh: '直接经济损失', en: 'Direct economic loss' }),
    lossAgriculture: money({ zh: '其中农业损失', en: 'Of it agriculture' }, { optional: true }),
    lossIndustry: money({ zh: '其中工矿企业损失', en: 'Of it industry and mining' }, { optional: true }),
    lossInfrastructure: money({ zh: '其中基础设施损失', en: 'Of it infrastructure' }, { optional: true }),
    lossHouseholds: money({ zh: '其中家庭财产损失', en: 'Of it household property' }, { optional: true }),
    explanation: longText({ zh: '数据变动说明', en: 'Explanation' }, { optional: true, hint: { zh: '数据减少或大幅变动时必填', en: 'Needed for a fall or a sharp change' } }),
    previous: derived(reference('disaster-report', { zh: '前一次报告', en: 'Report before' }, { optional: true })),
    dueAt: derived(instant({ zh: '应报时间', en: 'Due by' }, { optional: true })),
    dueRule: derived(choice({ zh: '时限依据', en: 'Deadline taken from' }, {
      initialReportHours: { zh: '灾情初报时限', en: 'Hours to the initial report' },
      followUpHours: { zh: '灾情稳定前续报间隔', en: 'Hours between follow-up reports' },
      droughtFollowUpDays: { zh: '旱灾续报间隔', en: 'Days between follow-up reports of a drought' },
      verifiedReportDays: { zh: '灾情稳定后核报期限', en: 'Days to the verified report' },
    }, { optional: true })),
    dueRuleFrom: derived(date({ zh: '时限版本（起始日期）', en: 'Version of the deadline (in force from)' }, { optional: true })),
    photos: photos({ zh: '灾情照片', en: 'Photos' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'kind',
  titleWith: 'reportedAt',
  listedBy: 'reportedOn',
  states: { current: { zh: '最新', en: 'Newest' }, superseded: { zh: '已有后报', en: 'Followed by another' } },
  initial: 'current',
  transitions: {
    supersede: { label: { zh: '收到后报', en: 'Another followed' }, from: ['current'], to: 'superseded', by: [] },
    restore: { label: { zh: '后报作废', en: 'The later one voided' }, from: ['superseded'], to: 'current', by: [] },
  },
  may: { create: ['dutyOfficer', 'manager'], amend: [], void: ['manager'] },
  columns: ['disaster', 'affected', 'relocated', 'evacuated', 'loss'],
});

/** Later than due; a report without a deadline (the initial one of a drought) is never late. */
export function isLate({ reportedAt, dueAt }: Pick<RecordOf<typeof disasterReport>, 'reportedAt' | 'dueAt'>): boolean {
  return dueAt !== null && reportedAt > dueAt;
}
