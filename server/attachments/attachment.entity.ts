import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known of the bytes named by their SHA-256, as a device sent them for a division. The bytes lie in the attachment store. */
@Entity({ name: 'attachment' })
@Check('attachment_sha256_check', `sha256 ~ '^[0-9a-f]{64}$'`)
export class AttachmentEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('text') sha256: string;
  @Column('integer') size: number;
  @Column('text') mediaType: string;
  @PrimaryColumn('text') division: string;
  @Column('double precision', { nullable: true }) longitude: number | null;
  @Column('double precision', { nullable: true }) latitude: number | null;
  @Column('double precision', { nullable: true }) accuracy: number | null;
  @Column('text', { nullable: true }) positionSource: string | null;
  @Column('timestamptz', { nullable: true }) takenAt: Date | null;
  @Column('timestamptz') receivedAt: Date;
  @Column('text') receivedFrom: string;
}

/** Which records show an attachment: whoever sees one of them may see it. Attachments are never removed, so that no key has to hold it. */
@Entity({ name: 'attachment_use' })
export class AttachmentUseEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('text') sha256: string;
  @PrimaryColumn('text') recordType: string;
  @PrimaryColumn('uuid') recordId: string;
  @Column('text') division: string;
}
