import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The offline verifier: it lies with the sources and is not compiled (`server/evaluation/outputs/offline-verifier.mjs`), above `server/dist` too. */
export const verifierFile = nearest(dirname(fileURLToPath(import.meta.url)));

function nearest(folder: string): string {
  const candidate = join(folder, 'evaluation', 'outputs', 'offline-verifier.mjs');
  if (existsSync(candidate)) return candidate;
  const above = dirname(folder);
  if (above === folder) throw new Error('the offline verifier is missing');
  return nearest(above);
}
