import { PassThrough, type Readable } from 'node:stream';
import type { Language } from '@fenghuo/shared/label';
import { Injectable, Logger } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import type { ListQuery } from '../recordkeeping/list-query.js';
import { RecordService } from '../recordkeeping/record.service.js';
import type { RecordTable } from '../recordkeeping/record-table.js';
import { csvLine } from './csv.js';
import { exportColumns } from './export-columns.js';
import { collectionEnd, collectionHead, featureOf } from './geojson.js';
import { put } from './writing/drained.js';
import { WorkbookWriter } from './writing/workbook-writer.js';

export const exportMediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json; charset=utf-8',
} as const;

/** Records read, put into words and sent at a time. */
const pageSize = 400;

export type ExportFormat = keyof typeof exportMediaTypes;

/** Exports of a list, written while they are read: memory holds a page, however long the list. */
@Injectable()
export class ExportService {
  private readonly log = new Logger('Export');

  constructor(private readonly records: RecordService) {}

  stream(format: ExportFormat, principal: Principal, table: RecordTable, query: ListQuery, language: Language): Readable {
    const out = new PassThrough();
    this[format](out, principal, table, query, language).catch((error: unknown) => {
      if (!out.destroyed) this.log.error(`export of ${table.name} broke off: ${String(error)}`);
      out.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    return out;
  }

  private async csv(out: PassThrough, principal: Principal, table: RecordTable, query: ListQuery, language: Language): Promise<void> {
    const columns = exportColumns(table, language);
    // The mark at the beginning tells Excel that the text is UTF-8.
    out.write(`\uFEFF${csvLine(columns.map(({ heading }) => heading))}${csvLine(columns.map(({ tag }) => tag))}`);
    await this.each(principal, table, query, async (rows, titles) => {
      await put(out, rows.map((row) => csvLine(columns.map((column) => column.value(row, titles)))).join(''));
    });
    out.end();
  }

  private async geojson(out: PassThrough, principal: Principal, table: RecordTable, query: ListQuery, language: Language): Promise<void> {
    const columns = exportColumns(table, language);
    out.write(collectionHead);
    let separator = '';
    await this.each(principal, table, query, async (rows, titles) => {
      const features = rows.map((row) => featureOf(row, columns, titles));
      if (features.length > 0) await put(out, separator + features.join(',\n'));
      if (features.length > 0) separator = ',\n';
    });
    out.end(collectionEnd);
  }

  private async xlsx(out: PassThrough, principal: Principal, table: RecordTable, query: ListQuery, language: Language): Promise<void> {
    const columns = exportColumns(table, language);
    const book = new WorkbookWriter(out, table.contract.label[language], columns.map(({ heading }) => heading));
    await this.each(principal, table, query, (rows, titles) => book.add(rows.map((row) => columns.map((column) => column.value(row, titles)))));
    await book.finish();
  }

  private each(...[principal, table, query, take]: [Principal, RecordTable, ListQuery, Parameters<RecordService['each']>[3]]): Promise<void> {
    return this.records.each(principal, table, query, take, pageSize);
  }
}
