import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScript, root } from './paths.mjs';
import { Explained, printFailure } from './sentences.mjs';

/**
 * Installs the npm packages if they are missing or are not those of package-lock.json. What npm itself wrote down of its last complete
 * installation decides, so that an interrupted one is done again. All output goes to stderr.
 */
export async function ensureInstalled(report) {
  if (isInstalled()) return;
  accessSync(root, constants.W_OK);
  report('正在安装依赖（约一分钟）… Installing packages (about a minute)…');
  const begin = Date.now();
  const beat = setInterval(() => report(`  … ${Math.round((Date.now() - begin) / 1000)} s`), 15_000);
  try {
    // Development packages too, whatever NODE_ENV says: the compilers are among them.
    await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  } finally {
    clearInterval(beat);
  }
}

/** Compares package-lock.json with node_modules/.package-lock.json; optional packages of other platforms may be absent. */
export function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const found = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || !path.includes('node_modules')) return true;
    return path in found ? found[path].version === entry.version : Boolean(entry.optional);
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function runNpm(args) {
  const npm = process.env.npm_execpath;
  const [program, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  const child = spawn(program, all, { cwd: root, stdio: ['ignore', process.stderr, process.stderr], shell: process.platform === 'win32' });
  const code = await new Promise((resolve) => child.once('error', () => resolve(-1)).once('close', resolve));
  if (code !== 0) {
    throw new Explained(
      '依赖安装失败，原因见上。请检查网络和磁盘后重试。',
      'The packages could not be installed; the reason stands above. Check the network and the disk and try again.',
    );
  }
}

if (isScript(import.meta.url)) {
  ensureInstalled((line) => process.stderr.write(`${line}\n`)).catch((error) => {
    printFailure(error);
    process.exitCode = 1;
  });
}
