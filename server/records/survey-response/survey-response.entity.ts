import type { surveyResponse } from '@fenghuo/shared/records/survey-response';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof surveyResponse)['fields']>;

@StoredIn('survey_response')
@Index('survey_response_listed_index', ['bureau', 'answeredOn', 'id'])
@Index('survey_response_survey_index', ['bureau', 'survey'])
@ForeignKey('survey', ['bureau', 'survey'], ['bureau', 'id'], { name: 'survey_response_survey_fk' })
export class SurveyResponseEntity extends RecordEntity implements Fields {
  @Column('uuid') survey: string;
  @Column('date') answeredOn: string;
  @Column('text') answer: Fields['answer'];
  @Column('text') channel: Fields['channel'];
}
