import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { launchBrowser, openPage, type OpenPage } from '../setup/browser.js';
import { hazardHeadings, hazardRows, workbookOf, type SheetCell } from './import-support.js';

let application: Application;
let browser: Browser;
beforeAll(async () => {
  application = await startApplication({ web: true });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await application?.close();
});

async function file(name: string, rows: readonly (readonly SheetCell[])[]): Promise<string> {
  const path = join(inject('runDirectory'), name);
  writeFileSync(path, await workbookOf(rows));
  return path;
}

const opened = (language: 'zh' | 'en' = 'zh'): Promise<OpenPage> => (
  openPage(browser, { application, person: 'inspector', path: '/records/hazards?bureau=610831&year=2020', language }));

describe('the import of a ledger', () => {
  test('goes from the list over mapping and check to the records, and says what it did', async () => {
    const sheet = await file('good.xlsx', [['名称（隐患）', ...hazardHeadings.slice(1)], ...hazardRows(120, '页面导入')]);
    const { page, complaints, picture, close } = await opened();
    await page.getByRole('link', { name: '导入', exact: true }).click();
    await page.getByRole('heading', { name: '导入隐患' }).waitFor();
    await picture('import-upload');
    await page.locator('input[type=file]').setInputFiles(sheet);
    await page.getByText('good.xlsx，120 行').waitFor();
    await page.getByText('还缺必填项：隐患名称').waitFor();
    await picture('import-mapping');
    await page.getByLabel('“名称（隐患）”列的对应内容').click();
    await page.locator('.ant-select-item-option', { hasText: '隐患名称' }).click();
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await page.getByText('检查通过，可以导入。').waitFor();
    await page.reload();
    await picture('import-checked');
    await page.getByRole('button', { name: '导入 120 条' }).click();
    await page.getByText('新登记 120 条').waitFor();
    await picture('import-done');
    await page.getByRole('link', { name: '返回列表' }).last().click();
    await page.getByRole('link', { name: /^页面导入/ }).first().waitFor();

    await page.goBack();
    await page.getByRole('button', { name: '换一个文件' }).click();
    await page.locator('input[type=file]').setInputFiles(sheet);
    await page.getByLabel('“名称（隐患）”列的对应内容').click();
    await page.locator('.ant-select-item-option', { hasText: '隐患名称' }).click();
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await page.getByText('再次导入不会有任何变化').waitFor();
    expect(await page.getByRole('button', { name: '导入 0 条' }).isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([['zh', '有 2 处错误', '“监管行业”的值“月球”不正确'], ['en', '2 problems', '"Sector" cannot be "月球"']] as const)(
    'names row, column and rule of what is wrong (%s) and gives the list to take away', async (language, summary, sentence) => {
      const rows = hazardRows(30, language);
      rows[4]![2] = '月球';
      rows[9]![3] = '不详';
      const { page, picture, complaints, close } = await opened(language);
      await page.getByRole('link', { name: language === 'zh' ? '导入' : 'Import', exact: true }).click();
      await page.locator('input[type=file]').setInputFiles(await file(`bad-${language}.xlsx`, [hazardHeadings, ...rows]));
      await page.getByRole('button', { name: language === 'zh' ? '检查' : 'Check', exact: true }).click();
      await page.getByText(summary).first().waitFor();
      const line = page.locator('tr', { hasText: sentence });
      await line.waitFor();
      expect((await line.locator('td').allTextContents()).slice(0, 3)).toEqual(['6', 'C 监管行业', '月球']);
      await picture(`import-problems-${language}`);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: language === 'zh' ? '下载错误清单' : 'Download the problems' }).click();
      expect((await download).suggestedFilename()).toContain(`bad-${language}`);
      expect(await page.getByRole('button', { name: language === 'zh' ? /^导入 / : /^Import / }).count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });

  test('says why a file is refused', async () => {
    const { page, close } = await opened();
    await page.getByRole('link', { name: '导入', exact: true }).click();
    const rows = hazardRows(3);
    rows[1]![4] = { formula: '1+1', result: 2 };
    await page.locator('input[type=file]').setInputFiles(await file('formula.xlsx', [hazardHeadings, ...rows]));
    await page.getByText('单元格 E3 是公式').waitFor();
    await close();
  });
});
