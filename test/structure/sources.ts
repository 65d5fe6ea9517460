import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const root = join(import.meta.dirname, '../..');
const skipped = new Set(['node_modules', 'dist', '.types', '.artifacts', '.data']);

export interface Source {
  /** Path from the top of the project, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What it imports: our files as paths from the top without extension, packages by their name. */
  readonly imports: readonly string[];
}

/** Every source of the given top folders. */
export function sourcesIn(...folders: readonly string[]): Source[] {
  return folders.flatMap((folder) => filesIn(folder)).filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path)).map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });
}

/** Every file below a folder, of any kind. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => !skipped.has(entry.name)).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

const specifiers = /(?:^|[\s;}])(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"\n]+)['"]|import\(\s*['"]([^'"\n]+)['"]/g;

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(specifiers)].map((found) => resolve(path, found[1] ?? found[2] ?? ''));
}

function resolve(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier).replace(/\.(js|ts|tsx|mjs)$/, '');
  return specifier.replace(/^@fenghuo\//, '');
}

/** The folder names of the record types in a top folder. */
export function recordFolders(top: string): string[] {
  return readdirSync(join(root, top), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
