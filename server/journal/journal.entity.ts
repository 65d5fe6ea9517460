import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One applied operation: a repeat of the same id with the same hash gets the first answer. */
@Entity({ name: 'op' })
export class OperationEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('uuid') id: string;
  @Column('bytea') hash: Buffer;
  @Column('text') recordType: string;
  @Column('uuid') recordId: string;
  @Column('integer') version: number;
  @Column('text') division: string;
  @Column('timestamptz') at: Date;
}

/** The last journal number of a bureau. */
@Entity({ name: 'journal_head' })
export class JournalHeadEntity {
  @PrimaryColumn('text') bureau: string;
  @Column('bigint') n: string;
}

/** Every change of every record, numbered without holes within a bureau. `body` is the record after the change, in canonical bytes. */
@Entity({ name: 'journal' })
@Unique('journal_version_unique', ['bureau', 'recordType', 'recordId', 'version'])
export class JournalEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('bigint') n: string;
  @Column('timestamptz') at: Date;
  @Column('text') actor: string;
  @Column('text') device: string;
  @Column('uuid') operation: string;
  @Column('text') recordType: string;
  @Column('uuid') recordId: string;
  @Column('integer') version: number;
  @Column('text') action: string;
  @Column('text') division: string;
  @Column('bytea') body: Buffer;
  @Column('bytea') hash: Buffer;
}

/** A signed root over the first `size` journal rows (RFC 6962). */
@Entity({ name: 'seal' })
export class SealEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('bigint') size: string;
  @Column('bytea') root: Buffer;
  @Column('bytea') peaks: Buffer;
  @Column('timestamptz') at: Date;
  @Column('text') keyId: string;
  @Column('bytea') signature: Buffer;
}
