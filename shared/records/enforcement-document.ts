import { documentKinds, documentNatures, type DocumentKind } from './enforcement-kinds.js';
import { choice, date, derived, files, longText, people, photos, reference, serial, signature, text } from './field.js';
import { recordType } from './record-type.js';
import { sectors } from './sectors.js';

/**
 * One enforcement document (执法文书), numbered without holes by kind and year. What must be there before it stands in
 * `enforcement-prerequisites.ts`. Two officers: 行政处罚法 art. 42; signed or the refusal noted: 安全生产法 art. 68.
 */
export const enforcementDocument = recordType({
  name: 'enforcement-document',
  path: 'enforcement-documents',
  label: { zh: '执法文书', en: 'Enforcement document' },
  plural: { zh: '执法文书', en: 'Enforcement documents' },
  fields: {
    number: serial({ zh: '文号', en: 'Number' }),
    kind: { ...choice({ zh: '文书种类', en: 'Kind' }, documentKinds), fixed: true },
    issuedOn: { ...date({ zh: '制作日期', en: 'Issued on' }), fixed: true },
    sector: choice({ zh: '监管行业', en: 'Sector' }, sectors),
    recipient: text({ zh: '受送达人', en: 'Recipient' }, { hint: { zh: '被检查单位或当事人', en: 'The unit inspected or the party' } }),
    recipientKind: choice({ zh: '受送达人类别', en: 'Kind of recipient' }, {
      entity: { zh: '单位', en: 'Unit' },
      citizen: { zh: '个人', en: 'Person' },
    }),
    officers: people({ zh: '执法人员', en: 'Officers' }, {
      hint: { zh: '不得少于两人（行政处罚法第四十二条）', en: 'Two or more (Administrative Penalty Law, art. 42)' },
    }),
    inspection: reference('inspection', { zh: '所属检查', en: 'Inspection' }, { optional: true, fixed: true }),
    hazard: reference('hazard', { zh: '所涉隐患', en: 'Hazard' }, { optional: true, fixed: true }),
    penaltyCase: reference('penalty-case', { zh: '所属处罚案件', en: 'Penalty case' }, { optional: true, fixed: true }),
    content: longText({ zh: '文书要点', en: 'Content' }, { optional: true }),
    deadline: date({ zh: '整改或履行期限', en: 'Deadline given' }, { optional: true, mayBeFuture: true }),
    deliverBy: derived(date({ zh: '送达期限', en: 'To be delivered by' }, { optional: true, mayBeFuture: true })),
    deliveredOn: date({ zh: '送达日期', en: 'Delivered on' }, { optional: true }),
    deliveryMethod: choice({ zh: '送达方式', en: 'Way of delivery' }, {
      direct: { zh: '直接送达', en: 'In person' },
      left: { zh: '留置送达', en: 'Left with the recipient' },
      entrusted: { zh: '委托送达', en: 'Entrusted' },
      post: { zh: '邮寄送达', en: 'By post' },
      electronic: { zh: '电子送达', en: 'Electronically' },
      announced: { zh: '公告送达', en: 'By announcement' },
    }, { optional: true }),
    recipientSignature: signature({ zh: '受送达人签名', en: "Recipient's signature" }, { optional: true }),
    refusalNote: text({ zh: '拒签或未签情况', en: 'Refusal to sign' }, {
      optional: true, max: 500, hint: { zh: '无签名的，写明拒签或未能签名的情况、见证人', en: 'Without a signature: why there is none, and the witness' },
    }),
    files: files({ zh: '文书扫描件', en: 'Scanned document' }),
    deliveryProof: files({ zh: '送达凭证', en: 'Proof of delivery' }),
    photos: photos({ zh: '照片', en: 'Photos' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'number',
  titleWith: 'kind',
  listedBy: 'issuedOn',
  numbered: {
    field: 'number', by: 'kind', format: ({ kind, year, n }) => `应急${documentNatures[kind as DocumentKind].mark}〔${year}〕${n}号`,
  },
  states: { issued: { zh: '已制作', en: 'Issued' }, delivered: { zh: '已送达', en: 'Delivered' } },
  initial: 'issued',
  settled: ['delivered'],
  transitions: {
    deliver: {
      label: { zh: '送达', en: 'Deliver' }, from: ['issued'], to: 'delivered', by: ['inspector', 'manager'],
      sets: ['deliveredOn', 'deliveryMethod', 'recipientSignature', 'refusalNote', 'deliveryProof'],
      needs: ['deliveredOn', 'deliveryMethod'],
    },
  },
  may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  demands: (_action, { kind }) => (kind === 'rectificationOrder' ? ['deadline'] : []),
  columns: ['kind', 'sector', 'recipient', 'issuedOn', 'deliverBy'],
});
