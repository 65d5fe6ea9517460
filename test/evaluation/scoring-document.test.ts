import { describe, expect, it, test } from 'vitest';
import { cellsOf, document, examplesIn } from './scoring-examples.js';

/** Every way of writing a rule that real forms have, and the policies of whole forms. */
const kinds = [
  'count_shortfall_step', 'rate_shortfall_step', 'rate_excess_step', 'per_event_deduct', 'multi_event_deduct', 'nth_event_deduct',
  'offset_event_deduct', 'all_or_nothing', 'threshold_gate', 'category_map', 'band_table', 'checklist_add', 'checklist_deduct', 'target_compare',
  'proportional', 'formula', 'hit_ratio', 'deadline', 'qualitative_band', 'discretionary_deduct', 'sum', 'either_or', 'per_unit_add', 'rank_map',
  'relative_to_best', 'average', 'modifier', 'manual',
] as const;
const wholeForm = ['Rows that do not apply', 'Rewards and penalties', 'The execution row, inside or beside the 100', 'Veto and eligibility'] as const;
const examples = examplesIn(document);

describe('docs/scoring.md', () => {
  it.each(examples)('$heading: $given', (example) => {
    expect(cellsOf(example)).toEqual(example.stated);
  });

  it.each(kinds)('has an example of %s that gives a score', (kind) => {
    const found = examples.filter(({ heading }) => heading.split(':')[0]!.includes(`\`${kind}\``));
    expect(found.some(({ stated, text }) => /^\d/.test(stated[0]!) && text !== '')).toBe(true);
  });

  it.each(wholeForm)('has examples of: %s', (heading) => {
    expect(examples.filter((example) => example.heading === heading).length).toBeGreaterThan(2);
  });

  it.each([1, 2, 3, 4, 5, 6])('shows both readings of ambiguity %i', (n) => {
    const found = examples.filter(({ heading }) => heading.startsWith(`${n}. `));
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ stated }) => stated.join())).size).toBeGreaterThan(1);
  });
});

test('no block of the document goes without a table that runs it', () => {
  const blocks = document.split('# Measures')[0]!.split('```json').length - 1;
  expect(new Set(examples.map(({ block }) => block)).size).toBe(blocks);
});
