import { openEvidence } from '@fenghuo/server/evaluation/evidence/evidence';
import { Partials } from '@fenghuo/server/evaluation/evidence/partials';
import { measureAll, type Asked } from '@fenghuo/server/evaluation/measures/figures';
import { measure } from '@fenghuo/shared/evaluation/measure';
import { expect } from 'vitest';
import type { Application } from '../setup/application.js';
import { ownerSql, zizhou } from './records.js';

type Values = Readonly<Record<string, string | null>>;

/** Values of leaves in a year, by their names. Answers how to ask for them: as a running server counts them, held against a count of everything. */
export function counting(application: () => Application, leaves: Readonly<Record<string, object>>, year: number): () => Promise<Values> {
  const asked: readonly Asked[] = Object.entries(leaves).map(([code, leaf]) => ({ code, label: { zh: code, en: code }, measure: measure.parse(leaf), year }));
  const kept = new Partials();
  const count = async (partials: Partials): Promise<Values> => {
    const { measured } = await measureAll(await openEvidence(ownerSql(application().database), zizhou, partials), asked, 2);
    return Object.fromEntries(measured.map(({ figure: { code, value } }) => [code, value]));
  };
  return async () => {
    const now = await count(kept);
    expect(now).toEqual(await count(new Partials()));
    return now;
  };
}
