import type { ProblemBody } from '@fenghuo/shared/problems';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, created, refused } from '../records/support.js';
import { stockedShelf } from '../records/supplies.js';
import { startApplication, type Application } from '../setup/application.js';
import { hazardBody } from '../setup/builders.js';
import { stockEntryBody, supplyLotBody } from '../setup/builders/supplies.js';
import type { Client } from '../setup/client.js';
import { documents, documentTypes, zip } from '../setup/documents.js';
import { places } from '../setup/people.js';
import { photo, sendPhoto, sha256 } from '../setup/photos.js';

let application: Application;
let keeper: Client;
beforeAll(async () => {
  application = await startApplication();
  keeper = await application.as('storekeeper');
});
afterAll(() => application.close());

const kinds = ['pdf', 'docx', 'xlsx'] as const;
type Answer = ProblemBody & { readonly sha256: string; readonly size: number; readonly mediaType: string };

const send = (bytes: Buffer, type: string, client = keeper, division: string = places.county.division) => client.put<Answer>(
  `/api/attachments/${sha256(bytes)}?bureau=610831&division=${division}`, bytes, { headers: { 'content-type': type } });
async function sent(bytes: Buffer, type: string = documentTypes.pdf): Promise<string> {
  return accepted(await send(bytes, type)).sha256;
}

describe('a document', () => {
  test.each(kinds)('that is %s is kept, and handed out as a file that the browser does not open within the site', async (kind) => {
    const bytes = documents[kind]();
    const name = sha256(bytes);
    expect(accepted(await send(bytes, documentTypes[kind]))).toEqual({ sha256: name, size: bytes.length, mediaType: documentTypes[kind] });
    const back = await keeper.bytes(`/api/attachments/${name}?bureau=610831`);
    expect(back.bytes.equals(bytes)).toBe(true);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-type': documentTypes[kind], 'x-content-type-options': 'nosniff', 'content-disposition': `attachment; filename="${name.slice(0, 12)}.${kind}"`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  test('is what its bytes say, whatever the sender calls it', async () => {
    const answer = accepted(await send(documents.xlsx(), 'image/png'));
    expect(answer.mediaType).toBe(documentTypes.xlsx);
  });

  test.each([
    ['has macros', documents.docx({ 'word/vbaProject.bin': 'x' })],
    ['has controls', documents.xlsx({ 'xl/activeX/activeX1.xml': 'x' })],
    ['is a presentation', zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' })],
    ['is a plain archive', zip({ 'word/document.xml': '', 'run.exe': 'MZ' })],
    ['is cut off', documents.docx().subarray(0, -30)],
    ['only begins like an archive', Buffer.from('PK\x03\x04 word/document.xml [Content_Types].xml')],
    ['is a page that begins like a document', Buffer.from('<html>%PDF-1.7</html>')],
    ['is a program', Buffer.from('MZ\x90\x00')],
  ])('that %s is refused, with what is accepted', async (_what, bytes) => {
    const problem = await refused(application, 'attachment-kind-refused', () => send(bytes, documentTypes.docx));
    expect(problem.title.zh).toContain('PDF');
  });

  test('whose directory leads nowhere is refused', async () => {
    const bytes = documents.docx();
    bytes.writeUInt32LE(0xfffffff0, bytes.length - 6);
    await refused(application, 'attachment-kind-refused', () => send(bytes, documentTypes.docx));
  });
});

describe('a record', () => {
  test('shows documents and pictures among its files', async () => {
    const { item } = await stockedShelf(application, '0');
    const files = [await sent(documents.pdf()), await sent(documents.xlsx(), documentTypes.xlsx), await sendPhoto(keeper, photo(), places.county)];
    expect((await created(keeper, 'supply-lots', supplyLotBody({ item: item.id, files })))['files']).toEqual(files);
  });

  test('takes no document for a photo, with the field in words', async () => {
    const { item } = await stockedShelf(application, '0');
    const name = await sent(documents.pdf());
    const problem = await refused(application, 'attachment-not-an-image', () => keeper.post('/api/supply-lots', supplyLotBody({ item: item.id, photos: [name] })));
    expect(problem.title.zh).toContain('照片');
  });

  test('takes no document for a signature', async () => {
    const { lot, warehouse } = await stockedShelf(application);
    const receiverSignature = await sent(documents.pdf());
    await refused(application, 'attachment-not-an-image', () => keeper.post('/api/stock-entries', stockEntryBody({
      lot: lot.id, warehouse: warehouse.id, kind: 'issue', cause: 'rescue', receiver: '马蹄沟镇政府', receiverSignature,
    })));
  });

  test('takes no document for a photo also when it was sent for another division and is known from a record alone', async () => {
    const inspector = await application.as('inspector');
    const matigou = await application.as('matigou');
    const { item } = await stockedShelf(application, '0');
    const [document, picture] = [await sent(documents.pdf()), await sendPhoto(inspector, photo(), places.county)];
    await created(keeper, 'supply-lots', supplyLotBody({ item: item.id, files: [document], division: places.matigou.division }));
    await created(inspector, 'hazards', hazardBody({ photos: [picture] }));
    await refused(application, 'attachment-not-an-image', () => matigou.post('/api/hazards', hazardBody({ photos: [document] })));
    await created(matigou, 'hazards', hazardBody({ photos: [picture] }));
  });
});
