import { join } from 'node:path';
import { build } from 'vite';
import { root } from './paths.mjs';

// The shared part from its sources: the web need not wait for the compiler.
await build({
  root: join(root, 'web'),
  configFile: join(root, 'web', 'vite.config.ts'),
  logLevel: 'warn',
  resolve: { alias: [{ find: /^@fenghuo\/shared\/(.+)$/, replacement: join(root, 'shared', '$1.ts') }] },
});
