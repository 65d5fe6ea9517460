import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../setup/identity.js';
import { firstSeal, last, sealedJournal, secondSeal, type SealedJournal } from './sealed-journal.js';
import { copyOf, run, verify } from './support.js';

let story: SealedJournal;
beforeAll(async () => { story = await sealedJournal(); });
afterAll(() => story.remove());

const after: SealedJournal['after'] = (alter, ...words) => story.after(alter, ...words);
const untouched = async () => undefined;

describe('seals that were removed', () => {
  const unsealed = (n: number) => ({
    bureau: '610831', kind: 'journal-rows-unsealed', n, to: last, record: null, since: expect.stringMatching(/^\d{4}-.*Z$/) as string,
  });

  test('all of them: the rows are unsealed since the first', async () => {
    expect(await after((sql) => sql('DELETE FROM seal'))).toMatchObject({ status: 1, alterations: [unsealed(1)], bureaus: [{}, { sealed: null }] });
  });

  test('the newest: the rows are unsealed since the one before ended', async () => {
    expect(await after((sql) => sql('DELETE FROM seal WHERE size = $1', [secondSeal]))).toMatchObject({ status: 1, alterations: [unsealed(firstSeal + 1)] });
  });

  test('it is said in both languages, and the last sentence counts', async () => {
    const printed = { out: [] as readonly string[], err: [] as readonly string[] };
    await after(async (sql) => {
      await sql('DELETE FROM seal');
      const { name } = (await sql('SELECT current_database() AS name')).rows[0] as { name: string };
      const url = new URL(story.options.databaseUrl);
      url.pathname = `/${name}`;
      Object.assign(printed, await run(['verify', '--bureau', '610831'], { ...story.options, databaseUrl: url.toString() }));
    });
    expect(printed.err).toEqual([expect.stringMatching(/日志第 1 至 13 号自 .*Z 起未封存.* · journal rows 1 to 13 are unsealed since /) as string]);
    expect(printed.out.at(-1)).toMatch(/核验发现 1 处不符.* · does not agree: 1; compared: 13 journal rows, 0 seals, 11 operations, 9 records, 0 ledger postings, 0 kept contents, 1 attachments$/);
  });
});

describe('a root that somebody kept', () => {
  const sealedPart = async () => (await after(untouched)).bureaus.find(({ bureau }) => bureau === '610831')!.sealed!;
  const asking = (root: string, size: number) => ['--bureau', '610831', '--root', root, '--size', String(size)];
  /** A journal that was altered and looks as if it were about to be sealed: only a root kept elsewhere can tell. */
  const forged: Parameters<SealedJournal['after']>[0] = async (sql) => {
    await sql(`UPDATE journal SET actor = 'somebody' WHERE n = 11`);
    await sql('DELETE FROM seal WHERE size > $1', [firstSeal]);
    const now = new Date().toISOString();
    await sql('UPDATE journal SET at = $2 WHERE n > $1', [firstSeal, now]);
    await sql('UPDATE op SET at = $2 WHERE id IN (SELECT operation FROM journal WHERE n > $1)', [firstSeal, now]);
  };

  test('is found again, in hex and in base64, also at a size that no seal has now', async () => {
    const { root, size } = await sealedPart();
    expect(size).toBe(secondSeal);
    for (const spelled of [root, root.toUpperCase(), Buffer.from(root, 'hex').toString('base64')]) {
      expect(await after(untouched, ...asking(spelled, size))).toMatchObject({ status: 0, alterations: [] });
    }
    expect(await after((sql) => sql('DELETE FROM seal WHERE size = $1', [firstSeal]), ...asking(root, size))).toMatchObject({ status: 0 });
  });

  test('differs where the journal under it was rewritten with its seals', async () => {
    const { root, size } = await sealedPart();
    expect(await after(forged)).toMatchObject({ status: 0 });
    expect(await after(forged, ...asking(root, size))).toMatchObject({ status: 1, alterations: [{ kind: 'kept-root-differs', n: secondSeal }] });
    expect(await after(untouched, ...asking(root, firstSeal))).toMatchObject({ status: 1, alterations: [{ kind: 'kept-root-differs', n: firstSeal }] });
  });

  test('covers more than a journal that was cut off with its seals and its head', async () => {
    const { root, size } = await sealedPart();
    const { status, alterations } = await after(async (sql) => {
      await sql('DELETE FROM site WHERE id IN (SELECT record_id FROM journal WHERE n > $1)', [firstSeal]);
      await sql('DELETE FROM op WHERE id IN (SELECT operation FROM journal WHERE n > $1)', [firstSeal]);
      await sql('DELETE FROM journal WHERE n > $1', [firstSeal]);
      await sql('DELETE FROM seal WHERE size > $1', [firstSeal]);
      await sql(`UPDATE journal_head SET n = $1 WHERE bureau = '610831'`, [firstSeal]);
    }, ...asking(root, size));
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'kept-root-beyond', n: firstSeal, to: secondSeal }]);
  });

  test.each([['--root', 'xyz', '--size', '3'], ['--root', 'a'.repeat(64)], ['--size', '3'], ['--root', 'a'.repeat(64), '--size', '0']])(
    'asked for with %j %j is answered with the usage', async (...words) => {
      const printed = await run(['verify', '--bureau', '610831', ...words], story.options);
      expect(printed).toEqual({ status: 1, out: [], err: [expect.stringContaining('--root HEX') as string] });
    });

  test('belongs to one bureau', async () => {
    expect(await run(['verify', '--root', 'a'.repeat(64), '--size', '3'], story.options)).toMatchObject({ status: 1, out: [] });
  });
});

describe('the operations', () => {
  const id = newId();
  const ofSite = `record_type = 'site' AND record_id = '$site' AND version = 1`;
  const altered = [
    ['id', `id = '${id}'`, ['operation-missing', 'operation-altered']], ['record', `record_id = '${id}'`, ['operation-altered']],
    ['version', 'version = 7', ['operation-altered']], ['division', `division = '610831101000'`, ['operation-altered']],
    ['instant', `at = at - interval '1 second'`, ['operation-altered']], ['hash', 'hash = sha256(hash)', ['operation-altered']],
  ] as const;

  test.each(altered)('one whose %s was altered is named', async (_what, change, kinds) => {
    const { status, alterations } = await after((sql) => sql(`UPDATE op SET ${change} WHERE ${ofSite.replace('$site', story.site.id)}`));
    expect(status).toBe(1);
    expect(alterations.map(({ kind }) => kind)).toEqual(kinds);
    for (const { operation } of alterations) expect(operation).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('one that was removed is named with its journal row', async () => {
    const { status, alterations } = await after((sql) => sql(`DELETE FROM op WHERE ${ofSite.replace('$site', story.site.id)}`));
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'operation-missing', n: 7, record: { type: 'site', id: story.site.id } }]);
  });

  test('one that no journal row knows is named', async () => {
    const { status, alterations } = await after((sql) => sql(
      `INSERT INTO op VALUES ('610831', $1, sha256('x'), 'site', $1, 1, '610831106000', now())`, [id]));
    expect(status).toBe(1);
    expect(alterations).toEqual([{ bureau: '610831', kind: 'operation-altered', n: null, operation: id, record: { type: 'site', id } }]);
  });
});

describe('the attachments', () => {
  const withFiles = async (alter: (path: string) => void) => {
    const copy = copyOf(story.options.dataDirectory);
    const [sha256] = story.reply['photos'] as [string];
    try {
      alter(join(copy.dataDirectory, 'attachments', sha256.slice(0, 2), sha256.slice(2, 4), sha256));
      return { sha256, ...await verify({ databaseUrl: story.options.databaseUrl, dataDirectory: copy.dataDirectory }) };
    } finally {
      copy.remove();
    }
  };
  const named = (kind: string, attachment: string) => (
    { bureau: '610831', kind, n: null, attachment, record: { type: 'rectification-reply', id: story.reply.id } });

  test('one of whose bytes one was flipped is named, with a record that shows it', async () => {
    const { sha256, status, alterations } = await withFiles((path) => {
      const bytes = readFileSync(path);
      bytes[40] = bytes[40]! ^ 1;
      writeFileSync(path, bytes);
    });
    expect(status).toBe(1);
    expect(alterations).toEqual([named('attachment-altered', sha256)]);
  });

  test('one whose file was removed is named', async () => {
    const { sha256, status, alterations } = await withFiles((path) => rmSync(path));
    expect(status).toBe(1);
    expect(alterations).toEqual([named('attachment-missing', sha256)]);
  });

  test('one whose entry was removed is named', async () => {
    const { status, alterations } = await after((sql) => sql('DELETE FROM attachment'));
    expect(status).toBe(1);
    expect(alterations).toEqual([named('attachment-unknown', (story.reply['photos'] as [string])[0])]);
  });

  test('one that never came is named beside the record that was altered to show it', async () => {
    const attachment = '0'.repeat(64);
    const { status, alterations } = await after((sql) => sql('UPDATE hazard SET photos = ARRAY[$1]', [attachment]));
    expect(status).toBe(1);
    const record = { type: 'hazard', id: story.hazard.id };
    expect(alterations).toMatchObject([
      { kind: 'record-altered', record }, { kind: 'attachment-unknown', attachment, record }, { kind: 'attachment-missing', attachment, record },
    ]);
  });
});
