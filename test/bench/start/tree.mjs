import { copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../server/bootstrap/paths.mjs';

/** What a clone has not, and what builds leave behind in node_modules. */
const absent = new Set(['.git', '.data', 'dist', '.artifacts', '.fenghuo', '.vite', '.vite-temp', '.types']);

/** A copy of the project as it stands after the installation: sources and packages, nothing built, no data. */
export function copyProject(to) {
  copy(root, to, false);
}

/** Packages are linked, since nothing writes to them; the sources are copied. */
function copy(from, to, linked) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (!isPackage(linked, from) && (absent.has(entry.name) || entry.name.endsWith('.tsbuildinfo'))) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (entry.isDirectory()) copy(source, target, linked || entry.name === 'node_modules');
    else if (entry.isFile()) (linked ? linkOrCopy : copyFileSync)(source, target);
  }
}

/** Inside a package `dist` belongs to it. */
const isPackage = (linked, folder) => linked && !folder.endsWith('node_modules');

function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target); // Another file system.
  }
}

/** Takes back what a start has made. */
export function unbuild(tree) {
  for (const path of ['.data', 'shared/dist', 'server/dist', 'web/dist', 'node_modules/.fenghuo', 'node_modules/.vite']) {
    rmSync(join(tree, path), { recursive: true, force: true });
  }
}
