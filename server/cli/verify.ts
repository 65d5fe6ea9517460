import type { Label } from '@fenghuo/shared/label';
import { AttachmentStore } from '../attachments/attachment-store.js';
import { sentenceOf } from '../journal/alteration.js';
import { SealKey } from '../journal/seal-key.js';
import { verifyBureau, type Checked, type Verification } from '../journal/verify.js';
import type { KeptRoot } from '../journal/verify-journal.js';
import { RecordTables } from '../recordkeeping/record-tables.js';
import type { Command, ParsedArguments } from './command.js';

export const verify: Command = {
  name: 'verify',
  usage: 'verify [--bureau 610831 [--size 1200 --root HEX]] [--json]',
  summary: {
    zh: '重算日志与封存，核对每项操作、每条记录、每本台账、每份评价内容和每个附件；--size 与 --root 为留存的封存根值',
    en: 'recompute the journal and its seals, compare every operation, record, ledger, kept content and attachment; --size and --root: a seal\'s root that was kept',
  },
  async run({ options }, { database, services, out, err }) {
    const asked = options['bureau'];
    const kept = keptRoot(options);
    if (asked === true || kept === 'unreadable' || (kept && asked === undefined)) {
      err(`用法 usage: fenghuo ${this.usage}`);
      return 1;
    }
    const bureaus = await database.catalogue<{ code: string }>('SELECT code FROM bureau WHERE $1::text IS NULL OR code = $1 ORDER BY code', [asked ?? null]);
    if (bureaus.length === 0) {
      err(`没有 ${String(asked)} 这个局。There is no bureau ${String(asked)}.`);
      return 1;
    }
    const means = { database, tables: services.get(RecordTables).all, key: services.get(SealKey), files: services.get(AttachmentStore) };
    const results: Verification[] = [];
    for (const { code } of bureaus) results.push(await verifyBureau(means, code, kept));
    const altered = results.reduce((sum, { altered: found }) => sum + found, 0);
    if (options['json']) out(JSON.stringify({ verified: altered === 0, bureaus: results }));
    else {
      for (const { bureau, sealed, ...checked } of results) {
        out(`${bureau}: ${both(checkedWords(checked))}`);
        if (sealed) out(`${bureau}: 前 ${sealed.size} 号的封存根值 · root over the first ${sealed.size} rows: ${sealed.root}`);
      }
      for (const alteration of results.flatMap(({ alterations }) => alterations)) err(both(sentenceOf(alteration)));
      out(both(conclusion(altered, checkedWords(total(results)), kept)));
    }
    return altered === 0 ? 0 : 1;
  },
};

const both = ({ zh, en }: Label): string => `${zh} · ${en}`;

/** A root as `verify` prints it (hex) or as the API answers it (base64). */
function keptRoot({ root, size }: ParsedArguments['options']): KeptRoot | 'unreadable' | undefined {
  if (root === undefined && size === undefined) return undefined;
  if (typeof root !== 'string' || typeof size !== 'string' || !/^[1-9]\d{0,14}$/.test(size)) return 'unreadable';
  if (/^[0-9a-f]{64}$/i.test(root)) return { size: Number(size), root: Buffer.from(root, 'hex') };
  return /^[A-Za-z0-9+/]{43}=$/.test(root) ? { size: Number(size), root: Buffer.from(root, 'base64') } : 'unreadable';
}

function total(results: readonly Verification[]): Checked {
  const sum = (name: keyof Checked) => results.reduce((before, result) => before + result[name], 0);
  return {
    rows: sum('rows'), seals: sum('seals'), operations: sum('operations'), records: sum('records'), postings: sum('postings'),
    contents: sum('contents'), attachments: sum('attachments'),
  };
}

function checkedWords({ rows, seals, operations, records, postings, contents, attachments }: Checked): Label {
  return {
    zh: `日志 ${rows} 号、封存 ${seals} 次、操作 ${operations} 项、记录 ${records} 条、台账流水 ${postings} 笔、评价内容 ${contents} 份、附件 ${attachments} 个`,
    en: `${rows} journal rows, ${seals} seals, ${operations} operations, ${records} records, ${postings} ledger postings, ${contents} kept contents, ${attachments} attachments`,
  };
}

function conclusion(altered: number, checked: Label, kept: KeptRoot | undefined): Label {
  const root = kept ? { zh: '，并核对留存的根值', en: ', and the root that was kept' } : { zh: '', en: '' };
  return altered === 0
    ? { zh: `核验无误：已核对${checked.zh}${root.zh}`, en: `nothing was altered; compared: ${checked.en}${root.en}` }
    : { zh: `核验发现 ${altered} 处不符：已核对${checked.zh}${root.zh}`, en: `does not agree: ${altered}; compared: ${checked.en}${root.en}` };
}
