import { disaster } from '@fenghuo/shared/records/disaster';
import { disasterReport } from '@fenghuo/shared/records/disaster-report';
import { dutyLogEntry } from '@fenghuo/shared/records/duty-log-entry';
import { dutyShift } from '@fenghuo/shared/records/duty-shift';
import { emergencyResponse } from '@fenghuo/shared/records/emergency-response';
import { responseAction } from '@fenghuo/shared/records/response-action';
import { rollCall } from '@fenghuo/shared/records/roll-call';
import { earlyWarning } from '@fenghuo/shared/records/early-warning';
import { readSeedJson } from '@fenghuo/server/seeding/seeds-folder';
import { builder, dependentBuilder } from '../builders.js';

const { divisions } = readSeedJson('divisions/610831.json') as { divisions: { code: string; level: string }[] };
const villages = divisions.filter(({ level }) => level === 'village').map(({ code }) => code);

/** Instants are written as China's clock shows them. */
export const at = (moment: string): string => new Date(`${moment.replace(' ', 'T')}:00+08:00`).toISOString();

export const disasterBody = builder(disaster, {
  name: '8·4 山体滑坡', kind: 'landslide', nature: 'disaster', grade: 'general', occurredAt: at('2020-08-04 06:00'), townships: '马蹄沟镇',
});

export const disasterReportBody = dependentBuilder<typeof disasterReport, 'disaster'>(disasterReport, {
  kind: 'initial', reportedAt: at('2020-08-04 07:30'), affected: 10, deaths: 0, missing: 0, relocated: 4, loss: 500_000,
});

export const earlyWarningBody = builder(earlyWarning, {
  title: '暴雨黄色预警', kind: 'rainstorm', colour: 'yellow', issuer: '子洲县应急管理局', issuedAt: at('2020-08-03 17:00'), area: '马蹄沟镇、何家集镇',
  content: '预计未来 12 小时局地降雨量将达 50 毫米以上。',
});

export const emergencyResponseBody = builder(emergencyResponse, {
  title: '防汛Ⅳ级应急响应', kind: 'flood', startLevel: 'IV', planBasis: '子洲县防汛应急预案', startedAt: at('2020-08-03 18:00'), approvedBy: '县防汛抗旱指挥部总指挥',
});

export const responseActionBody = dependentBuilder<typeof responseAction, 'response'>(responseAction, {
  kind: 'briefing', title: '防汛会商简报', number: '第 1 期', takenOn: '2020-08-04',
});

const shift = builder(dutyShift, {
  startsAt: at('2020-08-04 08:00'), endsAt: at('2020-08-05 08:00'), leader: '王局长', officers: ['李值班', '张值班'], period: 'floodSeason',
});
let posts = 0;

/** Each shift stands at a post of its own, a village of the county: shifts of one post do not overlap. */
export const dutyShiftBody = (given: Parameters<typeof shift>[0] = {}) => {
  posts += 1;
  return shift({ division: villages[posts % villages.length]!, ...given });
};

export const dutyLogEntryBody = dependentBuilder<typeof dutyLogEntry, 'shift'>(dutyLogEntry, {
  loggedAt: at('2020-08-04 09:10'), kind: 'call', subject: '马蹄沟镇报告道路滑坡', content: '307 国道马蹄沟段小型滑坡，无人员伤亡。',
});

export const rollCallBody = builder(rollCall, {
  unit: '马蹄沟镇值班室', person: '赵值班', calledAt: at('2020-08-04 22:30'), calledBy: '李值班', channel: 'telephone', result: 'present',
});
