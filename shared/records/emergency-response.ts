import { choice, date, derived, files, instant, longText, reference, text } from './field.js';
import { recordType } from './record-type.js';

/** Level I is the highest (突发事件应对法 art. 71). In falling order. */
export const responseLevels = {
  I: { zh: 'Ⅰ级', en: 'Level I' },
  II: { zh: 'Ⅱ级', en: 'Level II' },
  III: { zh: 'Ⅲ级', en: 'Level III' },
  IV: { zh: 'Ⅳ级', en: 'Level IV' },
} as const;

/** An emergency response (应急响应) from its start to its end: on which plan, at which level, approved by whom. What was done is a response action. */
export const emergencyResponse = recordType({
  name: 'emergency-response',
  path: 'emergency-responses',
  label: { zh: '应急响应', en: 'Emergency response' },
  plural: { zh: '应急响应', en: 'Emergency responses' },
  fields: {
    title: text({ zh: '响应名称', en: 'Title' }),
    kind: choice({ zh: '响应类别', en: 'Kind' }, {
      flood: { zh: '防汛', en: 'Flood' },
      drought: { zh: '抗旱', en: 'Drought' },
      lowTemperature: { zh: '低温雨雪冰冻', en: 'Low temperature, snow and ice' },
      geological: { zh: '地质灾害', en: 'Geological hazard' },
      earthquake: { zh: '地震', en: 'Earthquake' },
      forestFire: { zh: '森林草原火灾', en: 'Forest or grassland fire' },
      relief: { zh: '自然灾害救助', en: 'Disaster relief' },
      workSafety: { zh: '生产安全事故', en: 'Work safety accident' },
      other: { zh: '其他', en: 'Other' },
    }),
    startLevel: choice({ zh: '启动级别', en: 'Level at the start' }, responseLevels),
    level: derived(choice({ zh: '响应级别', en: 'Level' }, responseLevels)),
    planBasis: text({ zh: '依据预案', en: 'Plan' }),
    startedAt: instant({ zh: '启动时间', en: 'Started at' }),
    startedOn: derived(date({ zh: '启动日期', en: 'Started on' })),
    approvedBy: text({ zh: '启动批准人', en: 'Start approved by' }),
    disaster: reference('disaster', { zh: '灾害过程', en: 'Disaster' }, { optional: true }),
    warning: reference('early-warning', { zh: '依据预警', en: 'Warning' }, { optional: true }),
    changedTo: choice({ zh: '调整后级别', en: 'Changed to' }, responseLevels, { optional: true }),
    changedAt: instant({ zh: '调整时间', en: 'Changed at' }, { optional: true }),
    changeApprovedBy: text({ zh: '调整批准人', en: 'Change approved by' }, { optional: true }),
    endedAt: instant({ zh: '终止时间', en: 'Ended at' }, { optional: true }),
    endApprovedBy: text({ zh: '终止批准人', en: 'End approved by' }, { optional: true }),
    files: files({ zh: '响应文件', en: 'Documents' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'title',
  listedBy: 'startedOn',
  states: { active: { zh: '响应中', en: 'Active' }, ended: { zh: '已终止', en: 'Ended' } },
  initial: 'active',
  settled: ['ended'],
  transitions: {
    raise: {
      label: { zh: '提高级别', en: 'Raise' }, from: ['active'], by: ['dutyOfficer', 'manager'],
      sets: ['changedTo', 'changedAt', 'changeApprovedBy'], needs: ['changedTo', 'changedAt', 'changeApprovedBy'],
    },
    lower: {
      label: { zh: '降低级别', en: 'Lower' }, from: ['active'], by: ['dutyOfficer', 'manager'],
      sets: ['changedTo', 'changedAt', 'changeApprovedBy'], needs: ['changedTo', 'changedAt', 'changeApprovedBy'],
    },
    end: {
      label: { zh: '终止响应', en: 'End' }, from: ['active'], to: 'ended', by: ['dutyOfficer', 'manager'],
      sets: ['endedAt', 'endApprovedBy'], needs: ['endedAt', 'endApprovedBy'],
    },
  },
  may: { create: ['dutyOfficer', 'manager'], amend: ['manager'], void: ['manager'] },
  columns: ['kind', 'level', 'startedAt', 'approvedBy', 'endedAt'],
});
