import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv, type Plugin } from 'vite';

/** Bytes from which compressing is worth a file. */
const worthwhile = 1024;
/** Of 11: beyond it the first start pays more than the network saves. */
const quality = 6;

/** Lays `.br` and `.gz` beside every built file, so that the server compresses nothing while it answers. */
function precompressed(): Plugin {
  const compressions = { br: promisify(brotliCompress), gz: promisify(gzip) };
  const options = { br: { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }, gz: {} };
  return {
    name: 'precompressed', apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      await Promise.all(Object.values(bundle).flatMap((file) => {
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (content.length < worthwhile) return [];
        return (['br', 'gz'] as const).map(async (ending) => (
          writeFile(join(dir, `${file.fileName}.${ending}`), await compressions[ending](content, options[ending]))
        ));
      }));
    },
  };
}

/** `FENGHUO_API`: address of the server in development; `FENGHUO_WEB_PORT`: own port. */
export const config = defineConfig(({ mode }) => {
  const environment = loadEnv(mode, import.meta.dirname, 'FENGHUO_');
  const target = environment['FENGHUO_API'] ?? 'http://127.0.0.1:3000';
  return {
    plugins: [react(), precompressed()],
    worker: { format: 'es' },
    server: {
      host: '127.0.0.1', port: Number(environment['FENGHUO_WEB_PORT'] ?? 3001), strictPort: true,
      // The sources of web/api lie under the same name as the interface and are told apart by their ending.
      proxy: { '^/api/(?!.*\\.tsx?($|\\?))': { target }, '/socket.io': { target, ws: true } },
    },
    build: {
      outDir: 'dist', emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack)[\\/]/ },
              { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[a-z-]+|dayjs)[\\/]/ },
              { name: 'leaflet', test: /node_modules[\\/](leaflet|supercluster|kdbush)[\\/]/ },
            ],
          },
        },
      },
    },
  };
});

// Vite reads its configuration from the default export.
export default config;
