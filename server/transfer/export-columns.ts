import type { Label, Language } from '@fenghuo/shared/label';
import type { Field } from '@fenghuo/shared/records/field';
import { placeSources, provenances, type AnyRecord } from '@fenghuo/shared/records/record-type';
import type { RecordTable } from '../recordkeeping/record-table.js';

export interface ExportColumn {
  readonly heading: string;
  value(record: AnyRecord, titles: Readonly<Record<string, string>>): string | number | null;
}

/** The columns of an export: all fields of the type in words, then where, when and by whom. */
export function exportColumns(table: RecordTable, language: Language): ExportColumn[] {
  const { contract } = table;
  const plain = (label: Label, name: string): ExportColumn => ({ heading: label[language], value: (record) => scalar(record[name]) });
  const worded = (label: Label, name: string, words: Readonly<Record<string, Label>>): ExportColumn => (
    { heading: label[language], value: (record) => words[String(record[name])]?.[language] ?? scalar(record[name]) });
  return [
    ...Object.entries(contract.fields).map(([name, field]) => fieldColumn(name, field, language)),
    worded({ zh: '状态', en: 'State' }, 'state', contract.states),
    plain({ zh: '区划代码', en: 'Division code' }, 'division'),
    plain({ zh: '经度', en: 'Longitude' }, 'longitude'),
    plain({ zh: '纬度', en: 'Latitude' }, 'latitude'),
    worded({ zh: '定位来源', en: 'Position from' }, 'placeSource', placeSources),
    worded({ zh: '数据来源', en: 'Provenance' }, 'provenance', provenances),
    plain({ zh: '采集时间', en: 'Captured at' }, 'capturedAt'),
    plain({ zh: '登记人', en: 'Entered by' }, 'author'),
    plain({ zh: '版本', en: 'Version' }, 'version'),
    plain({ zh: '作废时间', en: 'Voided at' }, 'voidedAt'),
    plain({ zh: '作废理由', en: 'Reason for voiding' }, 'voidReason'),
    plain({ zh: '编号', en: 'Id' }, 'id'),
  ];
}

function fieldColumn(name: string, field: Field, language: Language): ExportColumn {
  const heading = field.unit ? `${field.label[language]}（${field.unit[language]}）` : field.label[language];
  return {
    heading,
    value: (record, titles) => {
      const value = record[name];
      if (field.kind === 'choice') return field.options![String(value)]?.[language] ?? null;
      if (field.kind === 'reference') return titles[String(value)] ?? scalar(value);
      if (field.kind === 'photos') return (value as string[]).length;
      if (field.kind === 'people') return (value as string[]).join(language === 'zh' ? '、' : ', ');
      return scalar(value);
    },
  };
}

function scalar(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
