import type { Label } from '@fenghuo/shared/label';

export interface RecordKey {
  readonly type: string;
  readonly id: string;
}

/** Something that does not agree with what the journal and its seals say, or that nothing vouches for. */
export interface Alteration {
  readonly bureau: string;
  readonly kind: keyof typeof alterationKinds;
  /** Journal number it was found at; null when the journal does not know it. */
  readonly n: number | null;
  /** End of the range, when only a range can be named. */
  readonly to?: number;
  readonly record: RecordKey | null;
  /** Id of the operation. */
  readonly operation?: string;
  /** SHA-256 that names the attachment, hex. */
  readonly attachment?: string;
  /** SHA-256 that names the kept content, hex. */
  readonly content?: string;
  /** Ledger and account. */
  readonly account?: string;
  /** ISO 8601. */
  readonly since?: string;
}

export const alterationKinds = {
  'journal-row-missing': { zh: '日志第 {n} 号缺失', en: 'journal row {n} is missing' },
  'journal-row-altered': { zh: '日志第 {n} 号被改动', en: 'journal row {n} was altered' },
  'sealed-range-altered': { zh: '日志第 {n} 至 {to} 号与封存不符', en: 'journal rows {n} to {to} do not agree with their seal' },
  'seal-not-ours': { zh: '第 {n} 号处的封存签名无效', en: 'the seal at {n} was not signed with our key' },
  'journal-rows-unsealed': {
    zh: '日志第 {n} 至 {to} 号自 {since} 起未封存：封存被删除，或服务器未运行', en: 'journal rows {n} to {to} are unsealed since {since}: a seal was removed, or no server has run',
  },
  'kept-root-differs': { zh: '日志前 {n} 号的根值与留存的根值不符', en: 'the root over the first {n} journal rows is not the one that was kept' },
  'kept-root-beyond': { zh: '留存的根值覆盖 {to} 号，日志只到第 {n} 号', en: 'the root that was kept covers {to} journal rows, the journal ends at {n}' },
  'operation-missing': { zh: '日志第 {n} 号的操作 {operation} 被删除', en: 'operation {operation} of journal row {n} was removed' },
  'operation-altered': { zh: '操作 {operation} 与日志不符，被改动（记录 {record}）', en: 'operation {operation} was altered: it does not agree with the journal (record {record})' },
  'record-altered': { zh: '记录 {record} 与日志第 {n} 号不符，被改动', en: 'record {record} was altered: it does not agree with journal row {n}' },
  'record-missing': { zh: '记录 {record} 被删除（日志第 {n} 号）', en: 'record {record} was removed (journal row {n})' },
  'record-not-journalled': { zh: '记录 {record} 未经日志写入', en: 'record {record} was written without the journal' },
  'ledger-altered': { zh: '台账 {account} 的余额与其流水不符，被改动', en: 'account {account} was altered: its balance does not follow from its postings' },
  'content-altered': { zh: '记录 {record} 的内容 {content} 与其校验值不符，被改动', en: 'content {content} of record {record} was altered: its bytes do not match its hash' },
  'content-missing': { zh: '记录 {record} 的内容 {content} 缺失', en: 'content {content} of record {record} is missing' },
  'attachment-altered': { zh: '附件 {attachment} 的内容与其编号不符，被改动{shown}', en: 'attachment {attachment} was altered: its bytes do not match its name{shown}' },
  'attachment-missing': { zh: '附件 {attachment} 的文件缺失{shown}', en: 'the file of attachment {attachment} is missing{shown}' },
  'attachment-unknown': { zh: '附件 {attachment} 没有接收登记{shown}', en: 'attachment {attachment} was never received, or its entry was removed{shown}' },
} as const satisfies Record<string, Label>;

export type AlterationKind = keyof typeof alterationKinds;

const mostNamed = 100;

/** What was found in one bureau: all of it counted, the first hundred named. */
export class Alterations {
  readonly named: Alteration[] = [];
  private readonly kinds = new Set<AlterationKind>();
  private found = 0;

  constructor(private readonly bureau: string) {}

  get count(): number {
    return this.found;
  }

  add(kind: AlterationKind, at: Partial<Omit<Alteration, 'bureau' | 'kind'>>): void {
    this.found += 1;
    this.kinds.add(kind);
    if (this.named.length < mostNamed) this.named.push({ bureau: this.bureau, kind, n: null, record: null, ...at });
  }

  has(...kinds: readonly AlterationKind[]): boolean {
    return kinds.some((kind) => this.kinds.has(kind));
  }
}

export function recordKey(row: { readonly record_type: string; readonly record_id: string }): RecordKey {
  return { type: row.record_type, id: row.record_id };
}

export function sentenceOf({ kind, n, to, record, operation = '', attachment = '', content = '', account = '', since = '' }: Alteration): Label {
  const name = record ? `${record.type}/${record.id}` : '';
  const details: Record<string, string> = { n: String(n), to: String(to), record: name, operation, attachment, content, account, since };
  const fill = (words: string, shown: string) => words.replace(/\{(\w+)\}/g, (_, hole: string) => (hole === 'shown' ? shown : details[hole]!));
  const words = alterationKinds[kind];
  return { zh: fill(words.zh, name && `（记录 ${name}）`), en: fill(words.en, name && ` (record ${name})`) };
}
