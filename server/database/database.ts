import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, QueryRunner } from 'typeorm';

/** Runs one parameterised statement and answers its rows. */
export type Sql = <Row = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** What a transaction may see: the scope is a division prefix of 2 to 12 digits. */
export interface Authority {
  readonly scope: string;
}

/** Statements that were sent and whose answers nobody needs before COMMIT. One that fails takes the transaction with it. */
export class Pending {
  private readonly sent: Promise<unknown>[] = [];

  add(...statements: readonly Promise<unknown>[]): void {
    for (const statement of statements) statement.catch(() => undefined);
    this.sent.push(...statements);
  }

  /** @throws what the first failing statement threw, not what those behind it in the aborted transaction did. */
  async settled(): Promise<void> {
    for (const answer of await Promise.allSettled(this.sent)) if (answer.status === 'rejected') throw answer.reason;
  }
}

/** The application's own transactions: each sets its scope first, and row-level security holds it. */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }

  /** A snapshot of what the authority may see. */
  read<T>(authority: Authority, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.transact('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY', (sql, pending) => {
      pending.add(sql('SELECT fh_begin($1)', [authority.scope]));
      return work(sql);
    });
  }

  /**
   * A writing transaction. The work calls `fh_begin` itself, once for each person whose edits it writes. What it leaves in `pending`
   * travels to the database together with COMMIT, which takes nothing when one of it has failed.
   */
  write<T>(work: (sql: Sql, pending: Pending) => Promise<T>): Promise<T> {
    return this.transact('BEGIN', work);
  }

  /** Catalogue tables without scope: accounts, sessions, divisions. */
  async catalogue<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.source.query<Row[]>(text, [...values]);
  }

  private async transact<T>(begin: string, work: (sql: Sql, pending: Pending) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const sql: Sql = async <Row>(text: string, values: readonly unknown[] = []) => rowsOf<Row>(await runner.query(text, [...values]));
    const pending = new Pending();
    try {
      await runner.connect();
      pending.add(sql(begin));
      const result = await work(sql, pending);
      pending.add(sql('COMMIT'));
      await pending.settled();
      return result;
    } catch (error) {
      await rollBack(runner);
      await pending.settled();
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** TypeORM answers an UPDATE as `[rows, count]` and everything else as rows. */
function rowsOf<Row>(answer: unknown): Row[] {
  const rows = answer as Row[] | [Row[], number];
  return rows.length === 2 && Array.isArray(rows[0]) && typeof rows[1] === 'number' ? rows[0] : rows as Row[];
}

async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('ROLLBACK');
  } catch {
    // The connection is gone and with it the transaction; the first error says why.
  }
}
