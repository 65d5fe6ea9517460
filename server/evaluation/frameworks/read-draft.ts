import type { Framework, FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import { quoted } from '@fenghuo/shared/evaluation/framework-checks';
import { frameworkDraft } from '@fenghuo/shared/evaluation/framework-draft';
import { beyondLimits } from '@fenghuo/shared/evaluation/limits';
import type { Measure } from '@fenghuo/shared/evaluation/measure';
import { measureFlaws } from '@fenghuo/shared/evaluation/measure-checks';
import { ruleFlaws } from '@fenghuo/shared/evaluation/rule-flaws';
import type { Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import type { Label } from '@fenghuo/shared/label';
import { Refusal, type FieldProblem } from '@fenghuo/shared/problems';
import { z } from 'zod';

/** What the server says of a framework, whatever was sent. */
export interface Identity {
  readonly bureau: string;
  readonly year: number;
  readonly code: string;
  readonly revision: number;
}

/** Names that a measure must know before anything can be counted with it; everything else is said before adoption. */
const unknownNames: ReadonlySet<string> = new Set([
  'dataset-unknown', 'date-unknown', 'dimension-unknown', 'value-unknown', 'quantity-unknown', 'condition-unknown',
]);

/**
 * The content of a draft as it was sent. Rows may lack measures; what is there can be computed.
 * @throws Refusal `framework-not-computable` with every place by its path.
 */
export function readDraftContent(content: unknown, { bureau, year, code, revision }: Identity, vocabulary: Vocabulary): Framework {
  const data = { ...(typeof content === 'object' && content !== null ? content : {}), bureau, year, code, version: revision };
  // Measured piece by piece before it is parsed: one endless tree must not reach the parser.
  const [endless] = piecesOf(data).filter(({ piece }) => beyondLimits(piece) !== null);
  if (endless) throw refused([problem(endless.path, { zh: '规则或测量嵌套过深或过大，请拆成几行。', en: 'The rule or a measure is nested too deeply or too large; split the row.' })]);
  const [unwritable] = piecesOf(data).filter(({ piece }) => hasUnwritable(piece));
  if (unwritable) {
    throw refused([problem(unwritable.path, {
      zh: `文字超过 ${longestText} 字或含有控制字符，请删改。`, en: `A text has more than ${longestText} characters, or control characters among them; shorten it or remove them.`,
    })]);
  }
  const read = frameworkDraft.safeParse(data);
  if (!read.success) throw refused(ruleFlaws(read.error, data).map(({ path, sentence }) => problem(path, sentence, data)));
  const unknown = measuresOf(read.data).flatMap(({ at, measure }) => measureFlaws(measure, vocabulary, 'told').filter(({ code: flaw }) => unknownNames.has(flaw))
    .map(({ path, sentence }) => problem([at, ...path].join('.'), sentence, data)));
  if (unknown.length > 0) throw refused(unknown);
  return read.data;
}

/** Characters of the longest text of a form; its printed cells are some hundred. */
const longestText = 4000;

/** Rows, figures and vetoes one by one, and what stands beside them. */
function piecesOf(data: object): readonly { readonly path: string; readonly piece: unknown }[] {
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) => (Array.isArray(value)
    ? value.map((piece: unknown, index) => ({ path: `${name}[${index}]`, piece })) : [{ path: name, piece: value }]));
}

/** Only of what is within the limits of depth and size. */
function hasUnwritable(piece: unknown): boolean {
  if (typeof piece === 'string') return piece.length > longestText || /[\p{Cc}\p{Cs}]/u.test(piece.replaceAll(/[\t\n\r]/g, ''));
  return typeof piece === 'object' && piece !== null && Object.entries(piece).some(([name, value]: [string, unknown]) => hasUnwritable(name) || hasUnwritable(value));
}

/** Every measure of a framework by its place. */
function measuresOf({ rows, figures, vetoes, eligibility }: Framework): readonly { readonly at: string; readonly measure: Measure }[] {
  const inputsAt = (at: string, inputs: FrameworkRow['inputs']) =>
    Object.entries(inputs).map(([name, { measure }]) => ({ at: `${at}.inputs.${name}.measure`, measure }));
  const namedAt = (at: string, named: readonly { readonly measure: Measure }[]) =>
    named.map(({ measure }, index) => ({ at: `${at}[${index}].measure`, measure }));
  return [
    ...rows.flatMap((row, index) => [
      ...inputsAt(`rows[${index}]`, row.inputs), ...namedAt(`rows[${index}].parts`, row.parts), ...namedAt(`rows[${index}].otherReadings`, row.otherReadings),
    ]),
    ...namedAt('figures', figures), ...figures.flatMap(({ parts }, index) => namedAt(`figures[${index}].parts`, parts)),
    ...vetoes.flatMap((veto, index) => inputsAt(`vetoes[${index}]`, veto.inputs)), ...(eligibility ? inputsAt('eligibility', eligibility.inputs) : []),
  ];
}

const problem = (path: string, message: FieldProblem['message'], data: object = {}): FieldProblem => ({ path, label: placeOf(path, data) ?? { zh: path, en: path }, message });

/** The row that a path leads to, as its form calls it. */
function placeOf(path: string, data: object): Label | null {
  const index = /^rows\[(\d+)\]/.exec(path)?.[1];
  if (index === undefined) return null;
  const rows: unknown = Reflect.get(data, 'rows');
  const named = namedRow.safeParse(Array.isArray(rows) ? rows[Number(index)] : null);
  if (!named.success) return { zh: `第 ${Number(index) + 1} 行`, en: `Row ${Number(index) + 1}` };
  const { code, level3 } = named.data;
  return { zh: `第 ${code} 行${quoted(level3.zh)}`, en: `Row ${code}, "${level3.en}"` };
}

const namedRow = z.looseObject({ code: z.string(), level3: z.looseObject({ zh: z.string(), en: z.string() }) });

function refused(fields: readonly FieldProblem[]): Refusal {
  const [first] = fields;
  return new Refusal('framework-not-computable', { count: fields.length, path: first?.path ?? 'framework', why: first?.message ?? '' }, fields.slice(0, 50));
}
