import pg from 'pg';

export interface Volume {
  /** Connection of the owner of a scratch database: migrated, with the catalogues loaded. */
  readonly databaseUrl: string;
  readonly bureau: string;
  readonly inspections: number;
  /** Of these about 70 % come with a reply and a re-check, unless `followUps` is false. */
  readonly hazards: number;
  readonly followUps?: boolean;
  readonly responses: number;
}

const years = { first: '2019-01-01', days: 1096 } as const;
const pick = (words: readonly string[], from: string) =>
  `(ARRAY[${words.map((word) => `'${word}'`).join(', ')}])[1 + (${from}) % ${words.length}]`;

const envelope = 'bureau, id, division, longitude, latitude, place_source, captured_at, provenance, received_at, author, version, state';

/** Rising with the number, as ids made one after the other do. */
const idOf = (number: string) => `('01700000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** The columns every record has, for row `i` of one table. Ids and places follow from `i`, so that the same volume is the same data. */
function common(state: string): string {
  return `$1, ${idOf('i')}, divisions.codes[1 + i * 31 % cardinality(divisions.codes)],
    bureau.west + (bureau.east - bureau.west) * (i * 7919 % 10007) / 10007,
    bureau.south + (bureau.north - bureau.south) * (i * 104729 % 10009) / 10009,
    'manual', now(), 'imported', now(), 'generator', 1, ${state}`;
}

const source = `FROM generate_series(1, $2::bigint) AS i,
  (SELECT array_agg(code ORDER BY code) AS codes FROM division WHERE left(code, 6) = $1 AND level <> 'county') AS divisions,
  (SELECT * FROM bureau WHERE code = $1) AS bureau`;

const dayOf = (from: string) => `date '${years.first}' + (${from} * 613 % ${years.days})::int`;
const sectors = ['nonCoalMine', 'fuelStation', 'oilGas', 'fireworks', 'hazardousChemicals', 'urbanGas', 'gasPipeline', 'geological',
  'floodDrought', 'industryTrade'];
const photo = `ARRAY[encode(sha256(('photo ' || i)::bytea), 'hex')]`;
/** 14 of 20 hazards are closed; the rest stand at every stage before. */
const hazardStates = [...Array.from({ length: 14 }, () => 'closed'),
  'found', 'ordered', 'ordered', 'rectifying', 'rectifying', 'transferred'];
const closed = 'WHERE (i - 1) % 20 < 14';

/**
 * Fills a scratch database for benchmarks, with plain INSERTs and without journal, operations or rules: it shows how reading grows and
 * nothing else. `fenghuo verify` rightly rejects such a database, and no record of it is evidence. A second run into the same database fails.
 */
export async function generate({ databaseUrl, bureau, inspections, hazards, responses, followUps = true }: Volume): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT fh_begin($1)', [bureau]);
    await client.query(
      `INSERT INTO inspection (${envelope}, title, kind, level, sector, inspected_on, officers, photos)
       SELECT ${common(`'recorded'`)}, 'Generated inspection ' || i,
         ${pick(['screening', 'special', 'patrol', 'routine', 'expert', 'unannounced'], 'i')},
         ${pick(['county', 'county', 'county', 'township', 'city'], 'i / 6')}, ${pick(sectors, 'i / 30')}, ${dayOf('i')},
         CASE WHEN i % 25 = 0 THEN ARRAY['A'] ELSE ARRAY['A', 'B'] END, '{}'
       ${source}`, [bureau, inspections]);
    await client.query(
      `INSERT INTO hazard (${envelope}, title, grade, sector, found_on, inspection, disposition, deadline, photos)
       SELECT ${common(pick(hazardStates, 'i - 1'))}, 'Generated hazard ' || i,
         CASE WHEN i % 40 = 0 THEN 'major' ELSE 'general' END, ${pick(sectors, 'i / 7')}, ${dayOf('i')},
         CASE WHEN $3::bigint > 0 THEN ${idOf('1 + i % nullif($3::bigint, 0)')} END,
         CASE WHEN (i - 1) % 20 = 14 THEN NULL WHEN i % 2 = 0 THEN 'onSite' ELSE 'deadline' END,
         CASE WHEN (i - 1) % 20 <> 14 AND i % 2 = 1 THEN ${dayOf('i')} + 15 END, '{}'
       ${source}`, [bureau, hazards, inspections]);
    await client.query(
      `INSERT INTO rectification_reply (${envelope}, hazard, rectified_on, rectified_by, measures, photos)
       SELECT ${common(`'recorded'`)}, ${idOf('i')}, ${dayOf('i')} + 5, 'C', 'Generated reply ' || i,
         CASE WHEN i % 30 = 0 THEN '{}' ELSE ${photo} END
       ${source} ${closed}`, [bureau, followUps ? hazards : 0]);
    await client.query(
      `INSERT INTO reinspection (${envelope}, hazard, rechecked_on, rechecked_by, result, photos)
       SELECT ${common(`'recorded'`)}, ${idOf('i')}, ${dayOf('i')} + 7, 'D', 'passed', '{}'
       ${source} ${closed}`, [bureau, followUps ? hazards : 0]);
    await client.query(
      `INSERT INTO survey (${envelope}, title, audience, surveyed_year, opened_on, closed_on)
       SELECT ${common(`'closed'`)}, 'Generated survey ' || 2018 + i, 'public', 2018 + i, make_date(2018 + i::int, 12, 1),
         make_date(2018 + i::int, 12, 31)
       ${source}`, [bureau, 3]);
    await client.query(
      `INSERT INTO survey_response (${envelope}, survey, answered_on, answer, channel)
       SELECT ${common(`'recorded'`)}, ${idOf('1 + i % 3')}, make_date(2019 + (i % 3)::int, 12, 1 + (i % 31)::int),
         ${pick(['verySatisfied', 'satisfied', 'satisfied', 'basicallySatisfied', 'dissatisfied', 'invalid'], 'i / 3')},
         ${pick(['paper', 'telephone', 'online'], 'i')}
       ${source}`, [bureau, responses]);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}
