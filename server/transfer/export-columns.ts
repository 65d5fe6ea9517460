import { minuteOf } from '@fenghuo/shared/calendar';
import type { Label, Language } from '@fenghuo/shared/label';
import { yuanOf } from '@fenghuo/shared/money';
import type { Field } from '@fenghuo/shared/records/field';
import { placeSources, provenances, type AnyRecord } from '@fenghuo/shared/records/record-type';
import type { RecordTable } from '../recordkeeping/record-table.js';
import { envelopeTags, hxlTag } from './hxl.js';

export interface ExportColumn {
  readonly heading: string;
  /** HXL hashtag with its attributes. */
  readonly tag: string;
  value(record: AnyRecord, titles: Readonly<Record<string, string>>): string | number | null;
}

/** The columns of an export: all fields of the type in words, then where, when and by whom. */
export function exportColumns(table: RecordTable, language: Language): ExportColumn[] {
  const { contract } = table;
  const plain = (label: Label, name: keyof typeof envelopeTags): ExportColumn => (
    { heading: label[language], tag: envelopeTags[name], value: (record) => scalar(record[name]) });
  const worded = (label: Label, name: keyof typeof envelopeTags, words: Readonly<Record<string, Label>>): ExportColumn => (
    { heading: label[language], tag: envelopeTags[name], value: (record) => words[String(record[name])]?.[language] ?? scalar(record[name]) });
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

const yes: Label = { zh: '是', en: 'yes' };
const no: Label = { zh: '否', en: 'no' };
const signed: Label = { zh: '已签名', en: 'signed' };

function fieldColumn(name: string, field: Field, language: Language): ExportColumn {
  const heading = field.unit ? `${field.label[language]}（${field.unit[language]}）` : field.label[language];
  return { heading, tag: hxlTag(name, field), value: (record, titles) => cellOf(field, record[name], titles, language) };
}

function cellOf(field: Field, value: unknown, titles: Readonly<Record<string, string>>, language: Language): string | number | null {
  if (value === null || value === undefined) return null;
  const list = (words: readonly string[]) => words.join(language === 'zh' ? '、' : ', ');
  const worded = (option: unknown) => field.options?.[String(option)]?.[language] ?? String(option);
  switch (field.kind) {
    case 'choice': return worded(value);
    case 'choices': return list((value as string[]).map(worded));
    case 'flag': return value === true ? yes[language] : no[language];
    case 'reference': return titles[String(value)] ?? scalar(value);
    case 'photos': case 'files': return (value as string[]).length;
    case 'signature': return signed[language];
    case 'people': return list(value as string[]);
    case 'instant': return minuteOf(String(value));
    case 'money': return Number(yuanOf(value as number));
    case 'quantity': return Number(value);
    default: return scalar(value);
  }
}

function scalar(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
