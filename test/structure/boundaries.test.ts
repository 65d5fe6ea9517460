import { recordTypes } from '@fenghuo/shared/records/index';
import { describe, expect, test } from 'vitest';
import { recordFolders, sourcesIn, type Source } from './sources.js';

const shared = sourcesIn('shared');
const server = sourcesIn('server');
const web = sourcesIn('web');

/** The imports of those sources that the rule forbids, as `file → import`. */
function offences(sources: readonly Source[], forbidden: (imported: string, source: Source) => boolean): string[] {
  return sources.flatMap((source) => source.imports.filter((imported) => forbidden(imported, source)).map((imported) => `${source.path} → ${imported}`));
}

const under = (sources: readonly Source[], ...folders: readonly string[]) =>
  sources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));

test('the scan finds the imports', () => {
  expect(shared.length + server.length + web.length).toBeGreaterThan(100);
  expect(shared.find(({ path }) => path === 'shared/records/hazard.ts')?.imports).toContain('shared/records/field');
  expect(server.find(({ path }) => path === 'server/records/index.ts')?.imports).toContain('shared/records/index');
});

test('shared imports nothing of ours', () => {
  expect(offences(shared, (imported) => /^(server|web|test)\//.test(imported))).toEqual([]);
});

test('web and server meet only in shared', () => {
  expect(offences(web, (imported) => /^(server|test)\//.test(imported))).toEqual([]);
  expect(offences(server, (imported) => /^(web|test)\//.test(imported))).toEqual([]);
});

describe.each([['server', server], ['web', web]] as const)('in %s', (top, sources) => {
  test('a record type does not import another', () => {
    const folders = `${top}/records`;
    expect(recordFolders(folders).length).toBeGreaterThan(0);
    expect(offences(under(sources, folders), (imported, { path }) => {
      const [, , own] = path.split('/');
      const [importedTop, records, other, more] = imported.split('/');
      const inList = own!.includes('.');
      return !inList && importedTop === top && records === 'records' && (more === undefined || other !== own);
    })).toEqual([]);
  });

  test('records, the engine and the journal never import evaluation', () => {
    const upstream = under(sources, `${top}/records`, `${top}/recordkeeping`, `${top}/journal`);
    expect(offences(upstream, (imported) => /^(server|web|shared)\/evaluation\//.test(imported))).toEqual([]);
  });

  test('a stage of the evaluation imports only the stage before it', () => {
    const stages = ['evidence', 'measures', 'scoring', 'reports'];
    expect(offences(under(sources, ...stages.map((stage) => `${top}/evaluation/${stage}`)), (imported, { path }) => {
      const [importedTop, evaluation, stage = ''] = imported.split('/');
      const own = stages.indexOf(path.split('/')[2]!);
      const other = stages.indexOf(stage);
      return importedTop === top && evaluation === 'evaluation' && other !== -1 && other !== own && other !== own - 1;
    })).toEqual([]);
  });

  test('the engine names no record type', () => {
    const engine = under(sources, `${top}/recordkeeping`, ...(top === 'server' ? ['server/journal'] : []));
    const neutral = new Set(['record-type', 'field', 'index']);
    expect(offences(engine, (imported) => imported.startsWith(`${top}/records/`) && imported !== `${top}/records/index`)).toEqual([]);
    expect(offences(engine, (imported) => imported.startsWith('shared/records/') && !neutral.has(imported.split('/')[2]!))).toEqual([]);
    expect(engine.flatMap(({ path, text }) => namesIn(text).map((name) => `${path} names ${name}`))).toEqual([]);
  });
});

/** Names of record types that stand in the code as words: `'hazard'`, `HazardEntity`, `premisesMeasure`, `premises_measure`. */
function namesIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  return Object.keys(recordTypes).filter((name) => {
    const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const pascal = camel[0]!.toUpperCase() + camel.slice(1);
    return new RegExp(`['"\`]${name}['"\`]|\\b${pascal}[A-Z]\\w*|\\b${camel}(?:Rules|Body|Entity)\\b|\\b${name.replaceAll('-', '_')}_\\w|\\.${camel}\\b`).test(code);
  });
}

test('every record type has its folder in the server', () => {
  expect(recordFolders('server/records').sort()).toEqual(Object.keys(recordTypes).sort());
});

test('the evaluation speaks SQL in its evidence alone', () => {
  const elsewhere = server.filter(({ path }) => path.startsWith('server/evaluation/') && !path.startsWith('server/evaluation/evidence/'));
  expect(elsewhere.filter(({ text }) => /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s/.test(text)).map(({ path }) => path)).toEqual([]);
});
