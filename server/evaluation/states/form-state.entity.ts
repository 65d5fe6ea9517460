import type { StandingThen } from '@fenghuo/shared/evaluation/form-change';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A form as it stood on a day: kept once, never changed. */
@Entity({ name: 'form_state' })
@Check('form_state_bureau_check', `bureau ~ '^\\d{6}$'`)
export class FormStateEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('integer') assessedYear: number;
  /** The bureau's day. */
  @PrimaryColumn('date') day: string;
  @Column('timestamptz') takenAt: Date;
  @Column('bigint') journalNumber: string;
  @Column('text') framework: string;
  @Column('integer') frameworkVersion: number;
  @Column('text') score: string;
  @Column('jsonb') rows: readonly StandingThen[];
  @Column('jsonb') figures: readonly StandingThen[];
}
