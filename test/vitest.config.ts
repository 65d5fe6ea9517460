import { defineConfig } from 'vitest/config';

/** Decorators and conditions as the server's tsconfig has them: files outside its `include` would otherwise be read without. */
export const config = defineConfig({
  root: import.meta.dirname,
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: { conditions: ['development'] },
  ssr: { resolve: { conditions: ['development', 'module', 'node'] } },
  test: {
    include: ['**/*.test.ts'],
    globalSetup: ['setup/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // The server keeps no state in its modules: each worker loads them once for all its files.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: 'test', TZ: 'UTC' },
  },
});

// Vitest reads its configuration from the default export.
export default config;
