import type { FrozenRecord } from '@fenghuo/shared/evaluation/frozen-report';
import type { Question } from './compile.js';
import { columnOf, listedDay, type EvidenceDataset } from './evidence-dataset.js';
import type { Evidence } from './evidence.js';
import { datasets } from './index.js';
import { anyOf, compileLeaf, type Reason } from './leaf.js';
import { Parameters, type Statement } from './parameters.js';
import { sourceOf } from './source.js';

/** What a record is to one of the questions asked: counted, or not for one of the question's reasons. */
export type Standing = readonly [question: number, reason: number | null];

export interface Enumerated {
  /** Its keys in the order of their spelling, so that it is canonical as it is (RFC 8785). */
  readonly record: FrozenRecord;
  /** The same array for all records that stand alike. */
  readonly standings: readonly Standing[];
}

/** Records that are in memory at once. */
const atOnce = 2000;

/** Record type of the dataset that a question is about. */
export const typeOfQuestion = ({ leaves }: Question): string => datasetOf(leaves[0]!.dataset).type.name;

/** Why a record that nearly counts does not, in the order of the reasons of its standings. */
export const reasonsOfQuestion = ({ leaves }: Question): readonly Reason[] =>
  anyOf(leaves.map((leaf) => compileLeaf(datasetOf(leaf.dataset), leaf, new Parameters()))).reasons;

/**
 * Every record of one dataset that any of the questions about it counts or nearly counts, newest first, with its hash in the journal: one scan,
 * however many questions there are. Standings name the questions by their `numbers`.
 */
export async function* enumerate(evidence: Evidence, questions: readonly Question[], numbers: readonly number[]): AsyncGenerator<readonly Enumerated[]> {
  const dataset = datasetOf(questions[0]!.leaves[0]!.dataset);
  const { text, values } = compile(dataset, evidence.bureau, questions);
  await evidence.sql(`DECLARE enumerated NO SCROLL CURSOR FOR ${text}`, values);
  const known = new Map<string, readonly Standing[]>();
  const standingsOf = (said: string): readonly Standing[] => {
    const standings = known.get(said) ?? said.split(' ').map((one) => standingOf(one, numbers));
    known.set(said, standings);
    return standings;
  };
  const fetch = () => evidence.sql<Row>(`FETCH ${atOnce} FROM enumerated`);
  // The database looks for the next portion while this one is written.
  for (let next = fetch(), more = true; more;) {
    const rows = await next;
    more = rows.length === atOnce;
    if (more) {
      next = fetch();
      next.catch(() => undefined); // Whoever is done before has no use for what went wrong.
    }
    yield rows.map(({ standings, ...record }) => ({ record, standings: standingsOf(standings) }));
  }
  await evidence.sql('CLOSE enumerated');
}

type Row = FrozenRecord & { readonly standings: string };

function standingOf(text: string, numbers: readonly number[]): Standing {
  const [question, reason] = text.split(':');
  return [numbers[Number(question)]!, reason === undefined ? null : Number(reason)];
}

function compile(dataset: EvidenceDataset, bureau: string, questions: readonly Question[]): Statement {
  const parameters = new Parameters();
  const source = sourceOf(dataset, bureau, questions.flatMap(({ leaves }) => leaves), parameters);
  const listed = listedDay(dataset.type);
  const type = parameters.add(dataset.type.name, 'text');
  const photo = 'photos' in dataset.type.fields ? 't.photos[1]' : 'NULL::text';
  const standings = questions.map(({ leaves }, index) => {
    const { counted, missed, reason } = anyOf(leaves.map((leaf) => compileLeaf(dataset, leaf, parameters)));
    return `CASE WHEN ${counted} THEN '${index}' WHEN ${missed} THEN '${index}:' || (${reason}) END`;
  });
  return {
    // Without OFFSET 0 the standings would be worked out a second time for the condition on them.
    text: `SELECT s.listed::text AS date, s.division, encode(j.hash, 'hex') AS hash, s.id::text, s.photo, s.provenance, s.state, s.title,
        ${type} AS type, s.version, s.standings
      FROM (SELECT r.id, r.version, r.listed, r.division, r.title, r.state, r.photo, r.provenance, concat_ws(' ', ${standings.join(',\n  ')}) AS standings
        FROM (SELECT t.id, t.version, ${listed} AS listed, t.division, t.${columnOf(dataset.type.title)}::text AS title, t.state, ${photo} AS photo,
          t.provenance, ${source.keys.join(', ')} ${source.from}) r OFFSET 0) s
      LEFT JOIN journal j ON j.bureau = ${parameters.add(bureau, 'text')} AND j.record_type = ${type}
        AND j.record_id = s.id AND j.version = s.version
      WHERE s.standings <> '' ORDER BY s.listed DESC, s.id DESC`,
    values: parameters.values,
  };
}

function datasetOf(name: string): EvidenceDataset {
  const dataset = Object.hasOwn(datasets, name) ? datasets[name] : undefined;
  if (!dataset) throw new Error(`there is no evidence dataset ${name}`);
  return dataset;
}
