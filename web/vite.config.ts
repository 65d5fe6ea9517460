import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

/** `FENGHUO_API`: address of the server in development; `FENGHUO_WEB_PORT`: own port. */
export const config = defineConfig(({ mode }) => {
  const environment = loadEnv(mode, import.meta.dirname, 'FENGHUO_');
  const target = environment['FENGHUO_API'] ?? 'http://127.0.0.1:3000';
  return {
    plugins: [react()],
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
