import { isAsJournalled } from '@fenghuo/server/journal/verify-records';
import { records } from '@fenghuo/server/records/index';
import { RecordTable } from '@fenghuo/server/recordkeeping/record-table';
import { campaign } from '@fenghuo/shared/records/campaign';
import { expect, test } from 'vitest';
import { campaignBody } from '../setup/builders/capability.js';

const table = new RecordTable(records[campaign.name]);
const given = campaignBody({ target: 22 }).record;
/** As the table has it. */
const row = (more: Readonly<Record<string, unknown>> = {}) => Object.fromEntries(
  table.columns.map(({ property, column }) => [column, { ...given, files: [], state: 'planned', version: 1, ...more }[property] ?? null]));
const journalled = table.toBody(table.toRecord(row()));
/** As it was journalled before campaigns had these two fields. */
const before = journalled.replace('"files":[],', '').replace('"targetOf":null,', '');

test('a record agrees with the journal row that was written before its type had the field', () => {
  expect(before.length).toBeLessThan(journalled.length - 25);
  expect([journalled, before].map((body) => isAsJournalled(table, row(), body))).toEqual([true, true]);
});

test.each([
  ['a value in the field that it did not have', { targetOf: 'measures' }], ['an attachment in the list that it did not have', { files: ['0'.repeat(64)] }],
  ['another value in a field that it had', { target: 23 }], ['nothing where there was something', { target: null }],
])('%s was not journalled', (_, altered) => {
  expect(isAsJournalled(table, row(altered), before)).toBe(false);
  expect(isAsJournalled(table, row(altered), journalled)).toBe(false);
});

test('what the journal keeps and the type no longer has does not agree', () => {
  expect(isAsJournalled(table, row(), before.replace('{', '{"aaa":null,'))).toBe(false);
});
