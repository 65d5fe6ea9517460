import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../server/bootstrap/build.mjs';
import { ensureInstalled } from '../../server/bootstrap/install.mjs';
import { printFailure } from '../../server/bootstrap/sentences.mjs';

const report = (line) => process.stderr.write(`${line}\n`);

try {
  await ensureInstalled(report);
  const { server, web } = ensureBuilt(report);
  await Promise.all([server, web]);
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean', default: false } } });
  const { bench } = await import('./bench.mjs');
  process.exitCode = await bench(positionals, { ...values, report });
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
