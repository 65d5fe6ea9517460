import type { RuleKind } from '@fenghuo/shared/evaluation/propose-rule';

type Inputs = Readonly<Record<string, string | number | boolean | null>>;

/** Words of a rule as forms print them, the kind they are read as, and scores that a person worked out from the words. */
export interface Example {
  readonly words: string;
  readonly kind: RuleKind;
  readonly weight?: string;
  readonly target?: string;
  readonly indicator?: string;
  readonly scores: readonly (readonly [Inputs, string | null])[];
  /** Switches that the words leave open, and those that they state. */
  readonly guessed?: readonly string[];
  readonly stated?: readonly string[];
}

/** Every kind of rule-kinds §1 and every rule text of Zizhou's form. */
export const examples: readonly Example[] = [
  { words: '排查6次以上满分, 每少1次扣1分, 扣完为止', kind: 'countShortfall', scores: [[{ value: 6 }, '5'], [{ value: 5 }, '4'], [{ value: 1 }, '0']],
    guessed: ['inclusion'], stated: ['floor'] },
  { words: '检查排查9次以上满分, 每少1次扣1分, 扣完为止', kind: 'countShortfall', scores: [[{ value: 9 }, '5'], [{ value: 8 }, '4'], [{ value: 4 }, '0']] },
  { words: '巡察60次以上满分, 每少1次扣0.5分, 扣完为止', kind: 'countShortfall', weight: '6', scores: [[{ value: 60 }, '6'], [{ value: 59 }, '5.5'], [{ value: 48 }, '0']] },
  { words: '每少1次扣0.5分', kind: 'countShortfall', target: '≥12次', scores: [[{ value: 12 }, '5'], [{ value: 10 }, '4']], guessed: ['floor', 'inclusion'] },
  { words: '少检查一个扣1分', kind: 'countShortfall', target: '9个', scores: [[{ value: 9 }, '5'], [{ value: 7 }, '3']] },
  { words: '每少1篇扣0.1分', kind: 'countShortfall', target: '≥20篇', weight: '2', scores: [[{ value: 20 }, '2'], [{ value: 15 }, '1.5']] },
  { words: '本指标满分6分,开展全市地震监测台站运维情况抽查数量达9个得6分,少检查一个扣1分,扣完为止。', kind: 'countShortfall', weight: '6',
    scores: [[{ value: 9 }, '6'], [{ value: 7 }, '4']], stated: ['floor'] },

  { words: '95%及以上满分, 每减少1%扣1分', kind: 'rateShortfall', scores: [[{ value: 95 }, '5'], [{ value: 93 }, '3'], [{ value: '94.5' }, '4.5']],
    guessed: ['partial', 'percentagePoints', 'floor'], stated: ['inclusion'] },
  { words: '以年初单位预算数与单位决算数的比率, 95%以上得满分, 每下降1%扣1分, 扣完为止。', kind: 'rateShortfall', scores: [[{ value: 100 }, '5'], [{ value: '69.42' }, '0']] },
  { words: '100%计满分,每低于5%扣2分', kind: 'rateShortfall', weight: '10', scores: [[{ value: 100 }, '10'], [{ value: 95 }, '8'], [{ value: 90 }, '6']] },
  { words: '不低于80%得1分,每低1%扣0.1分', kind: 'rateShortfall', weight: '1', scores: [[{ value: 80 }, '1'], [{ value: 75 }, '0.5']] },
  { words: '９５％以上满分，每减少１％扣１分，扣完为止。', kind: 'rateShortfall', scores: [[{ value: 93 }, '3']] },

  { words: '在职人员控制率≦100%计5分;每超过一个百分点扣0.5分', kind: 'rateExcess', scores: [[{ value: 100 }, '5'], [{ value: 103 }, '3.5'], [{ value: 80 }, '5']],
    stated: ['percentagePoints', 'inclusion'] },
  { words: '以100%为标准。三公经费控制率≤100%,计6分;每超过一个百分点扣1分,扣完为止。', kind: 'rateExcess', weight: '6', scores: [[{ value: 99 }, '6'], [{ value: 102 }, '4']] },
  { words: '“三公经费”变动率≦0,计5分;“三公经费”变动率>0,每超过一个百分点扣0.5分,扣完为止。', kind: 'rateExcess', scores: [[{ value: -10 }, '5'], [{ value: 4 }, '3']] },
  { words: '每超出5%扣2分', kind: 'rateExcess', target: '≤30%', weight: '10', scores: [[{ value: 30 }, '10'], [{ value: 40 }, '6']] },

  { words: '发现一处扣1分, 扣完为止。', kind: 'perEvent', scores: [[{ value: 0 }, '5'], [{ value: 2 }, '3'], [{ value: 9 }, '0']], stated: ['floor'] },
  { words: '值班脱岗一次扣1分', kind: 'perEvent', scores: [[{ value: 0 }, '5'], [{ value: 1 }, '4']], guessed: ['floor'] },
  { words: '每出现一个专项未按进度扣0.5分', kind: 'perEvent', weight: '3', scores: [[{ value: 2 }, '2']] },
  { words: '出现一例未处理扣10分', kind: 'perEvent', weight: '20', scores: [[{ value: 1 }, '10']] },
  { words: '无核心指标不得分, 确一个重要核心指标扣1分。', kind: 'perEvent', scores: [[{ value: 2 }, '3']] },
  { words: '迟报一次扣1分,谎报2分,漏报3分,瞒报4分', kind: 'multiEvent', weight: '10', scores: [
    [{ value: 0, event2: 0, event3: 0, event4: 0 }, '10'], [{ value: 1, event2: 1, event3: 0, event4: 1 }, '3']] },
  { words: '死亡30/重伤15/轻伤10', kind: 'multiEvent', weight: '100', scores: [[{ value: 1, event2: 0, event3: 2 }, '50']] },
  { words: '发现一次扣0.5分；两次及以上此项不得分', kind: 'nthEvent', weight: '2', scores: [[{ value: 0 }, '2'], [{ value: 1 }, '1.5'], [{ value: 2 }, '0']] },
  { words: '查实每1起扣0.5,整改到位减扣0.4;未到位加扣0.5;拒不整改加扣1', kind: 'offsetEvent', scores: [
    [{ value: 2, after1: 1, after2: 1, after3: 0 }, '3.9'], [{ value: 1, after1: 0, after2: 0, after3: 1 }, '3.5']] },

  { words: '不充足不得分', kind: 'allOrNothing', indicator: '应急物资', scores: [[{ value: true }, '5'], [{ value: false }, '0']] },
  { words: '应急物资基本充足得8分, 不充足不得分', kind: 'allOrNothing', weight: '8', scores: [[{ value: true }, '8'], [{ value: 0 }, '0']] },
  { words: '汛期全方位监控, 第一时期上报得满分否则不得分', kind: 'allOrNothing', weight: '8', scores: [
    [{ value: true, condition2: true }, '8'], [{ value: true, condition2: false }, '0']] },
  { words: '出现不配合现象不得分', kind: 'allOrNothing', scores: [[{ value: 0 }, '5'], [{ value: 1 }, '0']] },
  { words: '污水处理率达80%以上,否则不得分', kind: 'threshold', scores: [[{ value: 80 }, '5'], [{ value: '79.9' }, '0']] },
  { words: '实际死亡数≤控制数得标准分;大于不得分', kind: 'threshold', scores: [[{ value: 2, limit: 3 }, '5'], [{ value: 4, limit: 3 }, '0']] },
  { words: '年内无案例不得分', kind: 'threshold', scores: [[{ value: 1 }, '5'], [{ value: 0 }, '0']] },

  { words: '优秀10 良好8 一般5 较差0；二级单位引用一级部门得分', kind: 'category', weight: '10', scores: [[{ value: 'excellent' }, '10'], [{ value: 'poor' }, '0']] },
  { words: '年度县委目标责任考核结果评为优秀等次的部门, 得10分; 良好等次的, 得8分; 一般等次的, 得5分; 较差等次的, 得0分。二级单位引用所属一级部门得分。',
    kind: 'category', weight: '10', scores: [[{ value: 'good' }, '8'], [{ value: 'fair' }, '5']] },
  { words: '无结余3/不超过上年结转2/超过0', kind: 'category', weight: '3', scores: [[{ value: 0, previous: 5 }, '3'], [{ value: 4, previous: 5 }, '2'], [{ value: 6, previous: 5 }, '0']] },
  { words: '无结余,3分;有结余,但不超过上年结转,2分;结余超过上年结转,不得分。', kind: 'category', weight: '3', scores: [[{ value: 4, previous: 5 }, '2']] },
  { words: '重点支出安排率≥90%,计5分;80%(含)-90%,计4分;70%(含)-80%,计3分;60%(含)-70%,计2分;低于60%不得分。', kind: 'bands', scores: [
    [{ value: 90 }, '5'], [{ value: '89.99' }, '4'], [{ value: 80 }, '4'], [{ value: 60 }, '2'], [{ value: 59 }, '0']], stated: ['ends'] },
  { words: '≥90%5分;80%(含)-90%4分;70%(含)-80%3分;低于70%不得分', kind: 'bands', scores: [[{ value: 90 }, '5'], [{ value: 80 }, '4'], [{ value: 70 }, '3']] },
  { words: '预算调整率=0,计3分;0-10%(含),计2分;10-20%(含),计1分;20-30%(含),计0.5分;大于30%不得分。', kind: 'bands', weight: '3', scores: [
    [{ value: 0 }, '3'], [{ value: '0.01' }, '2'], [{ value: 10 }, '2'], [{ value: '10.01' }, '1'], [{ value: 30 }, '0.5'], [{ value: 31 }, '0']] },
  { words: '0-10%(含)2分;10-20%(含)1分;大于20%不得分', kind: 'bands', weight: '2', scores: [[{ value: 0 }, '2'], [{ value: 10 }, '2'], [{ value: 20 }, '1'], [{ value: 21 }, '0']] },

  { words: '①已制定资金管理办法,1分;②制度合法合规,1分;③制度得到有效执行,1分。', kind: 'checklistAdd', weight: '3', scores: [
    [{ item1: true, item2: true, item3: false }, '2'], [{ item1: true, item2: true, item3: true }, '3']] },
  { words: '①②③各1分', kind: 'checklistAdd', weight: '3', scores: [[{ item1: true, item2: false, item3: true }, '2']] },
  { words: '建立应急救援中心有应急预案得满分, 每少一项扣5分, 扣完为止。', kind: 'checklistDeduct', weight: '9', scores: [
    [{ item1: true, item2: true }, '9'], [{ item1: true, item2: false }, '4'], [{ item1: false, item2: false }, '0']] },
  { words: '海事卫星25部, 对讲机10部、视频系统均正常使用得满分, 每项不正常扣1分, 扣完为止。', kind: 'checklistDeduct', weight: '9', scores: [
    [{ item1: true, item2: true, item3: true }, '9'], [{ item1: false, item2: false, item3: false }, '6']] },
  { words: '每项不正常扣1分', kind: 'perEvent', scores: [[{ value: 0 }, '5'], [{ value: 2 }, '3']] },

  { words: '', target: '≥4754人', weight: '10', kind: 'targetCompare', scores: [[{ value: 4754 }, '10'], [{ value: 4604 }, '9.68'], [{ value: 9999 }, '10']] },
  { words: '', target: '≤90万元', weight: '8', kind: 'targetCompare', scores: [[{ value: 90 }, '8'], [{ value: 100 }, '7.2']] },
  { words: '', target: '=8个', weight: '8', kind: 'targetCompare', scores: [[{ value: 8 }, '8'], [{ value: 10 }, '6.4'], [{ value: 4 }, '4']] },
  { words: '', target: '≤0起', weight: '8', kind: 'targetCompare', scores: [[{ value: 0 }, '8'], [{ value: 1 }, '0']], guessed: ['zero'] },
  { words: '得分=20分×执行率', kind: 'proportional', weight: '20', scores: [[{ value: '69.42' }, '13.88'], [{ value: 100 }, '20'], [{ value: 120 }, '20']] },
  { words: '10例以上;否则按完成比例得分', kind: 'proportional', scores: [[{ value: 10 }, '5'], [{ value: 5 }, '2.5']] },
  { words: '按退养完成比例', kind: 'proportional', scores: [[{ value: 80 }, '4']] },
  { words: '（1－10×调剂额/年初预算）×分值；比值>0.1得0', kind: 'formula', scores: [[{ value: 5, term2: 100 }, '2.5'], [{ value: 20, term2: 100 }, '0'], [{ value: 5, term2: 0 }, null]] },
  { words: '未达到或超过30%以上均不计分；达到预期值的数量指标个数/全部个数', kind: 'hitRatio', weight: '10', scores: [[{ value: 8, all: 10 }, '8']] },
  { words: '', target: '11月底前', kind: 'deadline', scores: [[{ value: '2023-10' }, '5'], [{ value: '2023-12-01' }, '0']] },
  { words: '2018年7月底前', kind: 'deadline', scores: [[{ value: '2018-07-31' }, '5'], [{ value: '2018-08-01' }, '0']] },
  { words: '春节前50%、6月底前100%', kind: 'deadline', scores: [[{ value: 55, by2: 100 }, '5'], [{ value: 40, by2: 100 }, '0']] },
  { words: '达成100-80/部分达成80-60/未达成60-0', kind: 'qualitative', scores: [[{ judgement: 4 }, '4'], [{ judgement: null }, null], [{ judgement: 6 }, null]] },
  { words: '未按要求及时编制和修订应急预案扣1-5分', kind: 'discretionary', scores: [[{ judgement: 0 }, '5'], [{ judgement: 2 }, '3'], [{}, null]] },
  { words: '①台帐1②执法3③上报不制止每例扣2', kind: 'sum', weight: '4', scores: [[{ value: true, part2: true, part3: 1 }, '2'], [{ value: true, part2: false, part3: 0 }, '1']] },
  { words: '凡签约1亿元得2分,2亿得4分,以此类推', kind: 'perUnitAdd', weight: '10', scores: [[{ value: 1 }, '2'], [{ value: '2.9' }, '4'], [{ value: 9 }, '10']], guessed: ['partial'] },
  { words: '前3名分别奖10、5、3', kind: 'ranking', weight: '10', scores: [[{ value: 1 }, '10'], [{ value: 3 }, '3'], [{ value: 4 }, '0']] },
  { words: '本县增长率/第一名×15', kind: 'relative', weight: '15', scores: [[{ value: 8, best: 10 }, '12'], [{ value: 10, best: 10 }, '15']] },
  { words: '不低于平均值得满分,每低1%扣0.1', kind: 'relative', weight: '2', scores: [[{ value: 10, average: 10 }, '2'], [{ value: 9, average: 10 }, '1']] },
  { words: '现场会推广 国家级+10', kind: 'bonus', weight: '10', scores: [[{ value: 1 }, '10'], [{ value: 0 }, '0']] },
  { words: '领导对实施情况的评价占20分', kind: 'manual', weight: '20', scores: [[{ judgement: 18 }, '18'], [{}, null]] },

  // As forms of other counties word them.
  { words: '完成得满分，未完成不得分', kind: 'allOrNothing', scores: [[{ value: true }, '5'], [{ value: false }, '0']] },
  { words: '满意度≥90%得满分，80%-90%得5分，80%以下不得分', kind: 'bands', weight: '10', scores: [[{ value: 90 }, '10'], [{ value: 80 }, '5'], [{ value: '79.9' }, '0']], guessed: ['ends'] },
  { words: '90%≤X≤100%得10分；80%≤X<90%得8分；60%≤X<80%得5分；X<60%得0分', kind: 'bands', weight: '10', scores: [
    [{ value: 100 }, '10'], [{ value: 90 }, '10'], [{ value: '89.9' }, '8'], [{ value: 60 }, '5'], [{ value: 59 }, '0']] },
  { words: '完成目标值的得满分；完成90%（含）以上的得80%；完成80%（含）以上的得60%；80%以下不得分', kind: 'bands', weight: '10', scores: [
    [{ value: 100 }, '10'], [{ value: 95 }, '8'], [{ value: 90 }, '8'], [{ value: 85 }, '6'], [{ value: 79 }, '0']] },
  { words: '≥90%得满分，每降低1%扣权重的5%，扣完为止', kind: 'rateShortfall', weight: '10', scores: [[{ value: 90 }, '10'], [{ value: 88 }, '9']] },
  { words: '预算执行率≥95%得满分；每低1个百分点扣0.5分，低于80%不得分', kind: 'rateShortfall', weight: '10', scores: [[{ value: 95 }, '10'], [{ value: 90 }, '7.5'], [{ value: 79 }, '0']] },
  { words: '低于100%的，每低1%，扣0.1分', kind: 'rateShortfall', scores: [[{ value: 100 }, '5'], [{ value: 90 }, '4']] },
  { words: '≤5%得满分，每增加1%扣1分', kind: 'rateExcess', scores: [[{ value: 5 }, '5'], [{ value: 7 }, '3']] },
  { words: '培训人次达到500人次得满分,每少10人次扣0.5分', kind: 'countShortfall', scores: [[{ value: 500 }, '5'], [{ value: 480 }, '4']] },
  { words: '不少于12期，每少一期扣0.5分', kind: 'countShortfall', scores: [[{ value: 12 }, '5'], [{ value: 10 }, '4']] },
  { words: '覆盖率100%得满分，每少一个乡镇扣1分', target: '18个', kind: 'countShortfall', scores: [[{ value: 18 }, '5'], [{ value: 16 }, '3']] },
  { words: '无重大事故发生得10分，发生一起扣5分，扣完为止', kind: 'perEvent', weight: '10', scores: [[{ value: 0 }, '10'], [{ value: 1 }, '5'], [{ value: 3 }, '0']] },
  { words: '每发生1起较大事故扣5分，每发生1起一般事故扣2分', kind: 'multiEvent', weight: '10', scores: [[{ value: 1, event2: 1 }, '3'], [{ value: 0, event2: 0 }, '10']] },
  { words: '年度考核优秀得满分，良好得80%，合格得60%，不合格不得分', kind: 'category', weight: '10', scores: [[{ value: 'excellent' }, '10'], [{ value: 'good' }, '8'], [{ value: 'fair' }, '6'], [{ value: 'poor' }, '0']] },
  { words: '①制度健全（2分）；②执行有效（3分）。', kind: 'checklistAdd', scores: [[{ item1: true, item2: false }, '2']] },
  { words: '制度健全得2分，执行有效得3分', kind: 'checklistAdd', scores: [[{ item1: false, item2: true }, '3']] },
  { words: '开展1次得1分，最高5分', kind: 'perUnitAdd', scores: [[{ value: 3 }, '3'], [{ value: 9 }, '5']] },
  { words: '创建1个得5分，最高10分', kind: 'perUnitAdd', weight: '10', scores: [[{ value: 1 }, '5'], [{ value: 3 }, '10']] },
  { words: '达标得满分', target: '≥90%', kind: 'threshold', scores: [[{ value: 90 }, '5'], [{ value: 89 }, '0']] },
  { words: '完成率×分值', kind: 'proportional', weight: '10', scores: [[{ value: 80 }, '8']] },
  { words: '实际完成数/计划完成数×分值', kind: 'formula', weight: '10', scores: [[{ value: 8, term2: 10 }, '8']] },
  { words: '根据完成情况酌情打分', kind: 'manual', scores: [[{ judgement: 3 }, '3']] },
];

/** Words that are no rule of a row, or say too little: the sentence names what is missing. */
export const withoutProposal: readonly (readonly [words: string, says: RegExp])[] = [
  ['一次死亡3人以上的，考核结论评定为不合格', /否决/], ['仅有列督事项的部门扣分分值加倍', /加倍/], ['申请考评必须具备以下条件：死亡人数未超控制目标', /前置条件/],
  ['没有楼堂馆所项目的部门按满分计算', /不适用/], ['按平均分得分', /不适用/], ['用适用指标得分汇总后按百分制折算', /不适用/],
  ['加分不超过0.5、扣分不超过2', /上下限/], ['结转结余率/变动率二者择其一进行考核', /择一/], ['通报批评扣20/10', /级别/], ['优良中低差', /分值/],
  ['每少1次扣1分', /年度指标值/], ['每超出5%扣2分', /限额/], ['工作扎实有效', /读不出/], ['', /空白/],
];
