import type { rectificationReply } from '@fenghuo/shared/records/rectification-reply';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof rectificationReply)['fields']>;

@StoredIn('rectification_reply')
@Index('rectification_reply_listed_index', ['bureau', 'rectifiedOn', 'id'])
@Index('rectification_reply_hazard_index', ['bureau', 'hazard'])
@ForeignKey('hazard', ['bureau', 'hazard'], ['bureau', 'id'], { name: 'rectification_reply_hazard_fk' })
export class RectificationReplyEntity extends RecordEntity implements Fields {
  @Column('uuid') hazard: string;
  @Column('date') rectifiedOn: string;
  @Column('text') rectifiedBy: string;
  @Column('text') measures: string;
  @Column('text', { array: true }) photos: string[];
}
