import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { QueryRunnerAlreadyReleasedError, type DataSource, type QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/**
 * Runs one parameterised statement and answers its rows. One that is `kept` is parsed once a connection and its plan used again, whatever the
 * values: for what finds its rows by key, one after the other.
 */
export type Sql = <Row = Record<string, unknown>>(text: string, values?: readonly unknown[], kept?: 'kept') => Promise<Row[]>;

/** Opens another connection onto the same snapshot, at most one; null while others may need the connections. That it failed, the reading says too. */
export type Beside = () => Promise<Sql> | null;

const reading = 'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY';
const scoping = 'SELECT fh_begin($1)';

/** A plan that is kept was made for tables as they were then: it is made anew this often (milliseconds), and after 1, 2, 4, 8 … transactions. */
const keptFor = 10_000;

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
  read<T>(authority: Authority, work: (sql: Sql, beside: Beside) => Promise<T>): Promise<T> {
    return this.transact(reading, async (sql, pending) => {
      pending.add(sql(scoping, [authority.scope]));
      const seconds: Second[] = [];
      try {
        return await work(sql, () => {
          if (seconds.length === 0 && this.hasRoom()) seconds.push(this.openSecond(authority, sql));
          return seconds[0]?.opened ?? null;
        });
      } finally {
        await Promise.all(seconds.map((second) => second.close()));
      }
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

  /** Half of the connections stay for who has none yet: whoever holds one and waits for another could wait forever. */
  private hasRoom(): boolean {
    const { idleCount, totalCount, waitingCount, options } = (this.source.driver as PostgresDriver).master as Pool;
    return waitingCount === 0 && totalCount - idleCount <= (options.max ?? 0) / 2;
  }

  /** The snapshot is named once the connection is there: a connection that was free is not free for long. */
  private openSecond(authority: Authority, first: Sql): Second {
    let close!: () => void;
    const closed = new Promise<void>((resolve) => { close = resolve; });
    const begin = first<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot')
      .then(([row]) => `${reading}; SET TRANSACTION SNAPSHOT '${row!.snapshot}'`);
    begin.catch(() => undefined);
    let over!: Promise<void>;
    const opened = new Promise<Sql>((resolve, reject) => {
      over = this.transact(begin, async (sql, pending) => {
        pending.add(sql(scoping, [authority.scope]));
        resolve(sql);
        await closed;
      });
      over.catch(reject);
    });
    return { opened, close: () => { close(); return over; } };
  }

  private async transact<T>(begin: string | Promise<string>, work: (sql: Sql, pending: Pending) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    let client: PoolClient;
    let scope: unknown;
    const sql: Sql = async <Row>(text: string, values: readonly unknown[] = [], kept?: 'kept') => {
      if (runner.isReleased) throw new QueryRunnerAlreadyReleasedError();
      if (text === scoping) {
        // Set already: it need not travel.
        if (scope === values[0]) return [];
        scope = values[0];
      } else if (text.startsWith('ROLLBACK TO')) scope = undefined;
      const name = kept || text === scoping ? nameOf(text) : undefined;
      return (await client.query({ text, values: [...values], ...(name !== undefined && { name }) })).rows as Row[];
    };
    const pending = new Pending();
    try {
      client = await runner.connect() as PoolClient;
      const opening = await begin;
      pending.add(sql(isOutdated(client) ? `${opening}; DISCARD PLANS` : opening));
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

interface Second {
  readonly opened: Promise<Sql>;
  close(): Promise<void>;
}

const names = new Map<string, string>();

/** The name under which a connection keeps the statement. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, name = `kept_${names.size}`);
  return name;
}

const planned = new WeakMap<PoolClient, { uses: number; until: number }>();

/** Whether the plans of a connection are to be made anew, which they are then. */
function isOutdated(client: PoolClient): boolean {
  const { uses, until } = planned.get(client) ?? { uses: 0, until: 0 };
  const outdated = until < Date.now() || Number.isInteger(Math.log2(uses));
  planned.set(client, { uses: uses + 1, until: outdated ? Date.now() + keptFor : until });
  return outdated;
}

async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('ROLLBACK');
  } catch {
    // The connection is gone and with it the transaction; the first error says why.
  }
}
