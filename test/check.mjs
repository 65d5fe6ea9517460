import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from '../server/bootstrap/install.mjs';
import { root } from '../server/bootstrap/paths.mjs';
import { printFailure } from '../server/bootstrap/sentences.mjs';

const script = (path) => join(root, 'node_modules', path);
const vitest = [script('vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.ts'];

const checks = [
  { name: '类型 types', command: [script('typescript/bin/tsc'), '-b'] },
  { name: '规范 lint', command: [script('oxlint/bin/oxlint'), '--type-aware', '--disable-nested-config', '--deny-warnings', '--report-unused-disable-directives'] },
  { name: '边界 boundaries', command: [...vitest, 'structure/boundaries', 'structure/files'] },
  { name: '结构 schema and migration drift', command: [...vitest, 'structure/schema'] },
];

/** Runs one check; what it prints is shown only when it fails. */
async function run({ name, command }) {
  const begin = performance.now();
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const collect = (chunk) => { said += chunk; };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise((resolve) => child.once('error', () => resolve(-1)).once('close', resolve));
  const passed = code === 0;
  process.stdout.write(`${passed ? '✓' : '✗'} ${name}  ${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
  if (!passed) process.stdout.write(`${said.trimEnd()}\n\n`);
  return passed;
}

try {
  await ensureInstalled((line) => process.stderr.write(`${line}\n`));
  let passed = true;
  for (const check of checks) if (!await run(check)) passed = false;
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
