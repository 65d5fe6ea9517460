import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { coversBureau } from '@fenghuo/shared/access';
import { divisionCode } from '@fenghuo/shared/divisions';
import { Refusal } from '@fenghuo/shared/problems';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import { isImportable, type ImportMapping, type ImportProblemPage, type ImportState, type ImportView } from '@fenghuo/shared/transfer';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { Catalogue } from '../database/catalogue.service.js';
import { RecordTables } from '../recordkeeping/record-tables.js';
import { columnsOf, headingRowOf, isNote, proposedMapping } from './heading.js';
import { ImportFiles } from './import-files.js';
import { checkMapping } from './import-plan.js';
import { ImportStore, type ImportChange, type StoredImport } from './import-store.js';
import { ImportWork } from './import-work.js';
import { limits, limitWords } from './limits.js';
import { formatOf, openSheet } from './reading/open-sheet.js';
import type { Sheet, SheetRow } from './reading/sheet.js';

export interface Upload {
  readonly bureau: string;
  readonly type: string;
  readonly name: string;
}

/** From a file to records: upload, mapping with check, commit. Whoever may create the records may import them, within the same scope. */
@Injectable()
export class ImportService {
  constructor(
    private readonly catalogue: Catalogue, private readonly tables: RecordTables, private readonly store: ImportStore,
    private readonly files: ImportFiles, private readonly work: ImportWork,
  ) {}

  /** Keeps the file, reads it through once and proposes what its columns are for. @throws Refusal */
  async upload(principal: Principal, { bureau, type, name }: Upload, bytes: Readable): Promise<ImportView> {
    const contract = this.contractFor(principal, type);
    await this.checkBureau(principal, bureau);
    const { sha256, size } = await this.files.put(bytes);
    try {
      const path = await this.files.existing(sha256);
      const format = await formatOf(path);
      const { heading, rows, first } = await readThrough(contract, await openSheet(path, format));
      const columns = columnsOf(heading, hasPersonal(contract) ? [] : first);
      const own = principal.scope.length > bureau.length ? divisionCode(principal.scope) : null;
      const id = randomUUID();
      await this.store.add(principal, {
        id, bureau, type, fileName: name, sha256, size, format, headingRow: heading.number, rows, columns,
        mapping: proposedMapping(contract, columns, own), uploadedAt: new Date().toISOString(),
      });
      return await this.view(principal, bureau, id);
    } catch (error) {
      if (error instanceof Refusal) await this.files.remove(sha256);
      throw error;
    }
  }

  async view(principal: Principal, bureau: string, id: string): Promise<ImportView> {
    const { headingRow: _, ...view } = await this.store.find(principal, bureau, id);
    return { ...view, done: this.work.doneOf(id) ?? view.done };
  }

  /** Sets what the columns are for and begins the check. @throws Refusal */
  async map(principal: Principal, bureau: string, id: string, mapping: ImportMapping): Promise<ImportView> {
    const stored = await this.store.find(principal, bureau, id);
    const contract = this.contractFor(principal, stored.type);
    if (stored.state === 'committed') throw new Refusal('import-done');
    checkMapping(contract, stored.columns.length, mapping);
    await this.files.existing(stored.sha256);
    await this.take(principal, stored, ['uploaded', 'checked', 'interrupted'], { state: 'checking', mapping, done: 0, counts: null, problem: null });
    this.work.check(principal, { ...stored, mapping });
    return this.view(principal, bureau, id);
  }

  /** Begins to write all rows, or none. A file that is imported already is answered as it stands. @throws Refusal */
  async commit(principal: Principal, bureau: string, id: string): Promise<ImportView> {
    const stored = await this.store.find(principal, bureau, id);
    this.contractFor(principal, stored.type);
    if (stored.state === 'committed') return this.view(principal, bureau, id);
    if (stored.state === 'uploaded' || stored.state === 'interrupted') throw new Refusal('import-not-checked');
    if (stored.counts && stored.counts.problems > 0) throw new Refusal('import-has-problems', { count: stored.counts.problems });
    await this.take(principal, stored, ['checked'], { state: 'committing', done: 0, problem: null });
    this.work.commit(principal, stored);
    return this.view(principal, bureau, id);
  }

  async problems(principal: Principal, bureau: string, id: string, after: number, limit: number): Promise<ImportProblemPage> {
    return this.store.problems(principal, await this.store.find(principal, bureau, id), after, limit);
  }

  private async take(principal: Principal, stored: StoredImport, from: readonly ImportState[], change: ImportChange): Promise<void> {
    if (!await this.store.take(principal, stored, from, change)) throw new Refusal('import-under-way');
  }

  private contractFor({ role }: Principal, type: string): RecordType {
    const { contract } = this.tables.named(type);
    if (!contract.may.create.includes(role)) throw new Refusal('role-not-allowed');
    if (!isImportable(contract)) throw new Refusal('import-type-closed', { type: contract.label });
    return contract;
  }

  private async checkBureau({ scope }: Principal, bureau: string): Promise<void> {
    const within = coversBureau(scope, bureau) || scope.startsWith(bureau);
    if (!within || !await this.catalogue.bureau(bureau)) throw new Refusal('not-found');
  }
}

const hasPersonal = (contract: RecordType): boolean => Object.values(contract.fields).some(({ kind }) => kind === 'personal');

/** Reads every row once, so that formulas, bombs and broken files are refused before anything else, and counts the rows below the headings. */
async function readThrough(contract: RecordType, sheet: Sheet): Promise<{ heading: SheetRow; rows: number; first: readonly SheetRow[] }> {
  let heading: SheetRow | undefined;
  let rows = 0;
  const first: SheetRow[] = [];
  for await (const portion of sheet.rows()) {
    heading ??= headingRowOf(contract, portion);
    const below = portion.filter((row) => row.number > heading!.number && !isNote(row));
    rows += below.length;
    if (first.length < 3) first.push(...below.slice(0, 3 - first.length));
    if (rows > limits.rows) throw new Refusal('import-too-large', { limit: limitWords.rows });
  }
  if (!heading || rows === 0) throw new Refusal('import-empty');
  return { heading, rows, first };
}
