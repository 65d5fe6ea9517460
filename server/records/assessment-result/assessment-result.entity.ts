import type { assessmentResult } from '@fenghuo/shared/records/assessment-result';
import type { Values } from '@fenghuo/shared/records/field';
import { Column, Index } from 'typeorm';
import { RecordEntity, StoredIn } from '../../recordkeeping/record.entity.js';

type Fields = Values<(typeof assessmentResult)['fields']>;

@StoredIn('assessment_result')
@Index('assessment_result_listed_index', ['bureau', 'issuedOn', 'id'])
export class AssessmentResultEntity extends RecordEntity implements Fields {
  @Column('text') title: string;
  @Column('text') kind: Fields['kind'];
  @Column('integer') assessedYear: number;
  @Column('text') grade: Fields['grade'];
  @Column('date') issuedOn: string;
  @Column('text') issuedBy: string;
  @Column('text') document: string;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { array: true }) photos: string[];
}
