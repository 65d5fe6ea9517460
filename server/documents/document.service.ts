import { Refusal } from '@fenghuo/shared/problems';
import type { UncheckedGrounds } from '@fenghuo/shared/unchecked-grounds';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { SourceReader } from './gather-sources.js';
import { PictureLoader } from './pictures/load-pictures.js';
import { printDocument } from './print-document.js';
import { renderDocx } from './rendering/render-docx.js';
import { renderPdf } from './rendering/render-pdf.js';

export const documentFormats = {
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', render: renderDocx },
  pdf: { mediaType: 'application/pdf', render: renderPdf },
} as const;
export type DocumentFormat = keyof typeof documentFormats;

/** Documents in the making at once, each with up to 24 MB of pictures, and those that wait for their turn. */
const mostAtOnce = 2;
const mostWaiting = 20;

export interface RenderedDocument {
  /** 责令限期整改指令书 应急责改〔2020〕1号 */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Enforcement documents as files. A file is made whole before a byte of it is sent. */
@Injectable()
export class DocumentService {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly sources: SourceReader, private readonly pictures: PictureLoader) {}

  /** @throws Refusal `not-found`, also outside the scope; `record-voided`; `too-busy` when too many wait. */
  async render(principal: Principal, bureau: string, id: string, format: DocumentFormat): Promise<RenderedDocument> {
    const printed = printDocument(await this.sources.gather(principal, bureau, id));
    await this.turn();
    try {
      const pictures = await this.pictures.load(principal, bureau, printed);
      return { name: `${printed.title} ${printed.number}`, bytes: await documentFormats[format].render(printed, pictures) };
    } finally {
      const next = this.waiting.shift();
      if (next) next(); // The place goes on to whoever waited longest.
      else this.running -= 1;
    }
  }

  /**
   * What the document would say unchecked if it were printed now.
   * @throws Refusal `not-found`, also outside the scope; `record-voided`.
   */
  async unchecked(principal: Principal, bureau: string, id: string): Promise<UncheckedGrounds> {
    return printDocument(await this.sources.gather(principal, bureau, id)).unchecked;
  }

  private async turn(): Promise<void> {
    if (this.running < mostAtOnce) this.running += 1;
    else if (this.waiting.length >= mostWaiting) throw new Refusal('too-busy');
    else await new Promise<void>((resolve) => { this.waiting.push(resolve); });
  }
}
