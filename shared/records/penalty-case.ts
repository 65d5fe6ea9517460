import { choice, choices, date, derived, files, flag, integer, longText, money, people, photos, reference, serial, text } from './field.js';
import { penaltyKinds } from './penalty-kinds.js';
import { penaltySteps } from './penalty-procedures.js';
import { amountsNeeded, proposalFields } from './penalty-proposal.js';
import { discoveredHint, endedHint, penaltyStates } from './penalty-states.js';
import { recordType } from './record-type.js';
import { sectors } from './sectors.js';

const day = (zh: string, en: string) => date({ zh, en }, { optional: true });
const due = (zh: string, en: string) => derived(date({ zh, en }, { optional: true, mayBeFuture: true }));

/**
 * A penalty case (行政处罚案件) in one of two procedures: summary (当场处罚, 行政处罚法 arts. 51–53) or general (arts. 54–63). Which steps
 * belong to which stands in `penalty-procedures.ts`. Amounts are reported and never scored (art. 74).
 */
export const penaltyCase = recordType({
  name: 'penalty-case',
  path: 'penalty-cases',
  label: { zh: '行政处罚案件', en: 'Penalty case' },
  plural: { zh: '行政处罚案件', en: 'Penalty cases' },
  fields: {
    number: serial({ zh: '案号', en: 'Case number' }),
    cause: text({ zh: '案由', en: 'Cause' }),
    procedure: {
      ...choice({ zh: '处罚程序', en: 'Procedure' }, { summary: { zh: '简易程序', en: 'Summary' }, general: { zh: '普通程序', en: 'General' } }),
      fixed: true,
    },
    party: text({ zh: '当事人', en: 'Party' }),
    partyKind: choice({ zh: '当事人类别', en: 'Kind of party' }, {
      entity: { zh: '法人或者其他组织', en: 'Legal person or organisation' }, citizen: { zh: '公民', en: 'Citizen' },
    }),
    sector: choice({ zh: '监管行业', en: 'Sector' }, sectors),
    handledBy: choice({ zh: '办案机构', en: 'Handled by' }, {
      brigade: { zh: '执法大队', en: 'Enforcement brigade' }, township: { zh: '乡镇（街道）', en: 'Township' },
    }),
    officers: people({ zh: '执法人员', en: 'Officers' }, {
      hint: { zh: '不得少于两人（行政处罚法第四十二条）', en: 'Two or more (Administrative Penalty Law, art. 42)' },
    }),
    filedOn: { ...date({ zh: '立案（处罚）日期', en: 'Filed on' }), fixed: true },
    discoveredOn: date({ zh: '违法行为发现日期', en: 'Violation discovered on' }, { optional: true, hint: discoveredHint }),
    continuing: flag({ zh: '违法行为仍在继续', en: 'Violation still going on' }, { optional: true }),
    violationEndedOn: date({ zh: '违法行为终了日期', en: 'Violation ended on' }, { optional: true, hint: endedHint }),
    harmful: flag({ zh: '涉及公民生命健康安全、金融安全且有危害后果', en: 'Harm to life, health or financial safety' }, { optional: true }),
    inspection: reference('inspection', { zh: '来源检查', en: 'Inspection' }, { optional: true }),
    hazard: reference('hazard', { zh: '所涉隐患', en: 'Hazard' }, { optional: true }),
    campaign: reference('campaign', { zh: '所属专项行动', en: 'Campaign' }, { optional: true }),
    site: reference('site', { zh: '场所', en: 'Site' }, { optional: true }),
    violation: longText({ zh: '违法事实', en: 'Violation' }, { optional: true }),
    decisionDue: due('作出决定期限', 'Decision due'),
    ...proposalFields,
    noticedOn: day('处罚告知日期', 'Notice given on'),
    hearingRequestDue: due('要求听证截止日', 'Hearing to be asked for by'),
    hearingNoticedOn: day('听证通知日期', 'Hearing announced on'),
    heardOn: day('陈述申辩（听证）日期', 'Heard on'),
    discussedOn: day('集体讨论日期', 'Discussed on'),
    minutes: text({ zh: '讨论记录文号', en: 'Minutes' }, { optional: true }),
    decidedOn: day('决定日期', 'Decided on'),
    penalties: choices({ zh: '处罚种类', en: 'Penalties' }, penaltyKinds, { optional: true }),
    fine: money({ zh: '罚款', en: 'Fine' }, { optional: true }),
    confiscated: money({ zh: '没收金额', en: 'Confiscated' }, { optional: true }),
    penaltyBasis: text({ zh: '处罚依据', en: 'Legal basis' }, { optional: true, max: 500 }),
    deliveredOn: day('送达日期', 'Delivered on'),
    reportDue: due('备案期限', 'To be reported by'),
    reportedOn: day('备案日期', 'Reported on'),
    paymentDue: due('缴款期限', 'Payment due'),
    paidOn: day('履行日期', 'Executed on'),
    paid: money({ zh: '实缴金额', en: 'Paid' }, { optional: true }),
    policeDocument: text({ zh: '移送公安文号', en: 'Letter to the police' }, { optional: true }),
    referredOn: day('移送日期', 'Referred on'),
    personsReferred: integer({ zh: '移送人数', en: 'Persons referred' }, { optional: true, unit: { zh: '人', en: 'persons' } }),
    closedOn: day('结案日期', 'Closed on'),
    closing: text({ zh: '结案或撤案说明', en: 'Note on closing' }, { optional: true, max: 500 }),
    files: files({ zh: '案卷材料', en: 'Case file' }),
    photos: photos({ zh: '照片', en: 'Photos' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'cause',
  titleWith: 'party',
  listedBy: 'filedOn',
  numbered: { field: 'number', by: 'procedure', format: ({ kind, year, n }) => `应急${kind === 'summary' ? '简' : '案'}〔${year}〕${n}号` },
  states: penaltyStates,
  initial: 'filed',
  settled: ['closed', 'referred'],
  transitions: penaltySteps,
  demands: amountsNeeded,
  may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  columns: ['procedure', 'sector', 'handledBy', 'filedOn', 'fine'],
});
