import type { Values } from '@fenghuo/shared/records/field';
import type { organisation } from '@fenghuo/shared/records/organisation';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof organisation)['fields']>;

@StoredIn('organisation')
@Index('organisation_listed_index', ['bureau', 'formedOn', 'id'])
export class OrganisationEntity extends RecordEntity implements Fields {
  @Column('text') name: string;
  @Column('text') kind: Fields['kind'];
  @Column('date') formedOn: string;
  @Column('text', { nullable: true }) document: string | null;
  @Column('text', { nullable: true }) head: string | null;
  @Column('integer', { nullable: true }) members: number | null;
  @Column('text', { nullable: true }) responsibilities: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) files: string[];
}
