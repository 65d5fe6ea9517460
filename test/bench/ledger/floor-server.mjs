import pg from 'pg';
import { serveFloor } from '../floor.mjs';
import { given } from '../processes.mjs';

// The least that keeps a stock from going below zero and notes what was taken: a conditional UPDATE and an INSERT, `apart` in one transaction as
// one would write it, otherwise as a single statement.
const { databaseUrl, connections, lots } = given();
const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
await pool.query('DROP TABLE IF EXISTS bench_stock, bench_movement');
await pool.query('CREATE TABLE bench_stock (lot integer PRIMARY KEY, quantity numeric NOT NULL CHECK (quantity >= 0))');
await pool.query('CREATE TABLE bench_movement (id uuid PRIMARY KEY, lot integer NOT NULL, quantity numeric NOT NULL, moved_on date NOT NULL, receiver text)');
await pool.query('INSERT INTO bench_stock SELECT lot, 1000000000 FROM generate_series(0, $1 - 1) AS lot', [lots]);

const take = { name: 'take', text: 'UPDATE bench_stock SET quantity = quantity - $2 WHERE lot = $1 AND quantity >= $2' };
const note = { name: 'note', text: 'INSERT INTO bench_movement VALUES ($1, $2, $3, $4, $5)' };
const takeAndNote = {
  name: 'take and note',
  text: `WITH taken AS (UPDATE bench_stock SET quantity = quantity - $3 WHERE lot = $2 AND quantity >= $3 RETURNING lot)
    INSERT INTO bench_movement SELECT $1, taken.lot, $3, $4, $5 FROM taken`,
};

async function inTransaction({ id, lot, quantity, enteredOn, receiver }) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rowCount } = await client.query({ ...take, values: [lot, quantity] });
    if (rowCount === 1) await client.query({ ...note, values: [id, lot, quantity, enteredOn, receiver] });
    await client.query(rowCount === 1 ? 'COMMIT' : 'ROLLBACK');
    return rowCount;
  } finally {
    client.release();
  }
}

serveFloor(async (body) => {
  const { id, lot, quantity, enteredOn, receiver, apart } = body;
  const rowCount = apart ? await inTransaction(body) : (await pool.query({ ...takeAndNote, values: [id, lot, quantity, enteredOn, receiver] })).rowCount;
  return [rowCount === 1 ? 201 : 409, JSON.stringify(body)];
}, () => pool.end());
