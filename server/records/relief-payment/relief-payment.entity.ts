import type { Values } from '@fenghuo/shared/records/field';
import type { reliefPayment } from '@fenghuo/shared/records/relief-payment';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof reliefPayment)['fields']>;

@StoredIn('relief_payment')
@Index('relief_payment_listed_index', ['bureau', 'paidOn', 'id'])
@Index('relief_payment_allocation_index', ['bureau', 'allocation'])
@Index('relief_payment_application_index', ['bureau', 'application'])
@ForeignKey('fund_allocation', ['bureau', 'allocation'], ['bureau', 'id'], { name: 'relief_payment_allocation_fk' })
@ForeignKey('relief_application', ['bureau', 'application'], ['bureau', 'id'], { name: 'relief_payment_application_fk' })
@Check('relief_payment_amount_check', 'amount > 0')
export class ReliefPaymentEntity extends RecordEntity implements Fields {
  @Column('text') number: string;
  @Column('uuid') allocation: string;
  @Column('uuid', { nullable: true }) application: string | null;
  @Column('integer', { nullable: true }) households: number | null;
  @Column('text', { array: true }) householdList: string[];
  @Column('bigint') amount: number;
  @Column('date') paidOn: string;
  @Column('text') method: Fields['method'];
  @Column('text') voucher: string;
  @Column('text', { nullable: true }) receiptSignature: string | null;
  @Column('text', { array: true }) files: string[];
  @Column('date', { nullable: true }) reversedOn: string | null;
  @Column('text', { nullable: true }) reversalReason: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
}
