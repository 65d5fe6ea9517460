import { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import { fireworksCase } from '@fenghuo/shared/records/fireworks-case';
import { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import { seizedItem } from '@fenghuo/shared/records/seized-item';
import { tipOff } from '@fenghuo/shared/records/tip-off';
import { builder, dependentBuilder } from '../builders.js';

const officers = ['王建国', '李秀英'];

export const penaltyCaseBody = builder(penaltyCase, {
  cause: '未按规定设置安全警示标志', procedure: 'general', party: '马蹄沟加油站', partyKind: 'entity', sector: 'fuelStation', handledBy: 'brigade',
  officers, filedOn: '2022-06-06', continuing: true,
});

/** It names no inspection, hazard or case: a body that is accepted gives one of them. */
export const enforcementDocumentBody = builder(enforcementDocument, {
  kind: 'inspectionRecord', issuedOn: '2020-06-03', sector: 'fuelStation', recipient: '马蹄沟加油站', recipientKind: 'entity', officers,
});

export const tipOffBody = builder(tipOff, {
  title: '举报非法储存烟花爆竹', receivedOn: '2023-10-16', channel: 'hotline', sector: 'fireworks', content: '村内废弃厂房夜间有车辆装卸。', anonymous: false,
});

export const fireworksCaseBody = builder(fireworksCase, {
  title: '非法储存烟花爆竹案', foundOn: '2023-10-17', source: 'inspection', link: 'storage', place: '马蹄沟镇废弃厂房', officers,
});

export const seizedItemBody = dependentBuilder<typeof seizedItem, 'fireworksCase'>(seizedItem, {
  product: '组合烟花', quantity: '875', unit: '件', value: 8_000_000, seizedOn: '2023-10-17',
});
