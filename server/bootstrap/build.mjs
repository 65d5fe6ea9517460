import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { locked } from './holders.mjs';
import { isScript, root, webDirectory } from './paths.mjs';
import { Explained, printFailure } from './sentences.mjs';

const stamps = join(root, 'node_modules', '.fenghuo');
const skipped = new Set(['node_modules', 'dist', '.types', 'bootstrap']);

const parts = {
  server: {
    words: ['服务端', 'server'], folders: ['shared', 'server'], result: join(root, 'server', 'dist', 'main.js'),
    // Types are held by `npm run check`: leaving them out here halves the time and changes no byte of the result.
    command: ['node_modules/typescript/bin/tsc', '-b', 'server', '--noCheck'],
  },
  web: {
    words: ['网页', 'web'], folders: ['shared', 'web'], result: join(webDirectory, 'index.html'),
    command: ['server/bootstrap/build-web.mjs'],
  },
};

/**
 * Compiles what changed since the last time, by the content of the sources: a second start spawns no compiler. Server and web are
 * built side by side. Answers the two promises, so that the caller may work while the web is still being built.
 *
 * @returns {{ server: Promise<void>, web: Promise<void> }}
 */
export function ensureBuilt(report) {
  const server = ensurePart(parts.server, report);
  const web = ensurePart(parts.web, report);
  // Whoever awaits one of them gets its failure; the other must not end the process meanwhile.
  server.catch(() => {});
  web.catch(() => {});
  return { server, web };
}

async function ensurePart({ words, folders, result, command }, report) {
  const stampFile = join(stamps, `${words[1]}.stamp`);
  const isFresh = () => existsSync(result) && readText(stampFile) === stampOf(folders);
  if (isFresh()) return;
  mkdirSync(stamps, { recursive: true });
  await locked(join(stamps, `${words[1]}.lock`), async () => {
    if (isFresh()) return;
    report(`正在构建${words[0]}… Building the ${words[1]}…`);
    const stamp = stampOf(folders);
    await run(command, words);
    writeFileSync(stampFile, stamp);
  });
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Changes when a source is added, removed or altered, or when the packages change. By content: a copy of the project keeps no times. */
function stampOf(folders) {
  const hash = createHash('sha256');
  const note = (path) => {
    const content = readFileSync(path);
    hash.update(`${relative(root, path)}\0${content.length}\0`).update(content);
  };
  note(join(root, 'package-lock.json'));
  const walk = (directory) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path);
      else note(path);
    }
  };
  for (const folder of folders) walk(join(root, folder));
  return hash.digest('hex');
}

/** Runs a script of a package in a process of its own; what it prints is shown only when it fails. */
async function run(command, [zh, en]) {
  const child = spawn(process.execPath, command, {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' },
  });
  let said = '';
  const collect = (chunk) => { said += chunk; };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise((resolve) => child.once('error', () => resolve(-1)).once('close', resolve));
  if (code === 0) return;
  process.stderr.write(process.stderr.isTTY ? said : stripVTControlCharacters(said));
  throw new Explained(`构建${zh}失败，原因见上。`, `The ${en} could not be built; the reason stands above.`);
}

if (isScript(import.meta.url)) {
  const { ensureInstalled } = await import('./install.mjs');
  const report = (line) => process.stderr.write(`${line}\n`);
  try {
    await ensureInstalled(report);
    const { server, web } = ensureBuilt(report);
    await Promise.all([server, web]);
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
