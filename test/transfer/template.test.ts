import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { recordTypes } from '@fenghuo/shared/records/index';
import { importTargets, isImportable } from '@fenghuo/shared/transfer';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { accepted, refused } from '../records/support.js';
import { checked, committed, upload } from './import-support.js';

let application: Application;
let inspector: Client;
beforeAll(async () => {
  application = await startApplication();
  inspector = await application.as('inspector');
});
afterAll(() => application.close());

const templateOf = async (path: string, language = 'zh') => {
  const { status, bytes } = await inspector.bytes(`/api/${path}/template.xlsx?bureau=610831&language=${language}`);
  expect(status).toBe(200);
  return bytes;
};

async function opened(bytes: Buffer): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
}

describe.each(Object.values(recordTypes).map((contract) => [contract.name, contract] as const))('the template of %s', (_, contract) => {
  test('has a heading for each field that a sheet can give, in both languages, or says why there is none', async () => {
    if (!isImportable(contract)) {
      await refused(application, 'import-type-closed', () => inspector.get(`/api/${contract.path}/template.xlsx?bureau=610831`));
      return;
    }
    for (const language of ['zh', 'en'] as const) {
      const sheet = (await opened(await templateOf(contract.path, language))).worksheets[0]!;
      const headings = (sheet.getRow(1).values as string[]).slice(1);
      expect(headings.length).toBe(importTargets(contract).length);
      for (const [index, { label, required }] of importTargets(contract).entries()) {
        expect(headings[index]!.startsWith(label[language])).toBe(true);
        expect(headings[index]!.endsWith('*')).toBe(required);
      }
      expect(String(sheet.getCell('A2').value)).toMatch(/^※/);
      expect(String(sheet.getCell('A3').value)).toMatch(/^※/);
    }
  });
});

describe('a template that is filled in', () => {
  test.each(['zh', 'en'])('is imported without setting anything (%s); its notes and examples are passed over', async (language) => {
    const book = await opened(await templateOf('hazards', language));
    const sheet = book.worksheets[0]!;
    const values: Record<string, string | Date> = {
      title: '模板隐患', grade: language === 'zh' ? '一般隐患' : 'General', sector: 'fuelStation', foundOn: new Date('2020-05-01T00:00:00Z'), division: '马蹄沟镇',
    };
    importTargets(recordTypes.hazard).forEach(({ name }, index) => { if (values[name]) sheet.getRow(4).getCell(index + 1).value = values[name]; });
    const sent = accepted(await upload(inspector, 'hazard', Buffer.from(await book.xlsx.writeBuffer())), 201);
    expect(sent.rows).toBe(1);
    expect(await committed(inspector, await checked(inspector, sent))).toMatchObject({ state: 'committed', counts: { fresh: 1 } });
  });

  test('untouched has no rows', async () => {
    const bytes = await templateOf('hazards');
    await refused(application, 'import-empty', () => upload(inspector, 'hazard', bytes));
  });

  test('offers the choices as lists', async () => {
    const sheet = (await opened(await templateOf('hazards'))).worksheets[0]!;
    expect(sheet.getCell('B4').dataValidation).toMatchObject({ type: 'list', formulae: ["'选项'!$B$2:$B$3"] });
  });

  test('opens in LibreOffice Calc where there is one, in exceljs anyway', async () => {
    const bytes = await templateOf('hazards');
    expect((await opened(bytes)).worksheets.map(({ name, state }) => [name, state])).toEqual([['隐患', 'visible'], ['选项', 'hidden']]);
    const folderOfCalc = ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program'].find((path) => existsSync(join(path, 'libsclo.so')));
    if (!folderOfCalc) return;
    const folder = mkdtempSync(join(tmpdir(), 'template-'));
    try {
      writeFileSync(join(folder, 'template.xlsx'), bytes);
      await promisify(execFile)(join(folderOfCalc, 'soffice'), ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', folder, join(folder, 'template.xlsx')]);
      expect(readFileSync(join(folder, 'template.csv'), 'utf8')).toContain('隐患名称*');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
