import type { Role } from '@fenghuo/shared/access';
import { recordTypeNames, recordTypes } from '@fenghuo/shared/records/index';
import { entryFields, neededFields, type AnyRecord, type RecordType } from '@fenghuo/shared/records/record-type';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../setup/application.js';
import { launchBrowser, type OpenPage } from '../setup/browser.js';
import type { Person } from '../setup/people.js';
import { choose, open, settled, startZizhou2020 } from './support.js';

const personOf: Partial<Record<Role, Person>> = {
  manager: 'manager', inspector: 'inspector', dutyOfficer: 'duty', storekeeper: 'storekeeper', financeOfficer: 'finance',
};
const types: readonly RecordType[] = recordTypeNames.map((name) => recordTypes[name]);

let application: Application;
let browser: Browser;
const opened = new Map<Person, OpenPage>();

beforeAll(async () => {
  application = await startZizhou2020();
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await application.close();
});

async function pageOf(person: Person): Promise<Page> {
  const known = opened.get(person) ?? await open(browser, { application, person });
  opened.set(person, known);
  return known.page;
}

/** A person who may do what is allowed to one of these. */
function personAmong(allowed: readonly string[]): Person | undefined {
  return (Object.entries(personOf) as [Role, Person][]).find(([role]) => allowed.includes(role))?.[1];
}

const marked = async (place: Page | Locator) => (await place.locator('.ant-form-item-required').allInnerTexts()).map((text) => text.trim()).sort();
const labelsOf = ({ fields }: RecordType, names: readonly string[]) => names.map((name) => fields[name]!.label.zh).sort();

describe('the mark of what must be given', () => {
  it('stands in every form of a new record at what the contract demands, and nowhere else', async () => {
    const found: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const contract of types) {
      const person = personAmong(contract.may.create);
      if (!person) continue;
      const page = await pageOf(person);
      await page.goto(new URL(`/records/${contract.path}/new?bureau=610831&year=2020`, application.url).toString());
      await settled(page);
      await page.locator('.record-form').waitFor();
      found[contract.name] = await marked(page.locator('.record-form'));
      // What stands in a form that opens decides what else it demands.
      const standing = await page.evaluate(() => ({ labels: [...document.querySelectorAll('.record-form .ant-form-item-label > label')].map((label) => label.getAttribute('for')) }));
      const asked = standing.labels.map((name) => name?.replace('field-', ''));
      const needed = neededFields(contract, 'create', {}).filter((name) => asked.includes(name));
      expected[contract.name] = [...labelsOf(contract, needed), '区划'].sort();
    }
    expect(found).toEqual(expected);
    expect(Object.keys(found).length).toBeGreaterThan(40);
  }, 600_000);

  it('stands in the dialog of every step that a record of the year can take', async () => {
    const found: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    const manager = await application.as('manager');
    for (const contract of types) {
      for (const [name, step] of Object.entries(contract.transitions)) {
        const person = personAmong(step.by);
        if (!person || (step.sets ?? []).length === 0) continue;
        const { body } = await manager.get<{ rows: AnyRecord[] }>(`/api/${contract.path}?bureau=610831&limit=1&state=${step.from.join(',')}`);
        const record = body.rows[0];
        if (!record) continue;
        const page = await pageOf(person);
        await page.goto(new URL(`/records/${contract.path}/${record.id}?bureau=610831&year=2020`, application.url).toString());
        await settled(page);
        const button = page.locator('.transition-bar').getByRole('button', { name: step.label.zh, exact: true });
        if (await button.count() === 0) continue;
        await button.click();
        const key = `${contract.name} ${name}`;
        await page.getByRole('dialog').locator('.ant-form-item').first().waitFor();
        found[key] = await marked(page.getByRole('dialog'));
        expected[key] = labelsOf(contract, neededFields(contract, name, record));
      }
    }
    expect(found).toEqual(expected);
    expect(Object.keys(found).length).toBeGreaterThan(3);
  }, 600_000);

  it('comes with what is chosen: the form marks what a rule demands then', async () => {
    const page = await pageOf('inspector');
    await page.goto(new URL('/records/premises-measures/new?bureau=610831&year=2020', application.url).toString());
    const form = page.locator('.record-form');
    await choose(page, '措施', '查封');
    expect(await marked(form)).not.toContain('数量');
    await choose(page, '措施', '扣押');
    expect(await marked(form)).toEqual(expect.arrayContaining(['数量', '单位']));
  });
});

describe('a contract', () => {
  it('demands nothing that its form does not ask', () => {
    for (const contract of types) {
      for (const action of ['create', ...Object.keys(contract.transitions)]) {
        const asked = contract.transitions[action]?.sets ?? Object.keys(entryFields(contract));
        expect(neededFields(contract, action, {}).filter((name) => !asked.includes(name)), `${contract.name} ${action}`).toEqual([]);
      }
    }
  });
});
