import { readdirSync, readFileSync } from 'node:fs';
import { trialJsonSchema } from '@fenghuo/shared/evaluation/trial';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { document, examplesIn } from './scoring-examples.js';

const root = new URL('../../', import.meta.url);
const published: unknown = JSON.parse(readFileSync(new URL('docs/scoring.schema.json', root), 'utf8'));
const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(z.record(z.string(), z.unknown()).parse(published));

const folder = new URL('seeds/frameworks/', root);
const frameworks = readdirSync(folder).map((file) => z.looseObject({ rows: z.array(z.looseObject({ code: z.string(), rule: z.unknown(), weight: z.string() })) })
  .parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
const shipped = frameworks.flatMap(({ rows }) => rows);
const trials = [...new Set(examplesIn(document).filter(({ varies }) => varies === 'inputs').map(({ block }) => block))];

const full = { kind: 'points', award: 'full' };

describe('docs/scoring.schema.json', () => {
  it('is what the rules of today give; write it anew with "fenghuo score --schema"', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(trialJsonSchema())));
    expect(published).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  it('accepts the rules that are shipped', () => {
    expect(shipped.length).toBeGreaterThan(0);
    expect(shipped.filter(({ rule, weight }) => !valid({ rule, weight })).map(({ code }) => code)).toEqual([]);
  });

  it('accepts every example of the document', () => {
    expect(trials.length).toBeGreaterThan(30);
    expect(trials.filter((block) => !valid(JSON.parse(block)))).toEqual([]);
  });

  it.each([
    [{}], [{ rule: { kind: 'unheard' }, weight: '5' }], [{ rule: full }], [{ rule: full, weight: 'five' }], [{ rule: full, weight: '5', more: 1 }],
    [{ rule: { kind: 'points', award: 'half' }, weight: '5' }], [{ rule: { kind: 'steps', direction: 'shortfall', points: '1' }, weight: '5' }],
    [{ rule: { kind: 'sum', of: [] }, weight: '5' }], [{ rule: { kind: 'sum', of: [full, { kind: 'unheard' }] }, weight: '5' }],
    [{ rule: { kind: 'bands', bands: [{ from: '0' }] }, weight: '5' }],
    [{ rule: { kind: 'allOrNothing', conditions: [{ is: '!=', value: '1' }] }, weight: '5' }],
    [{ rule: { kind: 'formula', reading: { zh: '', en: '' }, expression: { op: 'log', of: [] } }, weight: '5' }],
  ])('refuses %j', (data) => {
    expect(valid(data)).toBe(false);
  });
});
