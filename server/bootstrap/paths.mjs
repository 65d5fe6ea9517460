import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The top folder of the project. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Where the embedded database, photos and marks live; `FENGHUO_DATA` moves it. */
export const dataDirectory = resolve(process.env.FENGHUO_DATA || join(root, '.data'));

/** What the browser loads, once built. */
export const webDirectory = join(root, 'web', 'dist');

/** Loads a compiled module of the server by its path without extension, such as `database/migrate`. */
export const compiled = (path) => import(pathToFileURL(join(root, 'server', 'dist', `${path}.js`)).href);

/** True when the module is the script that Node was started with. */
export const isScript = (url) => process.argv[1] !== undefined && fileURLToPath(url) === realpathSync(process.argv[1]);
