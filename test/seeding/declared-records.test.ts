import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Principal } from '@fenghuo/server/access/principal';
import { AttachmentService } from '@fenghuo/server/attachments/attachment.service';
import { createContext } from '@fenghuo/server/context';
import { Database } from '@fenghuo/server/database/database';
import { WriteService } from '@fenghuo/server/recordkeeping/write.service';
import { readAccounts } from '@fenghuo/server/seeding/accounts';
import { addDeclaredFile } from '@fenghuo/server/seeding/declared-records';
import type { DeclaredFile } from '@fenghuo/server/seeding/declared-records.schema';
import { Reconstruction } from '@fenghuo/server/seeding/reconstruction';
import { readFrame, type Frame } from '@fenghuo/server/seeding/report-frame';
import { readSeedBytes } from '@fenghuo/server/seeding/seeds-folder';
import { writeSeededEdits } from '@fenghuo/server/seeding/write-seeded-edits';
import { photoPath } from '@fenghuo/server/seeding/zizhou-2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

type Entries = DeclaredFile['records'];

function expand(...entries: Entries): Reconstruction<Frame> {
  const work = new Reconstruction(readFrame('linxiang-2023'), readSeedBytes(photoPath));
  addDeclaredFile(work, { path: 'linxiang-2023/records/trial.json', records: entries });
  return work;
}

const inspector = 'linxiang-inspector';
const inspections: Entries[number] = {
  type: 'inspection', key: 'round', facts: ['L068'], account: inspector, township: 'each',
  fields: { title: '检查（第 {n} 次，第 {n%2} 组，{date}）', kind: 'routine', level: 'county', sector: 'other', officers: ['甲', '乙'], content: '内容。' },
  transitions: [], repeat: { count: 3, date: 'inspectedOn', from: '2023-01-01', to: '2023-01-31' },
};
const hazards: Entries[number] = {
  type: 'hazard', key: 'found', facts: ['L070', 'L071'], account: inspector, township: '430682101',
  fields: { title: '隐患 {n}', grade: 'general', sector: 'other', foundOn: '@inspection/round-{n}.inspectedOn', inspection: '@inspection/round-{n}' },
  transitions: [{
    transition: 'order', account: inspector, values: { disposition: 'deadline', deadline: '@inspection/round-{n}.inspectedOn+15' },
  }],
  repeat: { count: 3 },
};
const replies: Entries[number] = {
  type: 'rectification-reply', key: 'reply', facts: ['L071'], account: inspector, transitions: [], repeat: { count: 2 },
  fields: { hazard: '@hazard/found-{n}', rectifiedOn: '@hazard/found-{n}.foundOn+5', rectifiedBy: '丙', measures: '已整改。', photos: ['@photo'] },
};
const rejections: Entries[number] = {
  type: 'reinspection', key: 'again', facts: ['L071'], account: 'linxiang', transitions: [], repeat: { count: 2 },
  fields: { hazard: '@hazard/found-{n}', recheckedOn: '@hazard/found-{n}.foundOn+6', recheckedBy: '丁', result: 'failed' },
};
const extensions: Entries[number] = {
  continues: '@hazard/found-{n}', repeat: { count: 3 }, transitions: [
    { transition: 'extend', account: 'linxiang', values: { deadline: '@hazard/found-{n}.foundOn+30', extensionReason: '汛期' } },
    { transition: 'extend', account: 'linxiang', values: { deadline: '@hazard/found-{n}.foundOn+40', extensionReason: '汛期' } },
  ],
};

describe('a declared record', () => {
  it('is spread over its period and its townships, with the note behind its words', () => {
    const work = expand(inspections);
    const values = [1, 2, 3].map((n) => work.records.get(work.idOf('inspection', `round-${n}`))!.values);
    expect(values.map((one) => one['inspectedOn'])).toEqual(['2023-01-01', '2023-01-16', '2023-01-31']);
    expect(values.map((one) => one['title'])).toEqual([
      '检查（第 1 次，第 1 组，2023-01-01）', '检查（第 2 次，第 2 组，2023-01-16）', '检查（第 3 次，第 1 组，2023-01-31）',
    ]);
    expect(values.map((one) => one['division'])).toEqual(['430682001000', '430682003000', '430682004000']);
    expect(values[0]!['content']).toBe('内容。本条为重建记录，非原始记录：总数出自《临湘市应急管理局2023年整体绩效评价报告》（事实 L068），名称、日期、地点、人员为重建。');
  });

  it('lies at the seat without a point when no township is named', () => {
    const work = expand({ ...inspections, repeat: undefined, township: undefined, fields: { ...inspections.fields, title: '一次', inspectedOn: '2023-02-01' } });
    const { values } = work.records.get(work.idOf('inspection', 'round'))!;
    expect([values['division'], values['longitude']]).toEqual(['430682000000', undefined]);
  });

  it.each<[string, Entries]>([
    ['names no record declared before', [hazards]],
    ['stands twice', [inspections, inspections]],
    ['speaks of a date', [{ ...inspections, repeat: { count: 1 } }]],
    ['has no transition', [inspections, { continues: '@inspection/round-1', transitions: [{ transition: 'fly', account: inspector, values: {} }] }]],
    ['says nothing about', [inspections, { ...hazards, fields: { ...hazards.fields, title: '@inspection/round-1.colour' } }]],
  ])('is not expanded when it %s', (sentence, entries) => {
    expect(() => expand(...entries)).toThrow(sentence);
    expect(() => expand(...entries)).toThrow('seeds/linxiang-2023/records/trial.json#');
  });
});

describe('writing declared records', () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-declared-'));
  const principals = new Map(readAccounts().map((account): [string, Principal] => [account.account, { ...account, session: '' }]));
  let database: FreshDatabase;

  beforeAll(async () => { database = await freshDatabase(); });
  afterAll(async () => {
    await database.drop();
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  it('goes on from the version that other records left, and repeats itself without a change', async () => {
    const services = await createContext({ databaseUrl: database.url, dataDirectory });
    const work = expand(inspections, hazards, replies, rejections, extensions);
    try {
      await services.get(AttachmentService).store(principals.get(inspector)!, { bureau: '430682', division: '430682000000', bytes: readSeedBytes(photoPath) });
      const write = () => writeSeededEdits({
        bureau: '430682', database: services.get(Database), writer: services.get(WriteService), principalOf: (account) => ({ ...principals.get(account)!, rebuilds: true }),
      }, work.edits);
      expect([await write(), await write()]).toEqual([work.edits.length, 0]);
    } finally {
      await services.close();
    }
    const rows = await database.query<{ title: string; state: string; version: number; deadline: string }>(
      'SELECT title, state, version, deadline::text FROM hazard ORDER BY title');
    expect(rows).toEqual([
      { title: '隐患 1', state: 'rectifying', version: 6, deadline: '2023-02-10' },
      { title: '隐患 2', state: 'rectifying', version: 6, deadline: '2023-02-25' },
      { title: '隐患 3', state: 'ordered', version: 4, deadline: '2023-03-12' },
    ]);
  });

  it('names the entry that the services refuse', async () => {
    const services = await createContext({ databaseUrl: database.url, dataDirectory });
    const work = expand({ ...inspections, key: 'other', account: 'linxiang-finance' });
    try {
      await expect(writeSeededEdits({
        bureau: '430682', database: services.get(Database), writer: services.get(WriteService), principalOf: (account) => ({ ...principals.get(account)!, rebuilds: true }),
      }, work.edits)).rejects.toThrow(/trial\.json#1 inspection\/other.*linxiang-finance.*role-not-allowed/);
    } finally {
      await services.close();
    }
  });
});
