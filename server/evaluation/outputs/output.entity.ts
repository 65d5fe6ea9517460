import type { ProblemBody } from '@fenghuo/shared/problems';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file that somebody asked for and that takes longer than an answer may take, and what became of it. */
@Entity({ name: 'output' })
@Check('output_state_check', `state IN ('running', 'done', 'failed', 'expired')`)
@Index('output_listed_index', ['bureau', 'assessedYear', 'askedAt'])
export class OutputEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('uuid') id: string;
  @Column('integer') assessedYear: number;
  @Column('text') format: string;
  @Column('text') language: string;
  /** The frozen report; null for the live form. */
  @Column('uuid', { nullable: true }) report: string | null;
  @Column('integer', { nullable: true }) revision: number | null;
  @Column('text') state: string;
  /** How much is done, in hundredths. */
  @Column('integer') progress: number;
  @Column('text', { nullable: true }) fileName: string | null;
  @Column('bigint', { nullable: true }) size: string | null;
  @Column('jsonb', { nullable: true }) problem: ProblemBody | null;
  @Column('text') askedBy: string;
  @Column('text') askedByName: string;
  @Column('timestamptz') askedAt: Date;
  /** When the work last gave a sign of life. */
  @Column('timestamptz') touchedAt: Date;
}
