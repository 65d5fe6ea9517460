import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The key of the personal values of one record, under the master key. Deleted, it takes them with it. */
@Entity({ name: 'personal_key' })
export class PersonalKeyEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('text') recordType: string;
  @PrimaryColumn('uuid') recordId: string;
  @Column('bytea') wrapped: Buffer;
}

/** What a personal value is found again by, without being read: its keyed hash. */
@Entity({ name: 'personal_digest' })
@Index('personal_digest_value_index', ['bureau', 'recordType', 'field', 'digest'])
export class PersonalDigestEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('text') recordType: string;
  @PrimaryColumn('uuid') recordId: string;
  @PrimaryColumn('text') field: string;
  @Column('bytea') digest: Buffer;
}
