import { dayOf } from '@fenghuo/shared/calendar';
import type { FormRow } from '@fenghuo/shared/evaluation/form';
import type { Language } from '@fenghuo/shared/label';
import { layoutFor, type LayoutColumn } from '../form/layouts.js';
import { explanationText, valueWithUnit } from '../form/figure-text.js';
import { fill, outputWords } from '../output.words.js';
import { reportNumber, rootInHex, sayIn, type ReportSource, type Say } from '../report-source.js';
import { escaped, page } from './html.js';
import { publicWords as words } from './public.words.js';

/**
 * What the bureau discloses to the public: rows, scores, grade, explanations, checks. No record is named, nobody who made, signed or has to
 * mend anything, and numbers of persons and telephones that somebody typed into an explanation are covered.
 */
export function publicPage(source: ReportSource, language: Language): string {
  const { bureau, report: { form, seal, frozenAt }, revision } = source;
  const say = sayIn(language);
  const { columns } = layoutFor(form.bureau);
  const at = dayOf(new Date(revision ? frozenAt : form.asOf.at));
  const root = rootInHex(seal.root);
  const differing = form.checks.filter(({ state }) => state === 'differs');
  const title = `${say(form.title)}${say(words.edition)}`;
  return page(language, title, `
<h1>${escaped(say(form.title))}</h1>
${revision ? '' : `<p class="draft">${escaped(say(outputWords.draft))}</p>`}
<p class="c">${escaped(fill(say(words.head), { bureau: say(bureau.name), year: form.year, number: reportNumber(source), at }))}</p>
<div class="scroll"><table><thead><tr>${columns.map(({ title: name }) => `<th>${escaped(say(name))}</th>`).join('')}</tr></thead>
<tbody>
${form.rows.map((row) => `<tr>${columns.map((column) => cell(source, row, column, say)).join('')}</tr>`).join('\n')}
</tbody></table></div>
<p><strong>${escaped(say(outputWords.total))}: ${escaped(form.total.score)} / ${escaped(form.total.weight)}</strong>　
<strong>${escaped(say(outputWords.grade))}: ${escaped(form.grade ? say(form.grade.label) : say(outputWords.noGrade))}</strong></p>
<h2>${escaped(say(outputWords.checks))}</h2>
${differing.length === 0 ? `<p>${escaped(say(outputWords.allAgree))}</p>` : `<ul>${differing.map(({ sentence, stated, computed, difference }) => (
    `<li>${escaped(fill(say(words.check), { sentence: say(sentence), stated, computed, difference }))}</li>`)).join('\n')}</ul>`}
<p class="note">${escaped(say(words.covered))}</p>
<p class="note">${escaped(fill(say(words.basis), { code: form.framework.code, version: form.framework.version, n: form.asOf.n }))}
${root === null ? '' : `<br>${escaped(say(words.root))} <code>${escaped(root)}</code>`}</p>`);
}

function cell({ report }: ReportSource, row: FormRow, { shows }: LayoutColumn, say: Say): string {
  const center = (text: string) => `<td class="c">${escaped(text)}</td>`;
  switch (shows) {
    case 'level1': case 'level2': case 'level3': return `<td>${escaped(say(row[shows]))}</td>`;
    case 'weight': return center(row.weight);
    case 'target': return `<td>${escaped(say(row.target))}</td>`;
    case 'ruleText': return `<td>${escaped(say(row.ruleText))}</td>`;
    case 'completed': return center(valueWithUnit(row, say) || '—');
    case 'score': return center(row.score ?? say(outputWords.noScore));
    case 'unit': return center(row.unit ? say(row.unit) : '');
    case 'explanation': return `<td>${escaped(say(row.reading))}</td>`;
    case 'department': return `<td>${escaped(row.department ?? '')}</td>`;
    case 'sign': return center('');
    case 'deviation': {
      const deviation = report.deviations.find((one) => one.row === row.code);
      return `<td>${escaped(withoutNumbers(explanationText(row, deviation && { ...deviation, responsible: null, dueOn: null }, say)))}</td>`;
    }
  }
}

/** Covers identity numbers, telephones and bank cards. */
export function withoutNumbers(text: string): string {
  return text.replace(/\d{17}[\dXx]|(?<!\d)1\d{10}(?!\d)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)|(?<!\d)\d{15,19}(?!\d)/g, (number) => '＊'.repeat(number.length));
}
