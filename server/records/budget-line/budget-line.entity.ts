import type { Values } from '@fenghuo/shared/records/field';
import type { budgetLine } from '@fenghuo/shared/records/budget-line';
import { Check, Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof budgetLine)['fields']>;

@StoredIn('budget_line')
@Index('budget_line_listed_index', ['bureau', 'approvedOn', 'id'])
@Check('budget_line_carried_over_check', 'carried_over >= 0')
@Check('budget_line_in_place_check', 'in_place >= 0')
@Check('budget_line_initial_check', 'initial >= 0')
export class BudgetLineEntity extends RecordEntity implements Fields {
  @Column('text') name: string;
  @Column('integer') fiscalYear: number;
  @Column('text') expenditure: Fields['expenditure'];
  @Column('text', { nullable: true }) category: Fields['category'];
  @Column('text', { nullable: true }) subject: string | null;
  @Column('text') funding: Fields['funding'];
  @Column('date') approvedOn: string;
  @Column('text', { nullable: true }) document: string | null;
  @Column('bigint', { nullable: true }) initial: number | null;
  @Column('bigint', { nullable: true }) carriedOver: number | null;
  @Column('bigint', { nullable: true }) adjusted: number | null;
  @Column('text', { nullable: true }) adjustmentDocument: string | null;
  @Column('bigint', { nullable: true }) inPlace: number | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) files: string[];
}
