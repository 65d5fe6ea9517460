import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from '../server/bootstrap/build.mjs';
import { ensureInstalled } from '../server/bootstrap/install.mjs';
import { root } from '../server/bootstrap/paths.mjs';
import { Explained, printFailure } from '../server/bootstrap/sentences.mjs';
import { findBrowser } from './setup/find-browser.mjs';

const report = (line) => process.stderr.write(`${line}\n`);
const artifacts = join(root, 'test', '.artifacts');
const results = join(artifacts, 'results.json');

/** Installs Chromium and a Chinese font where neither is on the machine and the system's packages may be installed. */
async function ensureBrowser() {
  if (!findBrowser()) await (mayInstall() ? installPackages(['chromium', 'fonts-noto-cjk']) : downloadBrowser());
  else if (!hasChineseFont() && mayInstall()) await installPackages(['fonts-noto-cjk']);
  const browser = findBrowser();
  if (browser) return browser;
  throw new Explained(
    '没有找到 Chromium。请安装后重试，或用 CHROMIUM_PATH 指明其位置。',
    'No Chromium was found. Install one and try again, or name its place in CHROMIUM_PATH.',
  );
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function hasChineseFont() {
  const found = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return found.error === undefined && found.stdout.trim() !== '';
}

async function installPackages(names) {
  report(`正在安装 ${names.join('、')}… Installing ${names.join(', ')}…`);
  // A mirror that fails once often answers the next time; and where it does not, the lists of last time may do.
  for (let attempt = 1; attempt <= 4; attempt++) {
    await aptGet('update');
    if (await aptGet('install', '--yes', '--no-install-recommends', ...names)) return;
    await sleep(attempt * 5000);
  }
  throw new Explained('apt-get install 失败，原因见上。', 'apt-get install failed; the reason stands above.');
}

function aptGet(...args) {
  const child = spawn('apt-get', ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    stdio: ['ignore', process.stderr, process.stderr], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((resolve) => child.once('error', () => resolve(false)).once('close', (code) => resolve(code === 0)));
}

/** Playwright's own, into the user's cache: needs no rights. */
function downloadBrowser() {
  report('正在下载浏览器… Downloading a browser…');
  spawnSync(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium-headless-shell'], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
}

async function runVitest(args, browser) {
  mkdirSync(artifacts, { recursive: true });
  rmSync(results, { force: true });
  const child = spawn(process.execPath, [
    join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.ts',
    '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...args,
  ], { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: browser } });
  // Ctrl-C reaches the tests as well; they stop their database, and then this ends with them.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('error', () => resolve(1)).once('close', (code) => resolve(code ?? 1)));
}

/** The last line, alone: `N passed, N failed`. A file that could not even be read counts as one failure. */
function printTally() {
  if (!existsSync(results)) return;
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(results, 'utf8'));
  const unread = testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')).length;
  process.stdout.write(`${numPassedTests} passed, ${numFailedTests + unread} failed\n`);
}

try {
  await ensureInstalled(report);
  const { server, web } = ensureBuilt(report);
  const [browser] = await Promise.all([ensureBrowser(), server, web]);
  process.exitCode = await runVitest(process.argv.slice(2), browser);
  printTally();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
