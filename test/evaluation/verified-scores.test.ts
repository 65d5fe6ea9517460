import type { EvaluationForm, FormRow } from '@fenghuo/shared/evaluation/form';
import { framework } from '@fenghuo/shared/evaluation/framework';
import { needsVerifying, ownPoints, verifiedScores, type RowVerification } from '@fenghuo/shared/evaluation/verified-scores';
import { describe, expect, it } from 'vitest';

const label = (zh: string) => ({ zh, en: zh });
const row = (code: string, weight: string, score: string | null, more: Partial<FormRow> = {}) => ({ code, weight, score, ...more }) as FormRow;
const said = (code: string, score: string | null, more: Partial<RowVerification> = {}): RowVerification => ({
  id: code, version: 1, row: code, conclusion: 'adjusted', score, opinion: 'x', verifiedOn: '2021-01-05', author: 'e', authorName: null, finished: false, ...more,
});
const policy = framework.shape.policy.parse({ bonus: { atMost: '3', atLeast: '-5' } });
const thresholds = [{ code: 'good', label: label('良'), from: '80', fromIncluded: true, toIncluded: false }, { code: 'poor', label: label('差'), to: '80', fromIncluded: true, toIncluded: false }];
const report = (rows: readonly FormRow[], more: Partial<EvaluationForm> = {}) => ({
  form: { rows, ...more } as EvaluationForm,
  framework: { policy, gradeThresholds: thresholds, vetoes: [{ code: 'v', label: label('重大事故'), inputs: {}, conditions: [], grade: 'poor' }] },
}) as unknown as Parameters<typeof verifiedScores>[0];

describe('verified scores', () => {
  const rows = [row('a', '60', '58'), row('b', '40', '40'), row('plus', '5', '2', { kind: 'bonus' }), row('minus', '5', '-4', { kind: 'penalty' })];

  it('deduct where the row deducts, and are bounded as the form was', () => {
    expect(rows.map(ownPoints)).toEqual(['58', '40', '2', '4']);
    const scores = verifiedScores(report(rows), [said('a', '50'), said('b', '40'), said('plus', '5'), said('minus', '4')]);
    expect(scores.rows.map(({ points }) => points)).toEqual(['50', '40', '5', '-4']);
    // 50 + 40, rewards of at most 3, 4 deducted.
    expect([scores.total.score, scores.grade?.code, scores.done, scores.of, scores.finished]).toEqual(['89', 'good', 4, 4, false]);
  });

  it('have no grade while one is missing, and ask nothing of a row that does not apply', () => {
    const idle = row('c', '10', null, { applies: false });
    expect([needsVerifying(idle), needsVerifying(row('d', '10', '10', { applies: false }))]).toEqual([false, true]);
    const scores = verifiedScores(report([...rows.slice(0, 2), idle]), [said('a', '58'), said('b', null, { conclusion: 'supplement' })]);
    expect([scores.done, scores.of, scores.grade]).toEqual([1, 2, null]);
  });

  it('stay under the vetoes and the eligibility of the form', () => {
    const all = [said('a', '58', { finished: true }), said('b', '40', { finished: true })];
    const verdict = (code: string, state: 'holds' | 'fails') => ({ code, label: label(code), state, working: label(''), basis: null, parts: [] });
    expect(verifiedScores(report(rows.slice(0, 2), { vetoes: [verdict('v', 'holds')] }), all)).toMatchObject({ grade: { code: 'poor' }, finished: true });
    expect(verifiedScores(report(rows.slice(0, 2), { vetoes: [verdict('v', 'fails')] }), all).grade?.code).toBe('good');
    expect(verifiedScores(report(rows.slice(0, 2), { eligibility: verdict('e', 'fails') }), all).grade).toBeNull();
  });
});
