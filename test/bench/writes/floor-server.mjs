import pg from 'pg';
import { serveFloor } from '../floor.mjs';
import { given } from '../processes.mjs';

// The least that can be called a service: reads a body, inserts one row, answers it. No sign-in, no rule, no journal, no second table.
const { databaseUrl, connections } = given();
const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
await pool.query(`CREATE TABLE IF NOT EXISTS bench_floor (
  id uuid PRIMARY KEY, bureau text, division text, longitude double precision, latitude double precision, accuracy double precision,
  place_source text, captured_at timestamptz, title text, grade text, sector text, found_on date, description text)`);

const insert = {
  name: 'insert',
  text: 'INSERT INTO bench_floor VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
};
const fields = ['id', 'bureau', 'division', 'longitude', 'latitude', 'accuracy', 'placeSource', 'capturedAt', 'title', 'grade', 'sector', 'foundOn', 'description'];

serveFloor(async ({ record }) => {
  await pool.query({ ...insert, values: fields.map((field) => record[field]) });
  return [201, JSON.stringify(record)];
}, () => pool.end());
