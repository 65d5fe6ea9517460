import { coversBureau } from '@fenghuo/shared/access';
import { isLeaf, operandsOf, type Measure } from '@fenghuo/shared/evaluation/measure';
import { isComputable, measureFlaws, operandPaths } from '@fenghuo/shared/evaluation/measure-checks';
import type { DatasetInUse, Funnel, MeasurePreview, ValueCount, VocabularyInUse } from '@fenghuo/shared/evaluation/measure-preview';
import { readBack } from '@fenghuo/shared/evaluation/read-back';
import type { DatasetVocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import { Refusal } from '@fenghuo/shared/problems';
import type { Authority, Database } from '../../database/database.js';
import {
  funnelOf, limitTime, openEvidence, typeOfDataset, valuesOf, vocabulary, wasOutOfTime, yearsOf, type Evidence, type Partials,
} from '../evidence/evidence.js';
import { measureAll, type Asked } from './figures.js';
import { partsOf } from './parts.js';
import { recordsBehind } from './records.js';

/** Milliseconds that one statement of a preview may take. */
const mostTime = 8000;
const firstRecords = 20;

/** What the author of a measure asks: which words there are, and what a measure gives as it stands. */
export class MeasurePreviews {
  /** `figures` and `census` keep their partials apart, so that trying out does not push out the forms in use. */
  constructor(private readonly database: Database, private readonly figures: Partials, private readonly census: Partials) {}

  /** @throws Refusal `scope-too-narrow`. */
  vocabulary(authority: Authority, bureau: string): Promise<VocabularyInUse> {
    return this.read(authority, bureau, this.census, async (evidence) => ({
      datasets: Object.fromEntries(await Promise.all(Object.entries(vocabulary).map(async ([name, words]): Promise<[string, DatasetInUse]> =>
        [name, { ...wordsOf(words), type: typeOfDataset(name), years: await yearsOf(evidence, name) }]))),
    }));
  }

  /** What the records of a year say in a dimension where any text may stand. @throws Refusal `scope-too-narrow`, `preview-too-long`. */
  values(authority: Authority, bureau: string, of: { dataset: string; dimension: string; year: number }): Promise<readonly ValueCount[]> {
    return this.read(authority, bureau, this.figures, (evidence) => valuesOf(evidence, of.dataset, of.dimension, of.year));
  }

  /** @throws Refusal `scope-too-narrow`, `preview-too-long`. */
  async preview(authority: Authority, bureau: string, year: number, measure: Measure): Promise<MeasurePreview> {
    const flaws = measureFlaws(measure, vocabulary);
    const reading = readBack(measure, vocabulary);
    if (!isComputable(flaws)) {
      requireWhole(authority, bureau);
      return { flaws, reading, figure: null, parts: [], counted: [], notCounted: [], funnels: [] };
    }
    const asked: Asked = { code: 'value', label: measure.label ?? reading, measure, year };
    return this.read(authority, bureau, this.figures, async (evidence) => {
      const { measured: [figure, ...parts] } = await measureAll(evidence, [asked, ...partsOf(asked)], 2);
      const page = { after: null, limit: firstRecords };
      const counted = await recordsBehind(evidence, asked, { set: 'counted', ...page });
      const notCounted = await recordsBehind(evidence, asked, { set: 'notCounted', ...page });
      const funnels: Funnel[] = [];
      for (const one of placesOf(measure, year)) funnels.push(await this.funnel(evidence, one));
      return {
        flaws, reading, figure: figure!.figure, parts: parts.map((part) => part.figure), counted: counted.rows, notCounted: notCounted.rows, funnels,
      };
    });
  }

  private async funnel(evidence: Evidence, { leaf, year, path }: Place): Promise<Funnel> {
    const years = await yearsOf({ ...evidence, partials: this.census }, leaf.dataset);
    return {
      path, year, dataset: leaf.dataset, label: leaf.label ?? vocabulary[leaf.dataset]!.label, years, ...await funnelOf(evidence, { ...leaf, year }),
    };
  }

  private async read<T>(authority: Authority, bureau: string, partials: Partials, work: (evidence: Evidence) => Promise<T>): Promise<T> {
    requireWhole(authority, bureau);
    try {
      return await this.database.read(authority, async (sql) => {
        await limitTime(sql, mostTime);
        return work(await openEvidence(sql, bureau, partials));
      });
    } catch (error) {
      if (wasOutOfTime(error)) throw new Refusal('preview-too-long');
      throw error;
    }
  }
}

/** Figures over part of a bureau would look like figures of the bureau. */
function requireWhole({ scope }: Authority, bureau: string): void {
  if (!coversBureau(scope, bureau)) throw new Refusal('scope-too-narrow');
}

interface Place extends Pick<Funnel, 'path' | 'year'> {
  readonly leaf: Extract<Measure, { dataset: string }>;
}

function placesOf(tree: Measure, year: number, path: Funnel['path'] = []): readonly Place[] {
  if (isLeaf(tree)) return [{ leaf: tree, year, path }];
  const below = operandPaths(tree, path);
  const ofYear = (asked: number) => operandsOf(tree).flatMap((operand, index) => placesOf(operand, asked, below[index]));
  return tree.op === 'change' ? [...ofYear(year), ...ofYear(year - 1)] : ofYear(year);
}

/** The words alone: how a dataset is read stays on the server. */
function wordsOf({ label, unit, dimensions, dates, quantities, admissibility }: DatasetVocabulary): DatasetVocabulary {
  return {
    label, unit,
    dimensions: each(dimensions, (one) => ({ label: one.label, options: one.options, ...(one.unit ? { unit: one.unit } : {}) })),
    dates: each(dates, (one) => ({ label: one.label })),
    quantities: each(quantities, (one) => ({
      label: one.label, unit: one.unit, ...(one.unitDimension ? { unitDimension: one.unitDimension } : {}),
      ...(one.unscorable ? { unscorable: one.unscorable } : {}),
    })),
    admissibility: each(admissibility, (one) => ({ label: one.label, basis: one.basis })),
  };
}

const each = <From, To>(of: Readonly<Record<string, From>>, to: (one: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(of).map(([name, one]) => [name, to(one)]));
