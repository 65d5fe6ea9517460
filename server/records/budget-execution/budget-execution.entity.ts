import type { Values } from '@fenghuo/shared/records/field';
import type { budgetExecution } from '@fenghuo/shared/records/budget-execution';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof budgetExecution)['fields']>;

@StoredIn('budget_execution')
@Index('budget_execution_listed_index', ['bureau', 'bookedOn', 'id'])
@Index('budget_execution_line_index', ['bureau', 'line'])
@Index('budget_execution_month_unique', ['bureau', 'line', 'month'], { unique: true, where: 'voided_at IS NULL' })
@Check('budget_execution_amount_check', 'amount >= 0')
@Check('budget_execution_overspent_check', 'overspent IS NOT TRUE OR overspent_document IS NOT NULL')
@ForeignKey('budget_line', ['bureau', 'line'], ['bureau', 'id'], { name: 'budget_execution_line_fk' })
export class BudgetExecutionEntity extends RecordEntity implements Fields {
  @Column('uuid') line: string;
  @Column('text') month: Fields['month'];
  @Column('date') bookedOn: string;
  @Column('bigint') amount: number;
  @Column('text', { nullable: true }) voucher: string | null;
  @Column('boolean', { nullable: true }) overspent: boolean | null;
  @Column('text', { nullable: true }) overspentDocument: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) files: string[];
}
