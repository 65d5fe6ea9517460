import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstSeal, last, sealedJournal, secondSeal, type SealedJournal } from './sealed-journal.js';
import { copyOf, verify } from './support.js';

let story: SealedJournal;
beforeAll(async () => { story = await sealedJournal(); });
afterAll(() => story.remove());

const after: SealedJournal['after'] = (alter, ...words) => story.after(alter, ...words);

describe('fenghuo verify', () => {
  test('finds nothing where nothing was altered', async () => {
    const { status, alterations, bureaus } = await after(async () => undefined);
    expect({ status, alterations }).toEqual({ status: 0, alterations: [] });
    expect(bureaus.find(({ bureau }) => bureau === '610831')).toMatchObject({
      rows: last, seals: 2, operations: 11, records: 9, postings: 0, contents: 0, attachments: 1, altered: 0, sealed: { size: secondSeal, root: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
  });

  test.each([
    ['a title', `UPDATE hazard SET title = '改'`], ['a day', `UPDATE hazard SET found_on = found_on - 1`], ['a state', `UPDATE hazard SET state = 'found'`],
    ['a position', 'UPDATE hazard SET longitude = longitude + 1e-9'],
    ['its author', `UPDATE hazard SET author = 'somebody'`], ['a voiding', `UPDATE hazard SET voided_at = now(), void_reason = '不要'`],
    ['its township', `UPDATE hazard SET division = '610831101000'`], ['an empty field', `UPDATE hazard SET basis = ''`], ['its version', 'UPDATE hazard SET version = version + 1'],
  ])('names the record in which %s was altered', async (_what, statement) => {
    const { status, alterations } = await after((sql) => sql(statement));
    expect(status).toBe(1);
    expect(alterations).toEqual([{ bureau: '610831', kind: 'record-altered', n: expect.any(Number) as number, record: { type: 'hazard', id: story.hazard.id } }]);
  });

  test('names a record that was removed', async () => {
    const { status, alterations } = await after((sql) => sql('DELETE FROM site WHERE id = $1', [story.site.id]));
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'record-missing', n: 8, record: { type: 'site', id: story.site.id } }]);
  });

  test('names a record that was put in behind the back of the journal', async () => {
    const id = '01900000-0000-7000-8000-000000000000';
    const { status, alterations } = await after(async (sql) => {
      await sql('CREATE TEMP TABLE copied AS SELECT * FROM site WHERE id = $1', [story.site.id]);
      await sql('UPDATE copied SET id = $1', [id]);
      await sql('INSERT INTO site SELECT * FROM copied');
    });
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'record-not-journalled', n: null, record: { type: 'site', id } }]);
  });

  test('names a record whose id was exchanged on both sides', async () => {
    const id = '01900000-0000-7000-8000-000000000000';
    const { status, alterations } = await after((sql) => sql('UPDATE site SET id = $2 WHERE id = $1', [story.site.id, id]));
    expect(status).toBe(1);
    expect(alterations.map(({ kind, record }) => [kind, record?.id])).toEqual([['record-missing', story.site.id], ['record-not-journalled', id]]);
  });

  test('names the journal row whose body was altered', async () => {
    const { status, alterations } = await after((sql) => sql(`UPDATE journal SET body = convert_to(replace(convert_from(body, 'UTF8'), '"general"', '"major"'), 'UTF8') WHERE n = 1`));
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'journal-row-altered', n: 1, record: { type: 'hazard', id: story.hazard.id } }]);
  });

  test('names the sealed rows where body and hash were altered together, and the record with them', async () => {
    const { status, alterations } = await after((sql) => sql(
      `WITH forged AS (SELECT n, convert_to(replace(convert_from(body, 'UTF8'), '更名', '改名'), 'UTF8') AS body FROM journal WHERE n = 8)
       UPDATE journal SET body = forged.body, hash = sha256(forged.body) FROM forged WHERE journal.n = forged.n AND bureau = '610831'`));
    expect(status).toBe(1);
    expect(alterations).toMatchObject([
      { kind: 'sealed-range-altered', n: 1, to: firstSeal, record: null }, { kind: 'record-altered', n: 8, record: { type: 'site', id: story.site.id } },
    ]);
  });

  test('notices it even where the record was altered to match', async () => {
    const { status, alterations } = await after(async (sql) => {
      await sql(`UPDATE site SET name = '改名' WHERE id = $1`, [story.site.id]);
      await sql(`UPDATE journal SET body = convert_to(replace(convert_from(body, 'UTF8'), '更名', '改名'), 'UTF8') WHERE n = 8`);
      await sql('UPDATE journal SET hash = sha256(body) WHERE n = 8');
    });
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'sealed-range-altered', n: 1, to: firstSeal }]);
  });

  test.each([
    ['actor', `'somebody'`], ['at', `at - interval '1 millisecond'`], ['device', `'another'`], ['action', `'amend'`], ['division', `'610831101000'`],
    ['operation', `'01900000-0000-7000-8000-000000000000'`],
  ])('names the sealed rows in which the %s was changed', async (column, value) => {
    const { status, alterations } = await after((sql) => sql(`UPDATE journal SET ${column} = ${value} WHERE n = 11`));
    expect(status).toBe(1);
    expect(alterations).toContainEqual({ bureau: '610831', kind: 'sealed-range-altered', n: firstSeal + 1, to: secondSeal, record: null });
  });

  test.each([1, 5, 9, 10])('names the journal row %i that was removed', async (n) => {
    const { status, alterations } = await after((sql) => sql('DELETE FROM journal WHERE n = $1', [n]));
    expect(status).toBe(1);
    expect(alterations).toContainEqual({ bureau: '610831', kind: 'journal-row-missing', n, record: null });
  });

  test('names rows of which two were exchanged', async () => {
    const { status, alterations } = await after(async (sql) => {
      await sql('UPDATE journal SET n = -n WHERE n IN (10, 11)');
      await sql('UPDATE journal SET n = CASE n WHEN -10 THEN 11 ELSE 10 END WHERE n < 0');
    });
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'sealed-range-altered', n: firstSeal + 1, to: secondSeal }]);
  });

  test('names a tail that was cut off, with and without its head', async () => {
    const { status, alterations } = await after((sql) => sql('DELETE FROM journal WHERE n > 10'));
    expect(status).toBe(1);
    expect(alterations).toContainEqual({ bureau: '610831', kind: 'journal-row-missing', n: 11, record: null });
    const sealed = await after(async (sql) => {
      await sql('DELETE FROM journal WHERE n > 10');
      await sql(`UPDATE journal_head SET n = 10 WHERE bureau = '610831'`);
    });
    expect(sealed.status).toBe(1);
    expect(sealed.alterations).toContainEqual({ bureau: '610831', kind: 'journal-row-missing', n: 11, record: null });
  });

  test('names a seal that was forged, and one that another key signed', async () => {
    const forged = await after((sql) => sql('UPDATE seal SET signature = sha512(signature) WHERE size = $1', [secondSeal]));
    expect(forged).toMatchObject({ status: 1, alterations: [{ kind: 'seal-not-ours', n: secondSeal }] });
    const root = await after((sql) => sql('UPDATE seal SET root = sha256(root) WHERE size = $1', [secondSeal]));
    expect(root).toMatchObject({ status: 1, alterations: [{ kind: 'sealed-range-altered', n: firstSeal + 1, to: secondSeal }] });
    const other = copyOf(story.options.dataDirectory);
    try {
      rmSync(join(other.dataDirectory, 'keys'), { recursive: true });
      const { status, alterations } = await verify({ databaseUrl: story.options.databaseUrl, dataDirectory: other.dataDirectory });
      expect(status).toBe(1);
      expect(alterations.map(({ kind, n }) => [kind, n])).toEqual([['seal-not-ours', firstSeal], ['seal-not-ours', secondSeal]]);
    } finally {
      other.remove();
    }
  });
});
