import type { verification } from '@fenghuo/shared/records/verification';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof verification)['fields']>;

@StoredIn('verification')
@Index('verification_listed_index', ['bureau', 'verifiedOn', 'id'])
@Index('verification_once_unique', ['bureau', 'report', 'row'], { unique: true, where: 'voided_at IS NULL' })
@ForeignKey('evaluation_report', ['bureau', 'report'], ['bureau', 'id'], { name: 'verification_report_fk' })
export class VerificationEntity extends RecordEntity implements Fields {
  @Column('uuid') report: string;
  @Column('text') row: string;
  @Column('text') conclusion: Fields['conclusion'];
  @Column('numeric', { nullable: true }) score: string | null;
  @Column('text', { nullable: true }) opinion: string | null;
  @Column('date') verifiedOn: string;
}
