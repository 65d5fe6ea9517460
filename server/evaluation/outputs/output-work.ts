import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Refusal } from '@fenghuo/shared/problems';
import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database, type Authority } from '../../database/database.js';
import { refusalOf } from '../../database/refusal-of.js';
import { concludeOutput, failOutput, touchOutput, writeAs, type StoredOutput } from '../evidence/output-table.js';
import { outputName } from './output-maker.js';
import { PackService } from './pack/pack.service.js';

/** Milliseconds between two signs of life in the table. */
const beat = 1000;
const day = 86_400_000;

/** Makes evidence packs in the background, each into a file that is named only when it is whole (`<data>/outputs/<id>.zip`). */
export class OutputWork implements BeforeApplicationShutdown {
  private readonly log = new Logger('Output');
  private readonly running = new Map<string, { progress: number; stop(): void; readonly ended: Promise<void> }>();

  constructor(private readonly database: Database, private readonly packs: PackService, private readonly directory: string) {}

  /** What is under way is begun anew when somebody asks for it again. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const one of this.running.values()) one.stop();
    await Promise.all([...this.running.values()].map(({ ended }) => ended));
  }

  /** How much is done of what this server has under way. */
  progressOf(id: string): number | undefined {
    return this.running.get(id)?.progress;
  }

  pathOf(id: string): string {
    return join(this.directory, `${id}.zip`);
  }

  start(authority: Authority, stored: StoredOutput): void {
    const path = this.pathOf(stored.id);
    const part = `${path}.${process.pid}.part`;
    const state = { progress: 0, stopped: false, stop: () => { state.stopped = true; } };
    const ended = this.write(authority, stored, part, path, state).catch(async (error: unknown) => {
      await rm(part, { force: true });
      // Left as it is, the row says "interrupted" after a while, and the next who looks begins anew.
      if (!state.stopped) await this.fail(authority, stored, error);
    }).finally(() => this.running.delete(stored.id));
    this.running.set(stored.id, Object.assign(state, { ended }));
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await rm(this.pathOf(id), { force: true });
    for (const name of await readdir(this.directory).catch(() => [])) {
      const path = join(this.directory, name);
      const known = name.endsWith('.part') ? await stat(path).catch(() => undefined) : undefined;
      if (known && known.mtimeMs < Date.now() - day) await rm(path, { force: true });
    }
  }

  private async write(authority: Authority, stored: StoredOutput, part: string, path: string, state: { progress: number; stopped: boolean }): Promise<void> {
    const { bureau, year, report, language, askedBy, askedByAccount, id } = stored;
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    const out = createWriteStream(part, { mode: 0o600 });
    const ended = finished(out);
    ended.catch(() => out.destroy()); // What broke off is said below, by whoever was writing.
    let told = Date.now();
    const asker = { scope: authority.scope, account: askedByAccount, name: askedBy };
    const source = await this.packs.write(asker, { bureau, year, report, draft: report === null }, language, out, async (progress) => {
      if (state.stopped) throw new Error('the server stops');
      state.progress = Math.min(progress, 99);
      if (Date.now() - told < beat) return;
      told = Date.now();
      await writeAs(this.database, authority, (sql) => touchOutput(sql, bureau, id, state.progress));
    });
    await ended;
    await rename(part, path);
    const { size } = await stat(path);
    await writeAs(this.database, authority, (sql) => concludeOutput(sql, bureau, id, { name: outputName(source, stored.format, language), size }));
  }

  private async fail(authority: Authority, { bureau, id }: StoredOutput, error: unknown): Promise<void> {
    const refusal = refusalOf(error) ?? new Refusal('server-failed', { reference: id.slice(0, 8) });
    if (refusal.code === 'server-failed') this.log.error(`${id} ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
    await writeAs(this.database, authority, (sql) => failOutput(sql, bureau, id, refusal.body)).catch((lost: unknown) => this.log.error(`${id} ${String(lost)}`));
  }
}
