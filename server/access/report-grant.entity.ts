import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An evaluator may see the reports of a year, or one of them. Withdrawn, it stays as what was once granted. */
@Entity({ name: 'report_grant' })
@Check('report_grant_withdrawn_check', '(withdrawn_at IS NULL) = (withdrawn_by IS NULL)')
@Check('report_grant_extended_check', '(extended_at IS NULL) = (extended_by IS NULL)')
@Index('report_grant_account_index', ['bureau', 'account', 'assessedYear'])
@ForeignKey('evaluation_report', ['bureau', 'report'], ['bureau', 'id'], { name: 'report_grant_report_fk' })
export class ReportGrantEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') account: string;
  @Column('integer') assessedYear: number;
  /** Null: whichever report of the year is signed. */
  @Column('uuid', { nullable: true }) report: string | null;
  @Column('text') grantedBy: string;
  @Column('timestamptz') grantedAt: Date;
  /** The last day on which it holds. */
  @Column('date') endsOn: string;
  @Column('text', { nullable: true }) extendedBy: string | null;
  @Column('timestamptz', { nullable: true }) extendedAt: Date | null;
  @Column('text', { nullable: true }) withdrawnBy: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
