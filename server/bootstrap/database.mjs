import { connect } from 'node:net';
import { Explained } from './sentences.mjs';

const oldest = 15;
const patience = 10_000;

/**
 * Says before any long work that nobody listens at that address. An address without a host (a socket of this machine) is left to `checkDatabase`.
 */
export async function checkReachable(url) {
  const { hostname, port } = parse(url);
  if (!hostname) return;
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || 5432 });
  const error = await new Promise((resolve) => {
    socket.once('connect', () => resolve(undefined)).once('error', resolve).setTimeout(patience, () => resolve({ code: 'ETIMEDOUT' }));
  });
  socket.destroy();
  if (error) throw unreachable(url, error.code);
}

/** Signs in once: address, password, database and version must be right. */
export async function checkDatabase(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('server_version_num')::int as number, current_setting('server_version') as version");
    if (rows[0].number < oldest * 10_000) {
      throw new Explained(
        `DATABASE_URL 所指的 PostgreSQL 为 ${rows[0].version}，须为 ${oldest} 以上版本。`,
        `DATABASE_URL points to PostgreSQL ${rows[0].version}; ${oldest} or later is needed.`,
      );
    }
  } catch (error) {
    if (error instanceof Explained) throw error;
    throw unreachable(url, error.message || error.code);
  } finally {
    await client.end().catch(() => {});
  }
}

function parse(url) {
  try {
    const parsed = new URL(url);
    if (/^postgres(ql)?:$/.test(parsed.protocol)) return parsed;
  } catch {
    // Answered below, in our words.
  }
  throw new Explained(
    'DATABASE_URL 应形如 postgres://用户:密码@主机:5432/库名。',
    'DATABASE_URL must look like postgres://user:password@host:5432/database.',
  );
}

function unreachable(url, reason) {
  const { hostname, port, pathname } = parse(url);
  const place = `${hostname || 'localhost'}:${port || 5432}${pathname}`;
  return new Explained(
    `无法连接 DATABASE_URL 所指的数据库 ${place}：${reason}。`,
    `The database of DATABASE_URL, ${place}, cannot be reached: ${reason}.`,
  );
}
