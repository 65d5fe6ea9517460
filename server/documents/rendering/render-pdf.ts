import { setImmediate } from 'node:timers/promises';
import type { Block, PrintedDocument, SignaturePlace } from '../document-content.js';
import type { Pictures } from '../pictures/load-pictures.js';
import { loadFonts } from './fonts.js';
import { emptyLine, fitted, page, photoBox, signatureBox, signHere, sizes, textWidth, unprinted } from './layout.js';
import { PdfSheet } from './pdf-sheet.js';

const indent = 2 * sizes.text;

/** The document as a PDF: whole or an error, never the beginning of one. */
export async function renderPdf(document: PrintedDocument, pictures: Pictures): Promise<Buffer> {
  const [{ default: PdfDocument }, fonts] = await Promise.all([import('pdfkit'), loadFonts()]);
  const pdf = new PdfDocument({
    size: 'A4', bufferPages: true, lang: 'zh-CN', displayTitle: true,
    margins: { top: page.top, bottom: page.bottom, left: page.left, right: page.right },
    info: { Title: `${document.title} ${document.number}`, Author: document.bureau },
  });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts))).on('error', reject);
  });
  pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  const sheet = new PdfSheet(pdf);
  opening(sheet, document);
  for (const block of document.blocks) {
    if (block.kind !== 'items') put(sheet, block);
    else for (const [index, item] of block.items.entries()) {
      sheet.text(`${index + 1}．${item}`, { indent });
      await setImmediate(); // Long lists take seconds: others are answered in between.
    }
  }
  closing(sheet, document, pictures);
  annex(sheet, document, pictures);
  everyPage(sheet, document);
  pdf.end();
  return whole;
}

function opening(sheet: PdfSheet, { bureau, title, number }: PrintedDocument): void {
  sheet.text(bureau, { size: 16, align: 'center' });
  sheet.pdf.y += 6;
  sheet.text(title, { size: sizes.title, bold: true, align: 'center' });
  sheet.pdf.y += 6;
  sheet.text(number, { align: 'right' });
  sheet.rule();
  sheet.pdf.y += 12;
}

function put(sheet: PdfSheet, block: Exclude<Block, { readonly kind: 'items' }>): void {
  switch (block.kind) {
    case 'addressee': return sheet.text(block.text);
    case 'paragraph': return sheet.text(block.text, { indent });
    case 'heading':
      sheet.space(3 * sizes.text + 20); // A heading does not stand alone at the foot of a page.
      return sheet.text(block.text, { bold: true });
    case 'facts': return sheet.rows(block.rows);
    case 'table': return sheet.rows([block.head, ...block.rows], block.widths, { head: true });
    case 'opinions':
      for (const label of block.labels) sheet.box(label, signHere, 92);
      sheet.pdf.y += 8;
      return undefined;
    case 'writing': return sheet.writing(block.lines);
  }
}

function closing(sheet: PdfSheet, { signatures, seal, delivery, copies }: PrintedDocument, pictures: Pictures): void {
  sheet.pdf.y += 10;
  for (const place of signatures) sign(sheet, place, pictures);
  if (seal) {
    // The seal is 42 mm wide and lies over bureau and day: both stay on one page with room around them.
    sheet.space(120);
    sheet.pdf.y += 34;
    sheet.text(`${seal.bureau}（印章）`, { align: 'center', inset: textWidth - 230 });
    sheet.text(seal.day, { align: 'center', inset: textWidth - 230 });
    sheet.pdf.y += 24;
  }
  if (delivery.length > 0) {
    sheet.space(100);
    sheet.text('送达情况', { bold: true });
    sheet.rows(delivery);
  }
  if (copies) sheet.text(copies, { size: sizes.table });
}

function sign(sheet: PdfSheet, { label, names, picture, note }: SignaturePlace, pictures: Pictures): void {
  const drawn = picture === undefined ? undefined : pictures.get(picture);
  sheet.space(signatureBox.height + 6);
  const top = sheet.pdf.y;
  const empty = picture === undefined ? names ?? emptyLine : '（已签名）';
  sheet.text(`${label}：${drawn ? '' : empty}`);
  if (drawn) {
    const size = fitted(drawn, signatureBox);
    sheet.font(false, sizes.text);
    sheet.pdf.image(drawn.bytes, page.left + sheet.pdf.widthOfString(`${label}：`) + 6, top, size);
    sheet.pdf.y = Math.max(sheet.pdf.y, top + size.height + 4);
  }
  if (note) sheet.text(note, { indent });
}

function annex(sheet: PdfSheet, { photos }: PrintedDocument, pictures: Pictures): void {
  if (photos.length === 0) return;
  const { pdf } = sheet;
  pdf.addPage();
  sheet.text('附件：照片', { bold: true });
  const printed = photos.filter(({ picture }) => pictures.has(picture));
  const cell = photoBox.height + 34;
  printed.forEach(({ picture, caption }, index) => {
    const column = index % 2;
    if (column === 0) sheet.space(cell);
    const [left, top] = [page.left + column * (textWidth - photoBox.width), pdf.y];
    const { bytes, ...size } = pictures.get(picture)!;
    const { width, height } = fitted(size, photoBox);
    pdf.image(bytes, left + (photoBox.width - width) / 2, top + (photoBox.height - height) / 2, { width, height });
    sheet.font(false, sizes.small);
    pdf.text(`图${index + 1}　${caption}`, left, top + photoBox.height + 4, { width: photoBox.width, align: 'center', height: 26, ellipsis: true });
    pdf.y = column === 1 || index === printed.length - 1 ? top + cell : top;
  });
  pdf.x = page.left;
  if (printed.length < photos.length) sheet.text(unprinted(photos.length - printed.length), { size: sizes.table });
}

/** Head, number and notes, when it is known how many pages there are. */
function everyPage({ pdf }: PdfSheet, { bureau, title, number, notes }: PrintedDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index);
    // Below the margin a text would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.font('regular').fontSize(sizes.small);
    const line = { width: textWidth, lineBreak: false, height: 12 } as const;
    pdf.text(bureau, page.left, 68, line);
    pdf.text(`${title}　${number}`, page.left, 68, { ...line, align: 'right' });
    pdf.moveTo(page.left, 84).lineTo(page.left + textWidth, 84).lineWidth(0.4).stroke();
    pdf.text(notes.join('；'), page.left, page.height - 78, { ...line, ellipsis: true });
    pdf.text(`— ${index - start + 1} / ${count} —`, page.left, page.height - 62, { ...line, align: 'center' });
  }
}
