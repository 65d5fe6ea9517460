/** What a penalty can be. */
export const penaltyKinds = {
  warning: { zh: '警告', en: 'Warning' }, criticism: { zh: '通报批评', en: 'Circulated criticism' }, fine: { zh: '罚款', en: 'Fine' },
  confiscation: { zh: '没收违法所得、非法财物', en: 'Confiscation' }, suspension: { zh: '责令停产停业', en: 'Suspension' },
  revocation: { zh: '暂扣、吊销许可证件', en: 'Permit withheld or revoked' }, closure: { zh: '责令关闭', en: 'Closure' },
} as const;

export type PenaltyKind = keyof typeof penaltyKinds;
