import { yuanOf } from '@fenghuo/shared/money';
import type { Refusal } from '@fenghuo/shared/problems';
import { budgetExecution } from '@fenghuo/shared/records/budget-execution';
import { availableOf, type budgetLine } from '@fenghuo/shared/records/budget-line';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../../database/database.js';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Change, RecordRules } from '../../recordkeeping/record-rules.js';

type Execution = RecordOf<typeof budgetExecution>;
type Line = Pick<RecordOf<typeof budgetLine>, 'id' | 'state' | 'fiscalYear' | 'initial' | 'carriedOver' | 'adjusted'>;

/** Executions of a line beside the one that changes. */
interface Beside {
  readonly line: Line | undefined;
  readonly spent: number;
  readonly months: readonly string[];
}

export const budgetExecutionRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const lines = await linesOf(sql, bureau, [...new Set(changes.map((change) => (change.after as Execution).line))]);
    const rows = await sql<{ id: string; line: string; month: string; amount: string }>(
      'SELECT id, line, month, amount::text FROM budget_execution WHERE bureau = $1 AND line = ANY($2) AND voided_at IS NULL',
      [bureau, [...lines.keys()]]);
    const standing = new Map(rows.map(({ id, line, month, amount }) => [id, { line, month, amount: Number(amount) }]));
    // One after the other, as they were sent: each of a batch is judged with those before it that hold.
    return new Map(changes.map((change) => {
      const { id, line, month, amount } = change.after as Execution;
      const others = [...standing].filter(([other, one]) => other !== id && one.line === line).map(([, one]) => one);
      const spent = others.reduce((sum, one) => sum + one.amount, 0);
      const beside: Beside = { line: lines.get(line), spent, months: others.map((one) => one.month) };
      if (change.action === 'void') standing.delete(id);
      else if (!broken(change, beside)) standing.set(id, { line, month, amount });
      return [id, { beside }];
    }));
  },

  check: (change, facts) => broken(change, facts?.['beside'] as Beside),
};

function broken(change: Change, { line, spent, months }: Beside): Refusal | undefined {
  if (!line) return undefined;
  if (line.state === 'closed') return brokenRule(budgetExecution, change, 'budget-line-closed', ['line']);
  return change.action === 'void' ? undefined : brokenBooking(change, line, spent, months);
}

function brokenBooking(change: Change, line: Line, spentBeside: number, months: readonly string[]): Refusal | undefined {
  const { month, bookedOn, amount, overspent, overspentDocument } = change.after as Execution;
  if (bookedOn < `${line.fiscalYear}-${month.slice(1)}-01`) return brokenRule(budgetExecution, change, 'booked-before-month', ['bookedOn']);
  if (months.includes(month)) {
    return brokenRule(budgetExecution, change, 'budget-month-booked', ['month'], { month: budgetExecution.fields.month.options![month]! });
  }
  if (overspent === true && overspentDocument === null) {
    return brokenRule(budgetExecution, change, 'overspending-needs-document', ['overspentDocument']);
  }
  const available = availableOf(line);
  const spent = spentBeside + amount;
  return available !== null && overspent !== true && spent > available
    ? brokenRule(budgetExecution, change, 'budget-exceeded', ['amount'], { spent: yuanOf(spent), available: yuanOf(available) })
    : undefined;
}

/** A line as the driver gives it: what is bigint comes as text. */
type LineRow = Omit<Line, 'initial' | 'carriedOver' | 'adjusted'> & Readonly<Record<'initial' | 'carriedOver' | 'adjusted', string | null>>;

/** Locked, so that two bookings on one line are judged one after the other. */
async function linesOf(sql: Sql, bureau: string, lines: readonly string[]): Promise<Map<string, Line>> {
  const rows = await sql<LineRow>(
    `SELECT id, state, fiscal_year AS "fiscalYear", initial::text, carried_over::text AS "carriedOver", adjusted::text
     FROM budget_line WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR UPDATE`, [bureau, lines]);
  const fen = (text: string | null) => (text === null ? null : Number(text));
  return new Map(rows.map((row) => (
    [row.id, { ...row, initial: fen(row.initial), carriedOver: fen(row.carriedOver), adjusted: fen(row.adjusted) }])));
}
