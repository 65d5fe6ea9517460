import type { AttachmentStore } from '../attachments/attachment-store.js';
import type { Database } from '../database/database.js';
import type { RecordTable } from '../recordkeeping/record-table.js';
import { Alterations, type Alteration } from './alteration.js';
import type { SealKey } from './seal-key.js';
import { verifyAttachments } from './verify-attachments.js';
import { verifyContents } from './verify-contents.js';
import { verifyJournal, type KeptRoot, type SealedPart } from './verify-journal.js';
import { verifyLedgers } from './verify-ledgers.js';
import { verifyOperations } from './verify-operations.js';
import { verifyRecords } from './verify-records.js';

/** What was gone through in one bureau. */
export interface Checked {
  /** Journal rows recomputed, seals checked, operations and records compared, ledger postings added up, contents and attachments read. */
  readonly rows: number;
  readonly seals: number;
  readonly operations: number;
  readonly records: number;
  readonly postings: number;
  readonly contents: number;
  readonly attachments: number;
}

/** Result of verifying one bureau. */
export interface Verification extends Checked {
  readonly bureau: string;
  /** What the last seal covers: whoever keeps it can ask for it again (`--size`, `--root`). */
  readonly sealed: SealedPart | null;
  /** Everything found that does not agree. */
  readonly altered: number;
  /** Empty when nothing was altered. In the order of the journal, then of the tables, then of the attachments; the first hundred. */
  readonly alterations: readonly Alteration[];
}

export interface VerifyWith {
  readonly database: Database;
  readonly tables: readonly RecordTable[];
  readonly key: SealKey;
  readonly files: AttachmentStore;
}

/**
 * Recomputes the journal of a bureau against its seals, and compares every operation, record, ledger, kept content and attachment with it. All of one snapshot,
 * read in pages.
 */
export async function verifyBureau({ database, tables, key, files }: VerifyWith, bureau: string, kept?: KeptRoot): Promise<Verification> {
  return database.read({ scope: bureau }, async (sql) => {
    const alterations = new Alterations(bureau);
    const { rows, seals, sealed } = await verifyJournal(sql, { tables, key, bureau, kept }, alterations);
    const operations = await verifyOperations(sql, bureau, alterations);
    let records = 0;
    for (const table of tables) records += await verifyRecords(sql, table, bureau, alterations);
    const postings = await verifyLedgers(sql, bureau, alterations);
    const contents = await verifyContents(sql, tables, bureau, alterations);
    const attachments = await verifyAttachments(sql, files, tables, bureau, alterations);
    return {
      bureau, rows, seals, operations, records, postings, contents, attachments, sealed, altered: alterations.count, alterations: alterations.named,
    };
  });
}
