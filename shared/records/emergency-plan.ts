import { choice, date, files, longText, text } from './field.js';
import { levels, scenarios } from './levels.js';
import { recordType } from './record-type.js';

/** An emergency plan from drafting to abolition (生产安全事故应急条例 arts. 5–7: made, filed with the government, revised in six cases). */
export const emergencyPlan = recordType({
  name: 'emergency-plan',
  path: 'emergency-plans',
  label: { zh: '应急预案', en: 'Emergency plan' },
  plural: { zh: '应急预案', en: 'Emergency plans' },
  fields: {
    title: text({ zh: '预案名称', en: 'Title' }),
    kind: choice({ zh: '预案类型', en: 'Kind' }, {
      master: { zh: '总体预案', en: 'Master plan' },
      special: { zh: '专项预案', en: 'Special plan' },
      departmental: { zh: '部门预案', en: 'Departmental plan' },
      grassroots: { zh: '基层预案', en: 'Township or village plan' },
      enterprise: { zh: '企业预案', en: 'Enterprise plan' },
    }),
    scenario: choice({ zh: '适用情形', en: 'Scenario' }, scenarios),
    level: choice({ zh: '层级', en: 'Level' }, levels),
    edition: text({ zh: '版本', en: 'Edition' }, { max: 40 }),
    draftedOn: date({ zh: '编制日期', en: 'Drafted on' }),
    approvedOn: date({ zh: '批准日期', en: 'Approved on' }, { optional: true }),
    approvedBy: text({ zh: '批准机关或会议', en: 'Approved by' }, { optional: true }),
    validUntil: date({ zh: '有效期至', en: 'Valid until' }, { optional: true, mayBeFuture: true }),
    filedOn: date({ zh: '备案日期', en: 'Filed on' }, { optional: true }),
    filingNumber: text({ zh: '备案编号', en: 'Filing number' }, { optional: true }),
    revisionCause: choice({ zh: '修订情形', en: 'Cause of the revision' }, {
      law: { zh: '法律法规标准发生重大变化', en: 'Laws or standards changed' },
      command: { zh: '应急指挥机构及其职责调整', en: 'The command was reorganised' },
      risk: { zh: '面临的风险发生重大变化', en: 'The risks changed' },
      resources: { zh: '重要应急资源发生重大变化', en: 'Important resources changed' },
      shortcomings: { zh: '演练或救援中发现重大问题', en: 'Drill or rescue showed serious problems' },
      other: { zh: '其他应当修订的情形', en: 'Other cases' },
    }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    files: files({ zh: '预案文本及批复', en: 'Text and approval' }),
  },
  title: 'title',
  titleWith: 'edition',
  knownBy: ['filingNumber'],
  listedBy: 'draftedOn',
  states: {
    drafting: { zh: '编制中', en: 'Drafting' }, reviewed: { zh: '已评审', en: 'Reviewed' }, published: { zh: '已发布', en: 'Published' },
    filed: { zh: '已备案', en: 'Filed' }, revising: { zh: '修订中', en: 'Under revision' }, abolished: { zh: '已废止', en: 'Abolished' },
  },
  initial: 'drafting',
  settled: ['abolished'],
  transitions: {
    review: {
      label: { zh: '评审通过', en: 'Pass the review' }, from: ['drafting', 'revising'], to: 'reviewed', by: ['dutyOfficer', 'manager'],
    },
    publish: {
      label: { zh: '批准发布', en: 'Approve and publish' }, from: ['reviewed'], to: 'published', by: ['manager'],
      sets: ['approvedOn', 'approvedBy', 'validUntil'], needs: ['approvedOn', 'approvedBy'],
    },
    file: {
      label: { zh: '备案', en: 'File' }, from: ['published'], to: 'filed', by: ['dutyOfficer', 'manager'],
      sets: ['filedOn', 'filingNumber'], needs: ['filedOn'],
    },
    revise: {
      label: { zh: '启动修订', en: 'Revise' }, from: ['published', 'filed'], to: 'revising', by: ['dutyOfficer', 'manager'],
      sets: ['revisionCause'], needs: ['revisionCause'],
    },
    abolish: { label: { zh: '废止', en: 'Abolish' }, from: ['published', 'filed', 'revising'], to: 'abolished', by: ['manager'] },
  },
  may: { create: ['dutyOfficer', 'manager'], amend: ['dutyOfficer', 'manager'], void: ['manager'] },
  columns: ['kind', 'scenario', 'level', 'approvedOn', 'validUntil'],
});
