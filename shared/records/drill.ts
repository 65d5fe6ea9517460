import { choice, date, derived, files, flag, integer, longText, photos, reference, text } from './field.js';
import { levels, scenarios } from './levels.js';
import { recordType } from './record-type.js';

/** An emergency drill (生产安全事故应急条例 art. 8: governments every two years, high-risk units every half year). */
export const drill = recordType({
  name: 'drill',
  path: 'drills',
  label: { zh: '应急演练', en: 'Drill' },
  plural: { zh: '应急演练', en: 'Drills' },
  fields: {
    title: text({ zh: '演练名称', en: 'Title' }),
    kind: choice({ zh: '演练形式', en: 'Kind' }, {
      tabletop: { zh: '桌面演练', en: 'Tabletop' },
      functional: { zh: '功能演练', en: 'Functional' },
      fullScale: { zh: '实战演练', en: 'Full-scale' },
    }),
    scenario: choice({ zh: '演练科目', en: 'Scenario' }, scenarios),
    heldOn: date({ zh: '演练日期', en: 'Held on' }),
    level: choice({ zh: '组织层级', en: 'Organised by' }, levels),
    organiser: text({ zh: '组织单位', en: 'Organiser' }, { optional: true }),
    plan: reference('emergency-plan', { zh: '所依据预案', en: 'Emergency plan' }, { optional: true }),
    site: reference('site', { zh: '演练场所', en: 'Site' }, { optional: true }),
    doubleBlind: flag({ zh: '双盲演练', en: 'Double-blind' }, {
      optional: true, hint: { zh: '不打招呼、不定脚本', en: 'Without notice and without script' },
    }),
    organisations: text({ zh: '参演单位', en: 'Organisations taking part' }, { optional: true, max: 500 }),
    participants: integer({ zh: '参演人数', en: 'Participants' }, { optional: true, min: 1, unit: { zh: '人', en: 'persons' } }),
    nextDueOn: derived(date({ zh: '下次演练期限', en: 'Next one due by' }, { optional: true, mayBeFuture: true })),
    evaluation: choice({ zh: '评估结论', en: 'Evaluation' }, {
      met: { zh: '达到目标', en: 'Goals met' },
      partly: { zh: '基本达到', en: 'Mostly met' },
      missed: { zh: '未达到', en: 'Not met' },
    }, { optional: true }),
    problems: longText({ zh: '发现的问题及整改', en: 'Problems found and what is done' }, { optional: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
    photos: photos({ zh: '现场照片', en: 'Photos' }),
    files: files({ zh: '方案、脚本、评估报告', en: 'Script and evaluation report' }),
  },
  title: 'title',
  listedBy: 'heldOn',
  states: { held: { zh: '已开展', en: 'Held' }, evaluated: { zh: '已评估', en: 'Evaluated' } },
  initial: 'held',
  transitions: {
    evaluate: {
      label: { zh: '评估', en: 'Evaluate' }, from: ['held', 'evaluated'], to: 'evaluated', by: ['dutyOfficer', 'manager'],
      sets: ['evaluation', 'problems'], needs: ['evaluation'],
    },
  },
  may: { create: ['dutyOfficer', 'inspector', 'manager'], amend: ['dutyOfficer', 'manager'], void: ['manager'] },
  columns: ['kind', 'scenario', 'level', 'heldOn', 'participants'],
});
