import { expect, test } from 'vitest';
import { filesIn, sourcesIn } from './sources.js';

const tops = ['shared', 'server', 'web', 'test'] as const;
const sources = sourcesIn(...tops);

test('files are named in kebab-case', () => {
  const wrong = tops.flatMap(filesIn).filter((path) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(path.slice(path.lastIndexOf('/') + 1)));
  expect(wrong).toEqual([]);
});

test('no file has more than 300 lines without a reason in its first line', () => {
  const long = sources.filter(({ text }) => text.split('\n').length > 301 && !/^\/[/*].*\bLong because\b/.test(text));
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('a default export stands only where a tool demands one', () => {
  const defaults = sources.filter(({ text }) => /^export default\b|^export \{[^}]*\bas default\b/m.test(text)).map(({ path }) => path);
  expect(defaults.filter((path) => !path.endsWith('.config.ts'))).toEqual([]);
});

test('nothing is re-exported wholesale', () => {
  expect(sources.filter(({ text }) => /^export \* from/m.test(text)).map(({ path }) => path)).toEqual([]);
});

test('no check is switched off in the code', () => {
  const marks = /@ts-(?:ignore|expect-error|nocheck)|(?:ox|es)lint-disable/;
  const skips = new RegExp(String.raw`\b(?:test|it|describe)\.(?:skip|only|todo|fails)\b`);
  const found = sources.filter(({ path, text }) => !path.startsWith('test/structure/') && (marks.test(text) || skips.test(text)));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('an engine keeps its size', () => {
  const lines = (folder: string) => sources.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ path, text }) => ({ path, lines: text.split('\n').length }));
  expect(lines('shared/records').filter((file) => file.lines > 90 && !/record-type|field|index/.test(file.path))).toEqual([]);
});
