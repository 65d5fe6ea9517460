import type { FormCheck } from '@fenghuo/shared/evaluation/form';
import { mustBeExplained } from '@fenghuo/shared/evaluation/preparation';
import type { PrintedBlock, PrintedCell, PrintedRow } from '../rendering/printed-report.js';
import { explanationOf } from './figure-text.js';
import { spread } from './head-table.js';
import type { FormPrint } from './print-form.js';

type MakeTable = (head: readonly PrintedRow[], rows: readonly PrintedRow[]) => PrintedBlock;

/** Explanations where the layout has them below, the checks, the evaluation group, the places for signatures and seals. */
export function closingTables(print: FormPrint, table: MakeTable): PrintedBlock[] {
  const { word } = print;
  return [
    ...(print.layout.explanations === 'below' ? [table([], explanationRows(print))] : []),
    { kind: 'heading', level: 2, text: word('checks') }, ...checkBlocks(print, table),
    { kind: 'heading', level: 2, text: word('group') },
    table([line(print, [word('name'), word('post'), word('office'), word('signature')], [0.2, 0.25, 0.35, 0.2])], Array.from({ length: 3 }, () => (
      { ...line(print, ['', '', '', ''], [0.2, 0.25, 0.35, 0.2], false), height: 24 }))),
    table([], opinionRows(print)),
  ];
}

function line({ widths }: FormPrint, texts: readonly string[], shares: readonly number[], bold = true): PrintedRow {
  return { cells: spread(texts.map((text): PrintedCell => ({ text, align: 'center', bold })), widths, shares) };
}

function explanationRows(print: FormPrint): PrintedRow[] {
  const { source: { report }, say, word } = print;
  const explained = report.form.rows.filter(mustBeExplained).map((row) => (
    { name: say(row.level3), ...explanationOf(row, report.deviations.find((one) => one.row === row.code), say) }));
  const row = (label: string, texts: readonly string[]): PrintedRow => ({
    cells: spread([{ text: label, align: 'center', bold: true }, { text: texts.join('\n') || word('none'), at: 'top' }], print.widths, [0.25, 0.75]), height: 60,
  });
  return [
    row(word('reasonsBelow'), explained.map(({ name, reason }) => `${name}：${reason}`)),
    row(word('improvementBelow'), explained.filter(({ improvement }) => improvement !== '').map(({ name, improvement }) => `${name}：${improvement}`)),
  ];
}

function checkBlocks(print: FormPrint, table: MakeTable): PrintedBlock[] {
  const { source: { report: { form } }, say, word } = print;
  const differing = form.checks.filter(({ state }) => state === 'differs');
  if (differing.length === 0) return [{ kind: 'paragraph', text: word('allAgree'), small: true }];
  const shares = [0.42, 0.1, 0.1, 0.38];
  return [table([line(print, [word('checkSentence'), word('stated'), word('computed'), word('difference')], shares)], differing.map((check) => ({
    cells: spread([
      { text: say(check.sentence) }, { text: check.stated, align: 'center' }, { text: check.computed, align: 'center' },
      { text: differenceText(print, check) },
    ], print.widths, shares),
  }))), { kind: 'paragraph', text: word('othersAgree', { count: form.checks.length - differing.length }), small: true }];
}

/** By how much, and for a total where it comes from: the groups of the same report whose sums differ as well. */
export function differenceText({ source: { report: { form, framework } }, say, word }: Pick<FormPrint, 'source' | 'say' | 'word'>, check: FormCheck): string {
  const by = word('differBy', { difference: check.difference });
  if (check.code !== 'printed-total') return by;
  const causes = form.checks.filter(({ code, state }) => state === 'differs' && code.startsWith('printed-group-')).map(({ code, stated, computed }) => {
    const group = framework.printed?.groups.find((one) => `printed-group-${one.code}` === code);
    return word('cause', { group: group ? say(group.label) : code, stated, computed });
  });
  return causes.length === 0 ? by : by + word('causedBy', { causes: causes.join('、') });
}

function opinionRows(print: FormPrint): PrintedRow[] {
  const { source: { revision }, word } = print;
  const row = (label: string, foot: string): PrintedRow => ({
    cells: spread([{ text: label, align: 'center', bold: true }, { text: foot, align: 'right', at: 'bottom' }], print.widths, [0.16, 0.84]), height: 110,
  });
  const day = revision?.signedOn?.split('-').map(Number);
  return [
    row(word('opinion'), word('sealUnit', {
      name: revision?.signedBy ?? '', day: day ? `${day[0]} 年 ${day[1]} 月 ${day[2]} 日` : word('emptyDay'),
    })),
    row(word('superior'), word('sealSuperior')),
  ];
}
