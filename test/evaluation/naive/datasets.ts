/** A record as JSON, with its columns by name. */
export type Json = Readonly<Record<string, unknown>>;
/** All records of each table. */
export type Tables = Readonly<Record<string, readonly Json[]>>;

/** The same words as those of an evidence dataset, read from records in memory. */
export interface NaiveDataset {
  readonly table: string;
  readonly listedBy: string;
  /** Whether the record belongs to the dataset at all: what it must refer to exists. */
  readonly belongs?: (record: Json, tables: Tables) => boolean;
  readonly dates: Readonly<Record<string, (record: Json, tables: Tables) => unknown>>;
  readonly dimensions: Readonly<Record<string, (record: Json, tables: Tables) => unknown>>;
  readonly quantities: Readonly<Record<string, (record: Json) => unknown>>;
  readonly admissibility: Readonly<Record<string, (record: Json, tables: Tables) => boolean>>;
}

const own = (column: string) => (record: Json) => record[column];
const found = (tables: Tables, table: string, id: unknown) => tables[table]!.find((one) => one['id'] === id);
const listOf = (value: unknown) => value as readonly unknown[];
const standing = (record: Json) => record['voided_at'] === null;
const township = (record: Json) => (record['division'] as string).slice(0, 9);

export const naiveDatasets: Readonly<Record<string, NaiveDataset>> = {
  inspections: {
    table: 'inspection', listedBy: 'inspected_on',
    dates: { inspectedOn: own('inspected_on') },
    dimensions: { kind: own('kind'), level: own('level'), sector: own('sector'), site: own('site'), state: own('state'), township },
    quantities: { officers: (record) => listOf(record['officers']).length },
    admissibility: {
      'twoOfficers@1': (record) => listOf(record['officers']).length >= 2, 'photo@1': (record) => listOf(record['photos']).length > 0,
    },
  },
  hazards: {
    table: 'hazard', listedBy: 'found_on',
    dates: { foundOn: own('found_on'), deadline: own('deadline') },
    dimensions: {
      sector: own('sector'), grade: own('grade'), disposition: own('disposition'), state: own('state'), township,
      inspectionKind: (record, tables) => found(tables, 'inspection', record['inspection'])?.['kind'],
      inspectionLevel: (record, tables) => found(tables, 'inspection', record['inspection'])?.['level'],
    },
    quantities: {},
    admissibility: {
      'photoBefore@1': (record) => listOf(record['photos']).length > 0,
      'photoAfter@1': ({ id }, tables) => tables['rectification_reply']!.some((one) =>
        one['hazard'] === id && standing(one) && listOf(one['photos']).length > 0),
      'recheck@1': ({ id }, tables) => tables['reinspection']!.some((one) => one['hazard'] === id && standing(one) && one['result'] === 'passed'),
    },
  },
  'survey-responses': {
    table: 'survey_response', listedBy: 'answered_on',
    belongs: (record, tables) => found(tables, 'survey', record['survey']) !== undefined,
    dates: { answeredOn: own('answered_on'), surveyedYear: (record, tables) => found(tables, 'survey', record['survey'])!['surveyed_year'] },
    dimensions: {
      answer: own('answer'), channel: own('channel'), state: own('state'), township,
      audience: (record, tables) => found(tables, 'survey', record['survey'])!['audience'],
    },
    quantities: {},
    admissibility: { 'surveyStands@1': (record, tables) => standing(found(tables, 'survey', record['survey'])!) },
  },
  'premises-measures': {
    table: 'premises_measure', listedBy: 'taken_on',
    dates: { takenOn: own('taken_on'), liftedOn: own('lifted_on') },
    dimensions: { kind: own('kind'), sector: own('sector'), quantityUnit: own('quantity_unit'), state: own('state'), township },
    quantities: { quantity: own('quantity') },
    admissibility: { 'document@1': (record) => record['document'] !== null },
  },
};
