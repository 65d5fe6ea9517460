import type { Values } from '@fenghuo/shared/records/field';
import type { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof penaltyCase)['fields']>;

@StoredIn('penalty_case')
@Check('penalty_case_fine_check', 'fine >= 0')
@Check('penalty_case_confiscated_check', 'confiscated >= 0')
@Check('penalty_case_paid_check', 'paid >= 0')
@Check('penalty_case_proposed_fine_check', 'proposed_fine >= 0')
@Check('penalty_case_proposed_confiscated_check', 'proposed_confiscated >= 0')
@Index('penalty_case_listed_index', ['bureau', 'filedOn', 'id'])
@Index('penalty_case_inspection_index', ['bureau', 'inspection'])
@Index('penalty_case_hazard_index', ['bureau', 'hazard'])
@Index('penalty_case_site_index', ['bureau', 'site'])
@Index('penalty_case_campaign_index', ['bureau', 'campaign'])
@ForeignKey('campaign', ['bureau', 'campaign'], ['bureau', 'id'], { name: 'penalty_case_campaign_fk' })
@ForeignKey('inspection', ['bureau', 'inspection'], ['bureau', 'id'], { name: 'penalty_case_inspection_fk' })
@ForeignKey('hazard', ['bureau', 'hazard'], ['bureau', 'id'], { name: 'penalty_case_hazard_fk' })
@ForeignKey('site', ['bureau', 'site'], ['bureau', 'id'], { name: 'penalty_case_site_fk' })
export class PenaltyCaseEntity extends RecordEntity implements Fields {
  @Column('text') number: string;
  @Column('text') cause: string;
  @Column('text') procedure: Fields['procedure'];
  @Column('text') party: string;
  @Column('text') partyKind: Fields['partyKind'];
  @Column('text') sector: Fields['sector'];
  @Column('text') handledBy: Fields['handledBy'];
  @Column('text', { array: true }) officers: string[];
  @Column('date') filedOn: string;
  @Column('date', { nullable: true }) discoveredOn: string | null;
  @Column('boolean', { nullable: true }) continuing: boolean | null;
  @Column('date', { nullable: true }) violationEndedOn: string | null;
  @Column('boolean', { nullable: true }) harmful: boolean | null;
  @Column('uuid', { nullable: true }) inspection: string | null;
  @Column('uuid', { nullable: true }) hazard: string | null;
  @Column('uuid', { nullable: true }) campaign: string | null;
  @Column('uuid', { nullable: true }) site: string | null;
  @Column('text', { nullable: true }) violation: string | null;
  @Column('date', { nullable: true }) decisionDue: string | null;
  @Column('date', { nullable: true }) proposedOn: string | null;
  @Column('text', { array: true, nullable: true }) proposedPenalties: Fields['proposedPenalties'];
  @Column('bigint', { nullable: true }) proposedFine: number | null;
  @Column('bigint', { nullable: true }) proposedConfiscated: number | null;
  @Column('text', { nullable: true }) proposedBasis: string | null;
  @Column('text', { nullable: true }) proposedGrounds: string | null;
  @Column('date', { nullable: true }) noticedOn: string | null;
  @Column('date', { nullable: true }) hearingRequestDue: string | null;
  @Column('date', { nullable: true }) hearingNoticedOn: string | null;
  @Column('date', { nullable: true }) heardOn: string | null;
  @Column('date', { nullable: true }) discussedOn: string | null;
  @Column('text', { nullable: true }) minutes: string | null;
  @Column('date', { nullable: true }) decidedOn: string | null;
  @Column('text', { array: true, nullable: true }) penalties: Fields['penalties'];
  @Column('bigint', { nullable: true }) fine: number | null;
  @Column('bigint', { nullable: true }) confiscated: number | null;
  @Column('text', { nullable: true }) penaltyBasis: string | null;
  @Column('date', { nullable: true }) deliveredOn: string | null;
  @Column('date', { nullable: true }) reportDue: string | null;
  @Column('date', { nullable: true }) reportedOn: string | null;
  @Column('date', { nullable: true }) paymentDue: string | null;
  @Column('date', { nullable: true }) paidOn: string | null;
  @Column('bigint', { nullable: true }) paid: number | null;
  @Column('text', { nullable: true }) policeDocument: string | null;
  @Column('date', { nullable: true }) referredOn: string | null;
  @Column('integer', { nullable: true }) personsReferred: number | null;
  @Column('date', { nullable: true }) closedOn: string | null;
  @Column('text', { nullable: true }) closing: string | null;
  @Column('text', { array: true }) files: string[];
  @Column('text', { array: true }) photos: string[];
  @Column('text', { nullable: true }) remarks: string | null;
}
