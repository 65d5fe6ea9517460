import type { Framework } from '@fenghuo/shared/evaluation/framework';
import { frameworkDraft } from '@fenghuo/shared/evaluation/framework-draft';
import { beyondLimits } from '@fenghuo/shared/evaluation/limits';
import { measureFlaws } from '@fenghuo/shared/evaluation/measure-checks';
import { ruleFlaws } from '@fenghuo/shared/evaluation/rule-flaws';
import type { Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import { Refusal, type FieldProblem } from '@fenghuo/shared/problems';

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
  // Measured by rows before it is parsed: one endless tree must not reach the parser.
  const rows: unknown = Reflect.get(data, 'rows');
  const endless = (Array.isArray(rows) ? rows : []).findIndex((row) => beyondLimits(row) !== null);
  if (endless !== -1) throw refused([problem(`rows[${endless}]`, { zh: '规则或测量嵌套过深或过大，请拆成几行。', en: 'The rule or a measure is nested too deeply or too large; split the row.' })]);
  const read = frameworkDraft.safeParse(data);
  if (!read.success) throw refused(ruleFlaws(read.error, data).map(({ path, sentence }) => problem(path, sentence)));
  const unknown = read.data.rows.flatMap((row, index) => [
    ...Object.entries(row.inputs).map(([name, { measure }]) => ({ at: `rows[${index}].inputs.${name}.measure`, measure })),
    ...row.parts.map(({ measure }, part) => ({ at: `rows[${index}].parts[${part}].measure`, measure })),
    ...row.otherReadings.map(({ measure }, part) => ({ at: `rows[${index}].otherReadings[${part}].measure`, measure })),
  ]).flatMap(({ at, measure }) => measureFlaws(measure, vocabulary, 'told').filter(({ code: flaw }) => unknownNames.has(flaw))
    .map(({ path, sentence }) => problem([at, ...path].join('.'), sentence)));
  if (unknown.length > 0) throw refused(unknown);
  return read.data;
}

const problem = (path: string, message: FieldProblem['message']): FieldProblem => ({ path, label: { zh: path, en: path }, message });

function refused(fields: readonly FieldProblem[]): Refusal {
  const [first] = fields;
  return new Refusal('framework-not-computable', { count: fields.length, path: first?.path ?? 'framework', why: first?.message ?? '' }, fields.slice(0, 50));
}
