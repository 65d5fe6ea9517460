import type { survey } from '@fenghuo/shared/records/survey';
import type { Values } from '@fenghuo/shared/records/field';
import { Check, Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof survey)['fields']>;

@StoredIn('survey')
@Check('survey_closed_on_check', 'closed_on IS NULL OR closed_on >= opened_on')
@Index('survey_listed_index', ['bureau', 'openedOn', 'id'])
export class SurveyEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('text') audience: Fields['audience'];
  @Column('integer') surveyedYear: number;
  @Column('date') openedOn: string;
  @Column('date', { nullable: true }) closedOn: string | null;
  @Column('integer', { nullable: true }) issued: number | null;
  @Column('text', { nullable: true }) remarks: string | null;
}
