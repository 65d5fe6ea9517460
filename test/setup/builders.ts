import { assessmentResult } from '@fenghuo/shared/records/assessment-result';
import { finding } from '@fenghuo/shared/records/finding';
import { hazard } from '@fenghuo/shared/records/hazard';
import { inspection } from '@fenghuo/shared/records/inspection';
import { premisesMeasure } from '@fenghuo/shared/records/premises-measure';
import type { Values } from '@fenghuo/shared/records/field';
import type { AnyRecord, Capture, RecordType } from '@fenghuo/shared/records/record-type';
import { rectificationReply } from '@fenghuo/shared/records/rectification-reply';
import { reinspection } from '@fenghuo/shared/records/reinspection';
import { site } from '@fenghuo/shared/records/site';
import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import { survey } from '@fenghuo/shared/records/survey';
import { newId } from './identity.js';
import { places } from './people.js';

/** Body of a creation; `record` holds what was asked for over the defaults. */
export interface CreateBody<T extends RecordType> {
  readonly operation: string;
  readonly device: string;
  readonly record: Given<T>;
}
/** What a device gives of a record: what it captures and the type's own fields. */
type Given<T extends RecordType> = Partial<Capture> & { id: string; bureau: string; division: string } & Partial<Values<T['fields']>>;

const device = 'test';

/** What every record is given by its device: a new id, 马蹄沟镇, a point in it, the present instant. */
export function captured(place: Partial<Capture> = {}): Capture {
  return {
    id: newId(), ...places.matigou, accuracy: 8, placeSource: 'gps', capturedAt: new Date().toISOString(), clockOffset: 0, provenance: 'captured', ...place,
  };
}

type Overrides<T extends RecordType> = Partial<Given<T>>;

export function builder<T extends RecordType>(_type: T, defaults: Overrides<T>) {
  return (given: Overrides<T> = {}): CreateBody<T> => ({
    operation: newId(), device, record: { ...captured(), ...defaults, ...given } as Given<T>,
  });
}

/** Builder of a type that must refer to another record. */
export function dependentBuilder<T extends RecordType, Reference extends string>(type: T, defaults: Overrides<T>) {
  const build = builder(type, defaults);
  return (given: Overrides<T> & Record<Reference, string>): CreateBody<T> => build(given);
}

export const siteBody = builder(site, {
  name: '马蹄沟加油站', kind: 'fuelStation', sector: 'fuelStation', registeredOn: '2020-01-06', address: '马蹄沟镇街道 1 号',
});

export const inspectionBody = builder(inspection, {
  title: '加油站安全检查', kind: 'routine', level: 'county', sector: 'fuelStation', inspectedOn: '2020-06-03', officers: ['王建国', '李秀英'],
});

export const hazardBody = builder(hazard, {
  title: '消防器材压力不足', grade: 'general', sector: 'fuelStation', foundOn: '2020-06-03', description: '加油区两具灭火器压力低于绿区。',
});

export const rectificationReplyBody = dependentBuilder<typeof rectificationReply, 'hazard'>(rectificationReply, {
  rectifiedOn: '2020-06-10', rectifiedBy: '赵站长', measures: '已更换两具灭火器。',
});

export const reinspectionBody = dependentBuilder<typeof reinspection, 'hazard'>(reinspection, {
  recheckedOn: '2020-06-15', recheckedBy: '李秀英', result: 'passed',
});

export const premisesMeasureBody = builder(premisesMeasure, {
  premises: '城关烟花爆竹店', kind: 'suspend', sector: 'fireworks', takenOn: '2020-06-03',
});

export const findingBody = builder(finding, {
  title: '项目支出未细化到经济分类', kind: 'budgetDetail', fiscalYear: 2020, foundOn: '2020-09-01', foundBy: '县财政局',
});

export const assessmentResultBody = builder(assessmentResult, {
  title: '2020 年度目标责任考核', kind: 'countyTargetResponsibility', assessedYear: 2020, grade: 'excellent', issuedOn: '2021-02-01',
  issuedBy: '中共子洲县委', document: '子发〔2021〕1 号',
});

export const surveyBody = builder(survey, {
  title: '2020 年满意度调查', audience: 'public', surveyedYear: 2020, openedOn: '2020-12-01', issued: 100,
});

export const surveyResponseBody = dependentBuilder<typeof surveyResponse, 'survey'>(surveyResponse, {
  answeredOn: '2020-12-05', answer: 'satisfied', channel: 'paper',
});

/** Body of an amendment of that record in its present version. */
export function amendBody(record: Pick<AnyRecord, 'version'>, changes: Readonly<Record<string, unknown>>) {
  return { operation: newId(), device, baseVersion: record.version, changes };
}

/** Body of a transition of that record in its present version. */
export function transitionBody(record: Pick<AnyRecord, 'version'>, values: Readonly<Record<string, unknown>> = {}) {
  return { operation: newId(), device, baseVersion: record.version, values };
}

/** Body of a voiding of that record in its present version. */
export function voidBody(record: Pick<AnyRecord, 'version'>, reason = '重复登记') {
  return { operation: newId(), device, baseVersion: record.version, reason };
}
