import { departmentsOf } from '@fenghuo/shared/evaluation/departments';
import type { FormRow } from '@fenghuo/shared/evaluation/form';
import { framework } from '@fenghuo/shared/evaluation/framework';
import { frameworkDraft } from '@fenghuo/shared/evaluation/framework-draft';
import { canonical } from '@fenghuo/server/journal/canonical';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const zizhou: { readonly rows: readonly Record<string, unknown>[] } = JSON.parse(
  readFileSync(new URL('../../seeds/frameworks/610831-2020.json', import.meta.url), 'utf8'));
const withDepartment = (department: unknown) => ({ ...zizhou, rows: zizhou.rows.map((row, index) => (index === 0 ? { ...row, department } : row)) });

describe('the department of a row', () => {
  it('leaves a framework without one as it was, to the byte', () => {
    const read = framework.parse(zizhou);
    expect(read.rows.some((row) => 'department' in row)).toBe(false);
    expect(canonical(framework.parse(JSON.parse(canonical(read))))).toBe(canonical(read));
  });

  it('is trimmed, and has 1 to 60 characters', () => {
    expect(framework.parse(withDepartment('  综合股 ')).rows[0]!.department).toBe('综合股');
    expect(frameworkDraft.parse(withDepartment('综合股')).rows[0]!.department).toBe('综合股');
    for (const wrong of ['', '   ', '股'.repeat(61), 7, null]) expect(framework.safeParse(withDepartment(wrong)).success).toBe(false);
  });
});

const row = (code: string, more: Partial<FormRow>): FormRow => ({
  code, weight: '10', score: '10', state: 'scored', kind: 'ordinary', value: '1', ...more,
} as FormRow);
const forecast = (code: string, reached: boolean) => (
  { row: code, projected: '1', target: '2', reached, weekly: null, sentence: { zh: '', en: '' } });
const rows = [
  row('a', { department: '执法股' }), row('b', { score: '7' }), row('c', { department: '应急股', score: '0', state: 'no-evidence' }),
  row('d', { department: '执法股', score: '6.5' }), row('e', { department: '执法股', score: null, state: 'no-evidence' }),
  row('f', { department: '执法股', kind: 'bonus', weight: '5', score: '2' }), row('g', { department: '应急股', applies: false, score: null }),
];

describe('a form by department', () => {
  const deviations = [{ id: '', version: 1, row: 'b', reason: '', improvement: null, responsible: null, dueOn: null }];

  it('has every row once: departments in the order of the form, rows without one last', () => {
    const found = departmentsOf(rows, { deviations: [], forecasts: [] }, true);
    expect(found.map(({ department }) => department)).toEqual(['执法股', '应急股', null]);
    expect(found.flatMap((one) => one.rows.map(({ code }) => code)).sort()).toEqual(rows.map(({ code }) => code));
  });

  it('adds up points of what applies; rewards stand beside', () => {
    const [enforcement, emergency, none] = departmentsOf(rows, { deviations, forecasts: [] }, true);
    expect(enforcement).toMatchObject({ score: '16.5', weight: '30', weightScored: '20', beside: '2' });
    expect(emergency).toMatchObject({ score: '0', weight: '10', beside: '0' });
    expect(none).toMatchObject({ score: '7', weight: '10' });
  });

  it('counts gaps, rows behind their pace and reasons that are missing', () => {
    const ended = departmentsOf(rows, { deviations, forecasts: [] }, true);
    expect(ended.map(({ gaps, behind, reasonsMissing }) => [gaps, behind, reasonsMissing])).toEqual([[2, 0, 1], [1, 0, 1], [1, 0, 0]]);
    const running = departmentsOf(rows, { deviations, forecasts: [forecast('a', true), forecast('d', false)] }, false);
    expect(running.map(({ gaps, behind }) => [gaps, behind])).toEqual([[2, 1], [1, 0], [1, 0]]);
  });
});
