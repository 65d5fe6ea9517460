import { createServer } from 'node:http';
import pg from 'pg';
import { given, untilLeft } from '../processes.mjs';

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

async function answer(body, response) {
  try {
    const { record } = JSON.parse(body.toString('utf8'));
    await pool.query({ ...insert, values: fields.map((field) => record[field]) });
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(record));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk)).on('end', () => void answer(Buffer.concat(chunks), response));
});

server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}`));
untilLeft(async () => {
  server.closeAllConnections();
  server.close();
  await pool.end();
});
