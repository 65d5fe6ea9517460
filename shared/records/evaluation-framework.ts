import { contentHash, integer, text, year } from './field.js';
import { evaluationContent } from './evaluation-content.js';
import { recordType } from './record-type.js';

/**
 * The year's form of one bureau in one revision (评价指标体系): its rows, weights, targets, measures and rules are a content of their own,
 * named here by its hash. Only the server writes it, from what a manager enters in the framework pages.
 */
export const evaluationFramework = recordType({
  name: 'evaluation-framework',
  path: 'evaluation-frameworks',
  label: { zh: '评价指标体系', en: 'Evaluation framework' },
  plural: { zh: '评价指标体系', en: 'Evaluation frameworks' },
  fields: {
    title: text({ zh: '名称', en: 'Title' }),
    assessedYear: year({ zh: '评价年度', en: 'Assessed year' }, { fixed: true }),
    code: text({ zh: '代码', en: 'Code' }, { fixed: true, max: 64, pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*$/ }),
    revision: integer({ zh: '版次', en: 'Revision' }, { fixed: true, min: 1, max: 9999 }),
    content: evaluationContent(contentHash),
    source: text({ zh: '来源', en: 'Source' }, { hint: { zh: '文件名、上年体系或模板', en: 'A file, last year\'s framework or a template' } }),
  },
  title: 'title',
  listedBy: 'assessedYear',
  states: {
    draft: { zh: '草稿', en: 'Draft' },
    adopted: { zh: '已启用', en: 'Adopted' },
    withdrawn: { zh: '已停用', en: 'Withdrawn' },
  },
  initial: 'draft',
  settled: ['adopted', 'withdrawn'],
  transitions: {
    adopt: { label: { zh: '启用', en: 'Adopt' }, from: ['draft'], to: 'adopted', by: ['service'] },
    withdraw: { label: { zh: '停用', en: 'Withdraw' }, from: ['adopted'], to: 'withdrawn', by: ['manager'] },
  },
  may: { create: ['service'], amend: ['service'], void: ['manager'] },
  columns: ['assessedYear', 'code', 'revision', 'source'],
});
