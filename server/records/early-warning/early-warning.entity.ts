import type { earlyWarning } from '@fenghuo/shared/records/early-warning';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof earlyWarning)['fields']>;

@StoredIn('early_warning')
@Index('early_warning_listed_index', ['bureau', 'issuedOn', 'id'])
@Index('early_warning_replaces_index', ['bureau', 'replaces'])
@ForeignKey('early_warning', ['bureau', 'replaces'], ['bureau', 'id'], { name: 'early_warning_replaces_fk' })
export class EarlyWarningEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') kind: Fields['kind'];
  @Column('text') colour: Fields['colour'];
  @Column('text') issuer: string;
  @Column('timestamptz') issuedAt: string;
  @Column('date') issuedOn: string;
  @Column('timestamptz', { nullable: true }) expiresAt: string | null;
  @Column('text') area: string;
  @Column('text') content: string;
  @Column('text', { nullable: true }) instruction: string | null;
  @Column('uuid', { nullable: true }) replaces: string | null;
  @Column('timestamptz', { nullable: true }) cancelledAt: string | null;
  @Column('text', { array: true }) files: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
