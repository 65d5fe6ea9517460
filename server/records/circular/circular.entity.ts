import type { Values } from '@fenghuo/shared/records/field';
import type { circular } from '@fenghuo/shared/records/circular';
import { Check, Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof circular)['fields']>;

@StoredIn('circular')
@Index('circular_listed_index', ['bureau', 'issuedOn', 'id'])
@Check('circular_quantity_check', 'quantity > 0')
@Check('circular_closed_on_check', 'closed_on >= issued_on')
export class CircularEntity extends RecordEntity implements Fields {
  @Column('text') subject: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') issuer: Fields['issuer'];
  @Column('text', { nullable: true }) number: string | null;
  @Column('date') issuedOn: string;
  @Column('integer') quantity: number;
  @Column('text', { nullable: true }) addresseeKind: Fields['addresseeKind'];
  @Column('text', { array: true, nullable: true }) addressees: string[] | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('date', { nullable: true }) closedOn: string | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) files: string[];
}
