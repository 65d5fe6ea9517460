import { deviation } from '@fenghuo/shared/records/deviation';
import { judgement } from '@fenghuo/shared/records/judgement';
import { builder } from '../builders.js';

export const deviationBody = builder(deviation, {
  assessedYear: 2020, row: '4', reason: '绩效目标申报时有两项未细化到季度。', improvement: '下年度申报前由财务股逐项核对。', dueOn: '2021-03-31',
});

export const judgementBody = builder(judgement, {
  assessedYear: 2020, row: 'j', points: '8.5', reason: '领导小组会议评议结果。', judgedOn: '2020-12-28', judgedBy: '局党委会议',
});
