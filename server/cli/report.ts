import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { outputFormatNames, type OutputFormat } from '@fenghuo/shared/evaluation/outputs';
import type { Language } from '@fenghuo/shared/label';
import { Refusal } from '@fenghuo/shared/problems';
import { AttachmentStore } from '../attachments/attachment-store.js';
import { Catalogue } from '../database/catalogue.service.js';
import { ReportArchive } from '../evaluation/archive/report-archive.js';
import { formReport } from '../evaluation/form-report.js';
import { OutputMaker } from '../evaluation/outputs/output-maker.js';
import { PackService } from '../evaluation/outputs/pack/pack.service.js';
import { ReportReader, type Wanted } from '../evaluation/outputs/report-reader.js';
import { SealKey } from '../journal/seal-key.js';
import { SealService } from '../journal/seal.service.js';
import type { Command, CommandContext, ParsedArguments } from './command.js';

interface Asked extends Wanted {
  readonly format: OutputFormat;
  readonly file: string;
  readonly language: Language;
}

export const report: Command = {
  name: 'report',
  usage: `report --bureau 610831 --year 2020 --format <${outputFormatNames.join('|')}> --out FILE [--revision 2 | --draft] [--language zh|en]`,
  summary: {
    zh: '生成自评表、自评报告、财政系统填报表、公开版或证据包；默认为最新冻结的版次，没有则为草稿',
    en: 'the official form, the narrative, the columns of the finance system, the public edition or the evidence pack; of the newest frozen revision, else a draft',
  },
  async run({ options }, context) {
    const asked = askedOf(options);
    if (!asked) {
      context.err(`用法 usage: fenghuo ${this.usage}`);
      return 1;
    }
    try {
      const size = await write(context, asked);
      context.out(`${asked.file}: ${size} bytes`);
      return 0;
    } catch (error) {
      if (isOfFile(error)) {
        context.err(`无法写入 ${asked.file}，请核对路径、权限和剩余空间。${asked.file} cannot be written: check the path, its rights and the room left.`);
        return 1;
      }
      if (!(error instanceof Refusal)) throw error;
      context.err(`${error.body.title.zh} ${error.body.title.en}`);
      return 1;
    }
  },
};

const fileErrors: ReadonlySet<unknown> = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EEXIST', 'ENOTEMPTY', 'ENAMETOOLONG', 'EBUSY']);
const isOfFile = (error: unknown): boolean => error instanceof Error && 'path' in error && 'code' in error && fileErrors.has(error.code);

function askedOf({ bureau, year, format, out, revision, language = 'zh', draft }: ParsedArguments['options']): Asked | undefined {
  if (typeof bureau !== 'string' || !/^\d{6}$/.test(bureau) || typeof year !== 'string' || !/^\d{4}$/.test(year) || typeof out !== 'string') return undefined;
  const known = outputFormatNames.find((name) => name === format);
  if (!known || (language !== 'zh' && language !== 'en')) return undefined;
  if (revision !== undefined && (draft !== undefined || typeof revision !== 'string' || !/^[1-9]\d{0,3}$/.test(revision))) return undefined;
  return { bureau, year: Number(year), format: known, file: out, language, draft: draft === true, ...(revision === undefined ? {} : { revision: Number(revision) }) };
}

async function write({ database, services }: CommandContext, { format, file, language, ...wanted }: Asked): Promise<number> {
  const reader = new ReportReader(database, formReport(database), new ReportArchive(), services.get(Catalogue));
  const asker = { scope: wanted.bureau, account: 'fenghuo', name: 'fenghuo report' };
  if (format !== 'pack') {
    const { bytes } = await new OutputMaker(reader).make(asker, wanted, format, language);
    await writeFile(file, bytes);
    return bytes.length;
  }
  const part = `${file}.part`;
  const out = createWriteStream(part);
  const packs = new PackService(database, services.get(SealService), services.get(SealKey), reader, services.get(AttachmentStore));
  try {
    await Promise.all([finished(out), packs.write(asker, wanted, language, out)]);
    await rename(part, file);
  } catch (error) {
    out.destroy();
    await rm(part, { force: true });
    throw error;
  }
  return out.bytesWritten;
}
