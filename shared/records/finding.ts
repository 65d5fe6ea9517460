import { choice, date, longText, text, year } from './field.js';
import { recordType } from './record-type.js';

/** One thing found wrong with the budget or its targets (预算编制「发现一处」). */
export const finding = recordType({
  name: 'finding',
  path: 'findings',
  label: { zh: '核查发现', en: 'Finding' },
  plural: { zh: '核查发现', en: 'Findings' },
  fields: {
    title: text({ zh: '发现事项', en: 'Title' }),
    kind: choice({ zh: '类别', en: 'Kind' }, {
      budgetCompleteness: { zh: '预算编制不完整', en: 'Budget incomplete' },
      budgetAccuracy: { zh: '预算编制不准确', en: 'Budget inaccurate' },
      budgetDetail: { zh: '预算未细化', en: 'Budget not detailed' },
      targetDeclaration: { zh: '绩效目标申报不完整', en: 'Targets declared incompletely' },
      coreIndicatorMissing: { zh: '缺少重要核心指标', en: 'A key indicator missing' },
      coreIndicatorNone: { zh: '无核心指标', en: 'No key indicator at all' },
    }),
    fiscalYear: year({ zh: '所属年度', en: 'Fiscal year' }),
    foundOn: date({ zh: '发现日期', en: 'Found on' }),
    foundBy: text({ zh: '发现单位（人）', en: 'Found by' }),
    description: longText({ zh: '情况说明', en: 'Description' }, { optional: true }),
    correctedOn: date({ zh: '纠正日期', en: 'Corrected on' }, { optional: true }),
  },
  title: 'title',
  listedBy: 'foundOn',
  states: { noted: { zh: '已记录', en: 'Noted' }, corrected: { zh: '已纠正', en: 'Corrected' } },
  initial: 'noted',
  transitions: {
    correct: {
      label: { zh: '纠正', en: 'Correct' }, from: ['noted'], to: 'corrected', by: ['financeOfficer', 'manager'],
      sets: ['correctedOn'], needs: ['correctedOn'],
    },
  },
  may: { create: ['financeOfficer', 'manager'], amend: ['financeOfficer', 'manager'], void: ['manager'] },
  columns: ['kind', 'fiscalYear', 'foundOn', 'foundBy'],
});
