import { choice, date, derived, files, flag, longText, money, personal, photos, reference, serial, text } from './field.js';
import { recordType } from './record-type.js';
import { sectors } from './sectors.js';

const day = (zh: string, en: string) => date({ zh, en }, { optional: true });
const due = (zh: string, en: string) => derived(date({ zh, en }, { optional: true, mayBeFuture: true }));
/** Who informed is known to the head of the bureau alone (安全生产法 art. 73: informants are rewarded; their identity is kept). */
const informant = (zh: string, en: string) => personal({ zh, en }, { optional: true, mask: 'nothing', visibleTo: ['manager'] });

/** A tip-off about an unlawful act or a hazard (举报, 安全生产法 arts. 73, 74): how it was handled, what was found, what was paid for it. */
export const tipOff = recordType({
  name: 'tip-off',
  path: 'tip-offs',
  label: { zh: '举报', en: 'Tip-off' },
  plural: { zh: '举报', en: 'Tip-offs' },
  fields: {
    number: serial({ zh: '编号', en: 'Number' }),
    title: text({ zh: '举报事项', en: 'Matter' }),
    receivedOn: { ...date({ zh: '接报日期', en: 'Received on' }), fixed: true },
    channel: choice({ zh: '举报渠道', en: 'Channel' }, {
      hotline: { zh: '12350 热线', en: 'Hotline 12350' },
      telephone: { zh: '电话', en: 'Telephone' },
      letter: { zh: '来信', en: 'Letter' },
      visit: { zh: '来访', en: 'Visit' },
      online: { zh: '网络', en: 'Online' },
      onSite: { zh: '现场', en: 'On site' },
      transferred: { zh: '上级或其他部门转办', en: 'Passed on by another authority' },
    }),
    sector: choice({ zh: '监管行业', en: 'Sector' }, sectors),
    content: longText({ zh: '举报内容', en: 'Content' }),
    place: text({ zh: '举报地点', en: 'Place' }, { optional: true }),
    reported: text({ zh: '被举报对象', en: 'Reported unit or person' }, { optional: true }),
    anonymous: flag({ zh: '匿名举报', en: 'Anonymous' }),
    informant: informant('举报人', 'Informant'),
    contact: informant('举报人联系方式', "Informant's contact"),
    acceptBy: due('受理决定期限', 'Accept or refuse by'),
    acceptedOn: day('受理日期', 'Accepted on'),
    handler: text({ zh: '承办人', en: 'Handled by' }, { optional: true, max: 50 }),
    verifyBy: due('核查办结期限', 'Verify by'),
    verifiedOn: day('核查日期', 'Verified on'),
    finding: choice({ zh: '核查结论', en: 'Finding' }, {
      confirmed: { zh: '属实', en: 'Confirmed' },
      partlyConfirmed: { zh: '部分属实', en: 'Partly confirmed' },
      unfounded: { zh: '不属实', en: 'Unfounded' },
    }, { optional: true }),
    result: text({ zh: '核查及处理情况', en: 'What was found and done' }, { optional: true, max: 1000 }),
    inspection: reference('inspection', { zh: '核查检查', en: 'Inspection made for it' }, { optional: true }),
    repliedOn: day('答复日期', 'Replied on'),
    reward: money({ zh: '奖励金额', en: 'Reward' }, { optional: true }),
    rewardedOn: day('奖励日期', 'Rewarded on'),
    rewardApproval: text({ zh: '奖励审批文号', en: 'Approval of the reward' }, { optional: true }),
    refusedFor: text({ zh: '不予受理或移送说明', en: 'Why not taken up, or where passed on' }, { optional: true, max: 500 }),
    files: files({ zh: '附件', en: 'Files' }),
    photos: photos({ zh: '照片', en: 'Photos' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'title',
  listedBy: 'receivedOn',
  numbered: { field: 'number', by: null, format: ({ year, n }) => `应急举〔${year}〕${n}号` },
  states: {
    received: { zh: '已接报', en: 'Received' }, accepted: { zh: '已受理', en: 'Accepted' }, verified: { zh: '已核查', en: 'Verified' },
    replied: { zh: '已答复', en: 'Replied' }, refused: { zh: '不予受理（移送）', en: 'Not taken up or passed on' },
  },
  initial: 'received',
  settled: ['replied', 'refused'],
  transitions: {
    accept: {
      label: { zh: '受理', en: 'Accept' }, from: ['received'], to: 'accepted', by: ['inspector', 'dutyOfficer', 'manager'],
      sets: ['acceptedOn', 'handler'], needs: ['acceptedOn', 'handler'],
    },
    verify: {
      label: { zh: '核查', en: 'Verify' }, from: ['accepted'], to: 'verified', by: ['inspector', 'manager'],
      sets: ['verifiedOn', 'finding', 'result', 'inspection'], needs: ['verifiedOn', 'finding', 'result'],
    },
    reply: {
      label: { zh: '答复', en: 'Reply' }, from: ['verified'], to: 'replied', by: ['inspector', 'manager'], sets: ['repliedOn'], needs: ['repliedOn'],
    },
    reward: {
      label: { zh: '奖励', en: 'Reward' }, from: ['verified', 'replied'], by: ['manager'],
      sets: ['reward', 'rewardedOn', 'rewardApproval'], needs: ['reward', 'rewardedOn'],
    },
    refuse: {
      label: { zh: '不予受理（移送）', en: 'Refuse or pass on' }, from: ['received', 'accepted'], to: 'refused', by: ['manager'],
      sets: ['refusedFor'], needs: ['refusedFor'],
    },
  },
  may: { create: ['inspector', 'dutyOfficer', 'manager'], amend: ['inspector', 'dutyOfficer', 'manager'], void: ['manager'] },
  columns: ['channel', 'sector', 'receivedOn', 'finding', 'reward'],
});
