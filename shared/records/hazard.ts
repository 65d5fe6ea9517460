import { choice, date, longText, photos, reference, text } from './field.js';
import { recordType, type RecordOf } from './record-type.js';
import { sectors } from './sectors.js';

/**
 * An accident hazard (事故隐患, 16号令 art. 3) from its discovery to its closure. What is done to a premises (sealing, closing)
 * is a premises measure, never a disposition of the hazard.
 */
export const hazard = recordType({
  name: 'hazard',
  path: 'hazards',
  label: { zh: '隐患', en: 'Hazard' },
  plural: { zh: '隐患', en: 'Hazards' },
  fields: {
    title: text({ zh: '隐患名称', en: 'Title' }),
    grade: choice({ zh: '隐患等级', en: 'Grade' }, {
      general: { zh: '一般隐患', en: 'General' },
      major: { zh: '重大隐患', en: 'Major' },
    }),
    sector: choice({ zh: '监管行业', en: 'Sector' }, sectors),
    foundOn: date({ zh: '发现日期', en: 'Found on' }),
    inspection: reference('inspection', { zh: '所属检查', en: 'Inspection' }, { optional: true }),
    site: reference('site', { zh: '所在场所', en: 'Site' }, { optional: true }),
    campaign: reference('campaign', { zh: '所属专项行动', en: 'Campaign' }, { optional: true }),
    drill: reference('drill', { zh: '发现于演练', en: 'Found in the drill' }, { optional: true }),
    description: longText({ zh: '隐患描述', en: 'Description' }, { optional: true }),
    basis: text({ zh: '判定依据', en: 'Basis' }, { optional: true, hint: { zh: '标准及条款', en: 'Standard and clause' } }),
    disposition: choice({ zh: '处置方式', en: 'Disposition' }, {
      onSite: { zh: '现场整改', en: 'Rectify on site' },
      deadline: { zh: '限期整改', en: 'Rectify by deadline' },
      suspension: { zh: '停产停业整改', en: 'Suspend to rectify' },
    }, { optional: true }),
    deadline: date({ zh: '整改期限', en: 'Deadline' }, { optional: true, mayBeFuture: true }),
    extensionReason: text({ zh: '延期理由', en: 'Reason for extension' }, { optional: true, max: 500 }),
    transferredTo: text({ zh: '移送单位', en: 'Transferred to' }, { optional: true }),
    photos: photos({ zh: '整改前照片', en: 'Photos before' }),
  },
  title: 'title',
  listedBy: 'foundOn',
  states: {
    found: { zh: '发现', en: 'Found' },
    ordered: { zh: '责令整改', en: 'Ordered' },
    rectifying: { zh: '整改中', en: 'Rectifying' },
    awaitingRecheck: { zh: '待复查', en: 'Awaiting re-check' },
    closed: { zh: '销号', en: 'Closed' },
    transferred: { zh: '已移送', en: 'Transferred' },
  },
  initial: 'found',
  settled: ['closed', 'transferred'],
  transitions: {
    order: {
      label: { zh: '责令整改', en: 'Order rectification' }, from: ['found', 'ordered'], to: 'ordered', by: ['inspector', 'manager'],
      sets: ['disposition', 'deadline'], needs: ['disposition'],
    },
    start: { label: { zh: '开始整改', en: 'Start rectification' }, from: ['ordered'], to: 'rectifying', by: ['inspector', 'manager'] },
    reply: { label: { zh: '整改回复', en: 'Rectification replied' }, from: ['ordered', 'rectifying'], to: 'awaitingRecheck', by: [] },
    close: { label: { zh: '复查合格销号', en: 'Close after re-check' }, from: ['awaitingRecheck'], to: 'closed', by: [] },
    reject: { label: { zh: '复查不合格', en: 'Re-check failed' }, from: ['awaitingRecheck'], to: 'rectifying', by: [] },
    reopen: { label: { zh: '复查作废', en: 'Re-check voided' }, from: ['closed'], to: 'awaitingRecheck', by: [] },
    withdraw: { label: { zh: '整改回复作废', en: 'Reply voided' }, from: ['awaitingRecheck'], to: 'rectifying', by: [] },
    extend: {
      label: { zh: '延期', en: 'Extend the deadline' }, from: ['ordered', 'rectifying'], by: ['manager'],
      sets: ['deadline', 'extensionReason'], needs: ['deadline', 'extensionReason'],
    },
    transfer: {
      label: { zh: '移送', en: 'Transfer' }, from: ['found', 'ordered', 'rectifying'], to: 'transferred', by: ['inspector', 'manager'],
      sets: ['transferredTo'], needs: ['transferredTo'],
    },
  },
  may: { create: ['inspector', 'dutyOfficer', 'manager'], amend: ['inspector', 'manager'], void: ['inspector', 'manager'] },
  demands: (action, { disposition }) => (action === 'order' && disposition && disposition !== 'onSite' ? ['deadline'] : []),
  columns: ['grade', 'sector', 'foundOn', 'disposition', 'deadline'],
});

/** Overdue (逾期): the deadline has passed and the hazard is neither closed nor transferred. `today` is `YYYY-MM-DD`. */
export function isOverdue(record: Pick<RecordOf<typeof hazard>, 'state' | 'deadline' | 'voidedAt'>, today: string): boolean {
  return record.deadline !== null && record.deadline < today && record.voidedAt === null
    && record.state !== 'closed' && record.state !== 'transferred';
}
