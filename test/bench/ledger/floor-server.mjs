import pg from 'pg';
import { serveFloor } from '../floor.mjs';
import { given } from '../processes.mjs';

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

serveFloor(async (body) => {
  const { id, lot, quantity, enteredOn, receiver } = body;
  const { rowCount } = await pool.query({ ...take, values: [id, lot, quantity, enteredOn, receiver] });
  return [rowCount === 1 ? 201 : 409, JSON.stringify(body)];
}, () => pool.end());
