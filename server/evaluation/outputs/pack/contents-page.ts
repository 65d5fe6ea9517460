import { verdictsIn, type Figure } from '@fenghuo/shared/evaluation/form';
import type { FrozenEvidence, FrozenList, FrozenRecord } from '@fenghuo/shared/evaluation/frozen-report';
import type { Language } from '@fenghuo/shared/label';
import { recordsAt, sliceOf } from '../../archive/frozen-lists.js';
import { escaped, page } from '../html/html.js';
import { valueWithUnit } from '../form/figure-text.js';
import { fill, outputWords } from '../output.words.js';
import { reportNumber, sayIn, type ReportSource, type Say } from '../report-source.js';
import { packWords as words, paperNames } from './pack.words.js';

/** Records shown for each figure; the others stand in report.json. */
const mostShown = 200;

/** The page to begin with: papers, then every figure with links to its records and photos. `files`: names of the attachments by hash. */
export async function contentsPage(source: ReportSource, language: Language, files: ReadonlyMap<string, string>): Promise<string> {
  const say = sayIn(language);
  const { report } = source;
  const { form } = report;
  const lists = new Map(report.evidence.map((list) => [`${list.code} ${list.part}`, list]));
  const figures = [...form.rows.map((row) => ({ owner: row, parts: [...row.parts, ...row.otherReadings] })), ...[...form.figures, ...report.beside].map((owner) => ({ owner, parts: owner.parts }))]
    .flatMap(({ owner, parts }) => [
      { figure: owner, list: lists.get(`${owner.code} value`), name: `${owner.code}　${say(owner.label)}` },
      ...parts.map((figure) => ({ figure, list: lists.get(`${owner.code} ${figure.code}`), name: `${owner.code}.${figure.code}　${say(owner.label)}：${say(figure.label)}` })),
    ]);
  const verdicts = verdictsIn(form).flatMap(({ code, label, parts }) => parts.map((figure) => (
    { figure, list: lists.get(`${code} ${figure.code}`), name: `${code}.${figure.code}　${say(label)}：${say(figure.label)}` })));
  const sections: string[] = [];
  for (const { figure, list, name } of [...figures, ...verdicts]) sections.push(await section(source, figure, list, name, say, files));
  return page(language, say(words.title), `
<h1>${escaped(say(form.title))}</h1>
<p class="c">${escaped(say(words.title))}　${escaped(reportNumber(source))}</p>
${source.revision ? '' : `<p class="draft">${escaped(say(outputWords.draft))}</p>`}
<p>${escaped(say(words.verify))}</p>
<h2>${escaped(say(words.papers))}</h2>
<ul>${Object.entries(paperNames).map(([path, name]) => `<li><a href="${path}">${escaped(say(name))}</a> <code>${path}</code></li>`).join('\n')}</ul>
<h2>${escaped(say(words.figures))}</h2>
${sections.join('\n')}`);
}

async function section(
  { report, pieces }: ReportSource, figure: Figure, list: FrozenEvidence | undefined, name: string, say: Say, files: ReadonlyMap<string, string>,
): Promise<string> {
  const counted = list ? await sliceOf(pieces, list.counted, 0, mostShown) : [];
  const missed = list ? await sliceOf(pieces, list.notCounted, 0, mostShown) : [];
  const records = await recordsAt(pieces, report, [...counted, ...missed.map(([place]) => place)]);
  const lines = records.map((record, index) => {
    const reason = missed[index - counted.length]?.[1];
    return line(record, reason === undefined ? null : say(report.reasons[reason]?.label ?? { zh: reason, en: reason }), files);
  });
  const head = `<tr><th>${escaped(say(words.date))}</th><th>${escaped(say(words.record))}</th><th>${escaped(say(words.version))}</th><th>${escaped(say(words.photo))}</th><th>${escaped(say(words.reason))}</th></tr>`;
  const table = (rows: readonly string[], { count }: Pick<FrozenList<unknown>, 'count'>, word: keyof typeof words) => (
    count === 0 ? '' : `<details><summary>${escaped(fill(say(words[word]), { count }))}</summary>
<div class="scroll"><table>${head}${rows.join('\n')}</table></div>${count > mostShown ? `<p class="note">${escaped(fill(say(words.more), { count: count - mostShown }))}</p>` : ''}</details>`);
  return `<p><strong>${escaped(name)}</strong>　${escaped(valueWithUnit(figure, say) || '—')}<br><span class="note">${escaped(say(figure.reading))}</span></p>
${list ? table(lines.slice(0, counted.length), list.counted, 'counted') + table(lines.slice(counted.length), list.notCounted, 'notCounted') : ''}`;
}

function line({ type, id, date, title, version, photo }: FrozenRecord, reason: string | null, files: ReadonlyMap<string, string>): string {
  const file = photo === null ? undefined : files.get(photo);
  return `<tr><td>${escaped(date)}</td><td><a href="records/${type}/${id}.json">${escaped(title)}</a></td><td class="c">${version}</td>`
    + `<td class="c">${file ? `<a href="attachments/${file}">${file.slice(0, 8)}</a>` : ''}</td><td>${escaped(reason ?? '')}</td></tr>`;
}
