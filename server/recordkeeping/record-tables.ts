import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import type { PersonalVault } from '../personal/personal-vault.js';
import type { ServerRecord } from './record-rules.js';
import { RecordTable } from './record-table.js';

/** The tables of the listed record types, by name, and the vault of the personal values in them. */
@Injectable()
export class RecordTables {
  private readonly tables: ReadonlyMap<string, RecordTable>;

  constructor(records: Readonly<Record<string, ServerRecord>>, readonly vault: PersonalVault) {
    this.tables = new Map(Object.entries(records).map(([name, record]) => [name, new RecordTable(record)]));
  }

  get all(): readonly RecordTable[] {
    return [...this.tables.values()];
  }

  /** @throws Refusal `not-found` when there is no such type. */
  named(name: string): RecordTable {
    const table = this.tables.get(name);
    if (!table) throw new Refusal('not-found');
    return table;
  }
}
