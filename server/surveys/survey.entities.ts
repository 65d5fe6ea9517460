import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The address under which anybody may answer a survey. It hangs on walls: no secret, but nobody guesses another's. */
@Entity({ name: 'survey_link' })
@Check('survey_link_answers_check', 'answers >= 0')
@Check('survey_link_closed_check', '(closed_at IS NULL) = (closed_by IS NULL)')
@Index('survey_link_once_unique', ['bureau', 'survey'], { unique: true, where: 'closed_at IS NULL' })
@ForeignKey('survey', ['bureau', 'survey'], ['bureau', 'id'], { name: 'survey_link_survey_fk' })
export class SurveyLinkEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('text') token: string;
  @Column('uuid') survey: string;
  /** Answers that came by it since the moment beside, for the limit of a minute. */
  @Column('integer', { default: 0 }) answers: number;
  @Column('timestamptz', { nullable: true }) answersSince: Date | null;
  @Column('text') openedBy: string;
  @Column('timestamptz') openedAt: Date;
  @Column('text', { nullable: true }) closedBy: string | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}

/** Questionnaires on paper that were counted and entered together: what was typed, and which responses it made (`batchResponseId`). */
@Entity({ name: 'survey_batch' })
@Check('survey_batch_voided_check', '(voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL)')
@Index('survey_batch_survey_index', ['bureau', 'survey', 'enteredAt'])
@ForeignKey('survey', ['bureau', 'survey'], ['bureau', 'id'], { name: 'survey_batch_survey_fk' })
export class SurveyBatchEntity {
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') survey: string;
  @Column('date') answeredOn: string;
  @Column('text') channel: string;
  @Column('jsonb') counts: Readonly<Record<string, number>>;
  @Column('text') enteredBy: string;
  @Column('timestamptz') enteredAt: Date;
  @Column('text', { nullable: true }) voidedBy: string | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @Column('text', { nullable: true }) voidReason: string | null;
}
