import type { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import type { Values } from '@fenghuo/shared/records/field';
import { Check, Column, ForeignKey, Index, Unique } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof enforcementDocument)['fields']>;

@StoredIn('enforcement_document')
@Check('enforcement_document_delivered_on_check', 'delivered_on >= issued_on')
@Check('enforcement_document_signed_check', `state <> 'delivered' OR recipient_signature IS NOT NULL OR refusal_note IS NOT NULL`)
@Unique('enforcement_document_number_unique', ['bureau', 'number'])
@Index('enforcement_document_listed_index', ['bureau', 'issuedOn', 'id'])
@Index('enforcement_document_inspection_index', ['bureau', 'inspection'])
@Index('enforcement_document_hazard_index', ['bureau', 'hazard'])
@Index('enforcement_document_penalty_case_index', ['bureau', 'penaltyCase'])
@ForeignKey('inspection', ['bureau', 'inspection'], ['bureau', 'id'], { name: 'enforcement_document_inspection_fk' })
@ForeignKey('hazard', ['bureau', 'hazard'], ['bureau', 'id'], { name: 'enforcement_document_hazard_fk' })
@ForeignKey('penalty_case', ['bureau', 'penaltyCase'], ['bureau', 'id'], { name: 'enforcement_document_penalty_case_fk' })
export class EnforcementDocumentEntity extends RecordEntity implements Fields {
  @Column('text') number: string;
  @Column('text') kind: Fields['kind'];
  @Column('date') issuedOn: string;
  @Column('text') sector: Fields['sector'];
  @Column('text') recipient: string;
  @Column('text') recipientKind: Fields['recipientKind'];
  @Column('text', { array: true }) officers: string[];
  @Column('uuid', { nullable: true }) inspection: string | null;
  @Column('uuid', { nullable: true }) hazard: string | null;
  @Column('uuid', { nullable: true }) penaltyCase: string | null;
  @Column('text', { nullable: true }) content: string | null;
  @Column('date', { nullable: true }) deadline: string | null;
  @Column('date', { nullable: true }) deliverBy: string | null;
  @Column('date', { nullable: true }) deliveredOn: string | null;
  @Column('text', { nullable: true }) deliveryMethod: Fields['deliveryMethod'];
  @Column('text', { nullable: true }) recipientSignature: string | null;
  @Column('text', { nullable: true }) refusalNote: string | null;
  @Column('text', { array: true }) files: string[];
  @Column('text', { array: true }) deliveryProof: string[];
  @Column('text', { array: true }) photos: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
