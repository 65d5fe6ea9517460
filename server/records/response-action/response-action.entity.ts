import type { responseAction } from '@fenghuo/shared/records/response-action';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof responseAction)['fields']>;

@StoredIn('response_action')
@Index('response_action_listed_index', ['bureau', 'takenOn', 'id'])
@Index('response_action_response_index', ['bureau', 'response'])
@ForeignKey('emergency_response', ['bureau', 'response'], ['bureau', 'id'], { name: 'response_action_response_fk' })
export class ResponseActionEntity extends RecordEntity implements Fields {
  @Column('uuid') response: string;
  @Column('text') kind: Fields['kind'];
  @Column('text') title: string;
  @Column('text', { nullable: true }) number: string | null;
  @Column('date') takenOn: string;
  @Column('text', { array: true, nullable: true }) participants: string[] | null;
  @Column('text', { nullable: true }) addressees: string | null;
  @Column('text', { nullable: true }) content: string | null;
  @Column('text', { array: true }) photos: string[];
  @Column('text', { array: true }) files: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
