import type { Label } from '@fenghuo/shared/label';
import { checkFacts, type PrintedCheck } from '../seeding/check-facts.js';
import { deriveFacts, summaryOf, type FactResult } from '../seeding/derive-facts.js';
import { isReportName, reportNames } from '../seeding/report-frame.js';
import type { Command } from './command.js';

export const facts: Command = {
  name: 'facts',
  usage: `facts --report <${reportNames.join('|')}> [--json]`,
  summary: { zh: '逐条核对报告事实与业务记录', en: 'every fact of a report beside what the records come to' },
  async run({ options: { report, json } }, { database, out, err }) {
    if (!isReportName(report)) {
      err(typeof report === 'string'
        ? `没有 ${report} 这份报告，现有：${reportNames.join('、')}。There is no report ${report}; there are ${reportNames.join(', ')}.`
        : `用法 usage: fenghuo ${this.usage}`);
      return 1;
    }
    const results = await deriveFacts(database, report);
    const checks = checkFacts(report);
    out(json ? JSON.stringify({ report, facts: results.map(({ compared }) => compared), checks }) : textOf(results, checks));
    return 0;
  },
};

const words: Readonly<Record<FactResult['compared']['status'], Label>> = {
  same: { zh: '一致', en: 'same' },
  differs: { zh: '不一致', en: 'differs' },
  'not-derivable': { zh: '不能得出', en: 'not derivable' },
};

function textOf(results: readonly FactResult[], checks: readonly PrintedCheck[]): string {
  const { same, differs, notDerivable, unmapped, operations, derived, share } = summaryOf(results);
  return [
    ...results.map(lineOf),
    '报告数字之间的算术核对 Arithmetic between the printed figures',
    ...checks.map(({ state, sentence, stated, computed, difference }) =>
      `${state === 'holds' ? '✓' : '✗'} ${sentence.zh} ${sentence.en}: ${stated} / ${computed}${state === 'holds' ? '' : ` (${difference})`}`),
    `共 ${results.length} 条 facts: ${words.same.zh} same ${same}, ${words.differs.zh} differs ${differs}, `
      + `${words['not-derivable'].zh} not derivable ${notDerivable}, 未指明 not mapped ${unmapped}`,
    `业务事实 Facts about operations: ${operations}，由记录得出 derived ${derived} = ${share}%`,
  ].join('\n');
}

function lineOf({ fact, compared: { id, status, derived, printed, reason } }: FactResult): string {
  const figures = `${words[status].zh} ${words[status].en}  ${derived ?? '—'} / ${printed} ${fact.unit}`;
  return `${id}  ${figures}  “${fact.statement}”  ${reason.zh}  ${reason.en}`;
}
