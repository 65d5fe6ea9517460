import { verdictsIn, type Figure } from '@fenghuo/shared/evaluation/form';
import type { FrozenEvidence, FrozenRecord, FrozenReport } from '@fenghuo/shared/evaluation/frozen-report';
import type { Language } from '@fenghuo/shared/label';
import { escaped, page } from '../html/html.js';
import { valueWithUnit } from '../form/figure-text.js';
import { fill, outputWords } from '../output.words.js';
import { reportNumber, sayIn, type ReportSource, type Say } from '../report-source.js';
import { packWords as words, paperNames } from './pack.words.js';

/** Records shown for each figure; the others stand in report.json. */
const mostShown = 200;

/** The page to begin with: papers, then every figure with links to its records and photos. `files`: names of the attachments by hash. */
export function contentsPage(source: ReportSource, language: Language, files: ReadonlyMap<string, string>): string {
  const say = sayIn(language);
  const { report } = source;
  const { form } = report;
  const lists = new Map(report.evidence.map((list) => [`${list.code} ${list.part}`, list]));
  const figures = [...form.rows.map((row) => ({ owner: row, parts: [...row.parts, ...row.otherReadings] })), ...form.figures.map((owner) => ({ owner, parts: owner.parts }))]
    .flatMap(({ owner, parts }) => [
      { figure: owner, list: lists.get(`${owner.code} value`), name: `${owner.code}　${say(owner.label)}` },
      ...parts.map((figure) => ({ figure, list: lists.get(`${owner.code} ${figure.code}`), name: `${owner.code}.${figure.code}　${say(owner.label)}：${say(figure.label)}` })),
    ]);
  const verdicts = verdictsIn(form).flatMap(({ code, label, parts }) => parts.map((figure) => (
    { figure, list: lists.get(`${code} ${figure.code}`), name: `${code}.${figure.code}　${say(label)}：${say(figure.label)}` })));
  return page(language, say(words.title), `
<h1>${escaped(say(form.title))}</h1>
<p class="c">${escaped(say(words.title))}　${escaped(reportNumber(source))}</p>
${source.revision ? '' : `<p class="draft">${escaped(say(outputWords.draft))}</p>`}
<p>${escaped(say(words.verify))}</p>
<h2>${escaped(say(words.papers))}</h2>
<ul>${Object.entries(paperNames).map(([path, name]) => `<li><a href="${path}">${escaped(say(name))}</a> <code>${path}</code></li>`).join('\n')}</ul>
<h2>${escaped(say(words.figures))}</h2>
${[...figures, ...verdicts].map(({ figure, list, name }) => section(report, figure, list, name, say, files)).join('\n')}`);
}

function section(report: FrozenReport, figure: Figure, list: FrozenEvidence | undefined, name: string, say: Say, files: ReadonlyMap<string, string>): string {
  const counted = list?.counted.map((place) => line(report.records[place]!, null, files)) ?? [];
  const missed = list?.notCounted.map(([place, reason]) => line(report.records[place]!, say(report.reasons[reason]?.label ?? { zh: reason, en: reason }), files)) ?? [];
  const head = `<tr><th>${escaped(say(words.date))}</th><th>${escaped(say(words.record))}</th><th>${escaped(say(words.version))}</th><th>${escaped(say(words.photo))}</th><th>${escaped(say(words.reason))}</th></tr>`;
  const table = (lines: readonly string[], word: keyof typeof words) => (lines.length === 0 ? '' : `<details><summary>${escaped(fill(say(words[word]), { count: lines.length }))}</summary>
<div class="scroll"><table>${head}${lines.slice(0, mostShown).join('\n')}</table></div>${lines.length > mostShown ? `<p class="note">${escaped(fill(say(words.more), { count: lines.length - mostShown }))}</p>` : ''}</details>`);
  return `<p><strong>${escaped(name)}</strong>　${escaped(valueWithUnit(figure, say) || '—')}<br><span class="note">${escaped(say(figure.reading))}</span></p>
${table(counted, 'counted')}${table(missed, 'notCounted')}`;
}

function line({ type, id, date, title, version, photo }: FrozenRecord, reason: string | null, files: ReadonlyMap<string, string>): string {
  const file = photo === null ? undefined : files.get(photo);
  return `<tr><td>${escaped(date)}</td><td><a href="records/${type}/${id}.json">${escaped(title)}</a></td><td class="c">${version}</td>`
    + `<td class="c">${file ? `<a href="attachments/${file}">${file.slice(0, 8)}</a>` : ''}</td><td>${escaped(reason ?? '')}</td></tr>`;
}
