import { outputFormats, type OutputFormat } from '@fenghuo/shared/evaluation/outputs';
import type { Language } from '@fenghuo/shared/label';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import { printForm } from './form/print-form.js';
import { renderFinance } from './form/render-finance.js';
import { publicPage } from './html/public-page.js';
import { printNarrative } from './narrative/print-narrative.js';
import { fill, fileNames } from './output.words.js';
import { renderDocx } from './rendering/render-docx.js';
import { renderPdf } from './rendering/render-pdf.js';
import { renderXlsx } from './rendering/render-xlsx.js';
import { ReportReader, type Asker, type ReadReport, type Wanted } from './report-reader.js';
import { reportNumber, type ReportSource } from './report-source.js';

export type QuickFormat = Exclude<OutputFormat, 'pack'>;

export interface MadeOutput {
  /** With its extension, in the language asked. */
  readonly name: string;
  readonly bytes: Buffer;
}

type Render = (read: ReadReport, language: Language) => Promise<Buffer>;

const renderers: Readonly<Record<QuickFormat, Render>> = {
  docx: ({ source, figures }, language) => renderDocx(printForm(source, figures, language)),
  xlsx: ({ source, figures }, language) => renderXlsx(printForm(source, figures, language)),
  pdf: ({ source, figures }, language) => renderPdf(printForm(source, figures, language)),
  narrative: ({ source, figures }) => renderDocx(printNarrative(source, figures)),
  finance: ({ source }) => renderFinance(source),
  public: async ({ source }, language) => Buffer.from(publicPage(source, language)),
};

/** Files in the making at once, and those that wait for their turn: each takes a processor for up to a second. */
const mostAtOnce = 2;
const mostWaiting = 20;

/** Reports as files that are made whole before a byte of them is sent. */
@Injectable()
export class OutputMaker {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly reader: ReportReader) {}

  /** @throws Refusal those of reading a report; `too-busy` when too many wait. */
  async make(asker: Asker, wanted: Wanted, format: QuickFormat, language: Language): Promise<MadeOutput> {
    await this.turn();
    try {
      const read = await this.reader.read(asker, wanted);
      return { name: outputName(read.source, format, language), bytes: await renderers[format](read, language) };
    } finally {
      const next = this.waiting.shift();
      if (next) next(); // The place goes on to whoever waited longest.
      else this.running -= 1;
    }
  }

  private async turn(): Promise<void> {
    if (this.running < mostAtOnce) this.running += 1;
    else if (this.waiting.length >= mostWaiting) throw new Refusal('too-busy');
    else await new Promise<void>((resolve) => { this.waiting.push(resolve); });
  }
}

/** 子洲县应急管理局2020年度绩效自评表 610831-2020-R1.docx */
export function outputName(source: Pick<ReportSource, 'bureau' | 'report' | 'revision'>, format: OutputFormat, language: Language): string {
  const { bureau, report: { form } } = source;
  const name = fill(fileNames[format][language], { bureau: bureau.name[language], year: form.year });
  return `${name} ${reportNumber(source)}.${outputFormats[format].extension}`.replace(/[\\/:*?"<>|]/g, ' ');
}
