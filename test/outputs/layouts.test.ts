import { createHash, randomBytes } from 'node:crypto';
import { InclusionTree } from '@fenghuo/server/journal/inclusion';
import { MerkleTree } from '@fenghuo/server/journal/merkle';
import { formLayouts, layoutFor } from '@fenghuo/server/evaluation/outputs/form/layouts';
import { bindSentence } from '@fenghuo/server/evaluation/outputs/narrative/bind-sentence';
import { FigureBook } from '@fenghuo/server/evaluation/outputs/figure-book';
import { placed } from '@fenghuo/server/evaluation/outputs/rendering/printed-report';
import { withoutNumbers } from '@fenghuo/server/evaluation/outputs/html/public-page';
import type { FormFigure } from '@fenghuo/shared/evaluation/form';
import type { ReportFace } from '@fenghuo/shared/evaluation/frozen-report';
import { describe, expect, it, test } from 'vitest';

describe('layouts', () => {
  test.each([['610831', 'shaanxi'], ['430682', 'hunan'], ['350902', 'fujian'], ['421100', 'hubei'], ['340621', 'anhui'], ['510923', 'mof-standard']])(
    'a bureau %s fills in the form of %s', (bureau, code) => { expect(layoutFor(bureau).code).toBe(code); });

  it('begin with the three levels, have a completed value, a weight and a score, and fill the width', () => {
    expect(formLayouts().length).toBeGreaterThanOrEqual(6);
    for (const { columns } of formLayouts()) {
      expect(columns.slice(0, 3).map(({ shows }) => shows)).toEqual(['level1', 'level2', 'level3']);
      expect(columns.map(({ shows }) => shows)).toEqual(expect.arrayContaining(['completed', 'weight', 'score']));
      expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    }
  });

  it('refuse a table whose spans do not fit', () => {
    expect(placed([{ cells: [{ text: 'a', down: 2 }, { text: 'b' }] }, { cells: [{ text: 'c' }] }], 2).map(({ row, column }) => [row, column])).toEqual([[0, 0], [0, 1], [1, 1]]);
    expect(() => placed([{ cells: [{ text: 'a' }] }], 2)).toThrow('hole');
    expect(() => placed([{ cells: [{ text: 'a', across: 3 }] }], 2)).toThrow('does not fit');
  });
});

describe('a sentence', () => {
  const figure = (code: string, value: string | null, zh: string): FormFigure => ({
    code, value, unit: { zh, en: zh }, label: { zh: code, en: code }, state: value === null ? 'no-evidence' : 'measured', counted: 0, notCounted: 0,
    reading: { zh: '', en: '' }, parts: [],
  });
  const report = { form: { rows: [], figures: [figure('drills', '3', '次'), figure('money', '9805500', '元'), figure('empty', null, '次')] }, beside: [figure('staff', '7', '人')] } as unknown as ReportFace;
  const book = new FigureBook(report, new Set(['old']));

  it('says its figures with their units, or nothing at all', () => {
    expect(bindSentence('{year} 年开展演练{figure:drills}，执行{wan:money}万元，{value:drills}，实有{figure:staff}。', book, { year: '2020' }).text).toBe('2020 年开展演练3次，执行980.55万元，3，实有7人。');
    for (const [code, why] of [['empty', '没有可据以计算的业务记录'], ['nothing', '指标体系中没有数据'], ['old', '未纳入冻结']]) {
      const { text, missing } = bindSentence(`开展{figure:${code}}。`, book, {});
      expect(text).toBeNull();
      expect(missing.join()).toContain(why);
    }
  });

  it('hides numbers of persons from the public, and no others', () => {
    expect(withoutNumbers('联系人 13800138000，证号 612729198001011234，电话 0912-7221234')).toBe(`联系人 ${'＊'.repeat(11)}，证号 ${'＊'.repeat(18)}，电话 ${'＊'.repeat(12)}`);
    expect(withoutNumbers('2020 年 12 月 31 日，980.55 万元，60 次')).toBe('2020 年 12 月 31 日，980.55 万元，60 次');
  });
});

describe('proofs of inclusion', () => {
  const sha256 = (...parts: readonly Buffer[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

  /** RFC 6962, 2.1.1, by its definition. */
  function rootOf(leaves: readonly Buffer[]): Buffer {
    if (leaves.length === 1) return leaves[0]!;
    const half = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
    return sha256(Buffer.of(1), rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
  }
  function pathOf(leaves: readonly Buffer[], at: number): Buffer[] {
    if (leaves.length === 1) return [];
    const half = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
    return at < half ? [...pathOf(leaves.slice(0, half), at), rootOf(leaves.slice(half))] : [...pathOf(leaves.slice(half), at - half), rootOf(leaves.slice(0, half))];
  }

  it('are those of RFC 6962 for every leaf of trees of every size', () => {
    for (let size = 1; size <= 40; size += 1) {
      const leaves = Array.from({ length: size }, () => randomBytes(32));
      const tree = new InclusionTree();
      const plain = MerkleTree.empty();
      const paths = leaves.map((leaf) => { const path: Buffer[] = []; tree.add(leaf, path); plain.add(leaf); return path; });
      expect(tree.finish().equals(rootOf(leaves))).toBe(true);
      expect(plain.root.equals(rootOf(leaves))).toBe(true);
      paths.forEach((path, at) => expect(path).toEqual(pathOf(leaves, at)));
    }
  });
});
