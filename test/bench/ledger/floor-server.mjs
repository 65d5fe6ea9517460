import { createServer } from 'node:http';
import pg from 'pg';
import { given, untilLeft } from '../processes.mjs';

// The least that keeps a stock from going below zero: one statement that takes if there is enough and notes what was taken.
const { databaseUrl, connections, lots } = given();
const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
await pool.query('DROP TABLE IF EXISTS bench_stock, bench_movement');
await pool.query('CREATE TABLE bench_stock (lot integer PRIMARY KEY, quantity numeric NOT NULL CHECK (quantity >= 0))');
await pool.query('CREATE TABLE bench_movement (id uuid PRIMARY KEY, lot integer NOT NULL, quantity numeric NOT NULL, moved_on date NOT NULL, receiver text)');
await pool.query('INSERT INTO bench_stock SELECT lot, 1000000000 FROM generate_series(0, $1 - 1) AS lot', [lots]);

const take = {
  name: 'take',
  text: `WITH taken AS (UPDATE bench_stock SET quantity = quantity - $3 WHERE lot = $2 AND quantity >= $3 RETURNING lot)
    INSERT INTO bench_movement SELECT $1, taken.lot, $3, $4, $5 FROM taken`,
};

async function answer(body, response) {
  try {
    const { id, lot, quantity, enteredOn, receiver } = JSON.parse(body.toString('utf8'));
    const { rowCount } = await pool.query({ ...take, values: [id, lot, quantity, enteredOn, receiver] });
    response.writeHead(rowCount === 1 ? 201 : 409, { 'content-type': 'application/json' }).end(body);
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
