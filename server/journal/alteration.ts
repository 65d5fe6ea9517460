import type { Label } from '@fenghuo/shared/label';

/** Something that does not agree with what the journal and its seals say. */
export interface Alteration {
  readonly bureau: string;
  readonly kind: keyof typeof alterationKinds;
  /** Journal number it was found at; null when the journal does not know the record. */
  readonly n: number | null;
  /** End of the range, when only a range can be named. */
  readonly to?: number;
  readonly record: { readonly type: string; readonly id: string } | null;
}

export const alterationKinds = {
  'journal-row-missing': { zh: '日志第 {n} 号缺失', en: 'journal row {n} is missing' },
  'journal-row-altered': { zh: '日志第 {n} 号被改动', en: 'journal row {n} was altered' },
  'sealed-range-altered': { zh: '日志第 {n} 至 {to} 号与封存不符', en: 'journal rows {n} to {to} do not agree with their seal' },
  'seal-not-ours': { zh: '第 {n} 号处的封存签名无效', en: 'the seal at {n} was not signed with our key' },
  'record-altered': { zh: '记录 {record} 与日志第 {n} 号不符，被改动', en: 'record {record} was altered: it does not agree with journal row {n}' },
  'record-missing': { zh: '记录 {record} 被删除（日志第 {n} 号）', en: 'record {record} was removed (journal row {n})' },
  'record-not-journalled': { zh: '记录 {record} 未经日志写入', en: 'record {record} was written without the journal' },
} as const satisfies Record<string, Label>;

export function recordKey(row: { readonly record_type: string; readonly record_id: string }): { type: string; id: string } {
  return { type: row.record_type, id: row.record_id };
}

export function sentenceOf({ kind, n, to, record }: Alteration): Label {
  const details: Record<string, string> = { n: String(n), to: String(to), record: record ? `${record.type}/${record.id}` : '' };
  const fill = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => details[name]!);
  return { zh: fill(alterationKinds[kind].zh), en: fill(alterationKinds[kind].en) };
}
