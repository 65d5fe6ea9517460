import type { disaster } from '@fenghuo/shared/records/disaster';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof disaster)['fields']>;

@StoredIn('disaster')
@Index('disaster_listed_index', ['bureau', 'occurredOn', 'id'])
export class DisasterEntity extends RecordEntity implements Fields {
  @Column('text') name: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') nature: Fields['nature'];
  @Column('text') grade: Fields['grade'];
  @Column('timestamptz') occurredAt: string;
  @Column('date') occurredOn: string;
  @Column('text') townships: string;
  @Column('numeric', { nullable: true }) collapseVolume: string | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('date', { nullable: true }) stableOn: string | null;
  @Column('text', { array: true }) photos: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
