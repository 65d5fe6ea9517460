import type { ImportColumn, ImportCounts, ImportMapping } from '@fenghuo/shared/transfer';
import type { Label } from '@fenghuo/shared/label';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that was sent to become records of one type, and what became of it. */
@Entity({ name: 'import' })
@Check('import_state_check', `state IN ('uploaded', 'checking', 'checked', 'committing', 'committed')`)
@Check('import_sha256_check', `sha256 ~ '^[0-9a-f]{64}$'`)
@Index('import_listed_index', ['bureau', 'recordType', 'uploadedAt'])
export class ImportEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') recordType: string;
  @Column('text') fileName: string;
  @Column('text') sha256: string;
  @Column('integer') size: number;
  @Column('text') format: string;
  /** Row of the headings, as the spreadsheet numbers it. */
  @Column('integer') headingRow: number;
  @Column('integer') rows: number;
  @Column('jsonb') columns: ImportColumn[];
  @Column('jsonb') mapping: ImportMapping;
  @Column('text') state: string;
  @Column('integer') done: number;
  @Column('jsonb', { nullable: true }) counts: ImportCounts | null;
  @Column('jsonb', { nullable: true }) problem: ProblemBody | null;
  @Column('text') uploadedBy: string;
  @Column('timestamptz') uploadedAt: Date;
  /** When the step under way last gave a sign of life. */
  @Column('timestamptz') touchedAt: Date;
  @Column('timestamptz', { nullable: true }) committedAt: Date | null;
}

/** One thing wrong with one row, as the last check or the refused commit found it. */
@Entity({ name: 'import_problem' })
@ForeignKey('import', ['bureau', 'import'], ['bureau', 'id'], { name: 'import_problem_import_fk' })
export class ImportProblemEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('uuid') import: string;
  @PrimaryColumn('integer') n: number;
  @Column('integer') rowNumber: number;
  @Column('text', { nullable: true }) columnName: string | null;
  @Column('text', { nullable: true }) heading: string | null;
  @Column('text') code: string;
  @Column('text', { nullable: true }) value: string | null;
  @Column('jsonb') sentence: Label;
}
