import { join } from 'node:path';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The built web app: its page never cached, its assets (named by their content) for ever, both under a strict content policy. */
export async function web(scope: FastifyInstance, { webDirectory }: { webDirectory: string }): Promise<void> {
  await scope.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: [`'self'`], imgSrc: [`'self'`, 'data:', 'blob:', 'https:'], styleSrc: [`'self'`, `'unsafe-inline'`],
        connectSrc: [`'self'`, 'ws:', 'wss:'], workerSrc: [`'self'`, 'blob:'], objectSrc: [`'none'`], frameAncestors: [`'none'`],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await scope.register(files, {
    root: webDirectory, cacheControl: false, preCompressed: true,
    setHeaders: (reply, path) => {
      const built = path.startsWith(join(webDirectory, 'assets'));
      reply.header('cache-control', built ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
