import 'reflect-metadata';
import { attachmentTypes, largestAttachment } from '@fenghuo/shared/attachments';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { AppModule } from './app.module.js';
import { trustedProxies } from './http/trusted-proxies.js';
import { web } from './http/web.js';
import type { Options } from './options.js';

interface ServeOptions extends Options {
  /** 0 takes any free port. */
  readonly port: number;
  /** The built web app; without it only the API is served. */
  readonly webDirectory?: string | undefined;
  readonly quiet?: boolean;
  /** Addresses and networks of the proxies before it, divided by commas; without them nobody is believed about where a request comes from. */
  readonly trustProxy?: string | undefined;
}

export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const largestBody = 1024 * 1024;
/** Of what anybody may send, without an account. */
const largestPublicBody = 1024;

/**
 * Starts the server on a migrated database and answers when it takes requests.
 * @throws ProxyUnreadable
 */
export async function serve({ port, webDirectory, quiet, trustProxy, ...options }: ServeOptions): Promise<Served> {
  const proxies = trustedProxies(trustProxy);
  const adapter = new FastifyAdapter({
    bodyLimit: largestBody, rewriteUrl: (request: { url?: string }) => pageOf(request.url ?? '/'), forceCloseConnections: true,
    trustProxy: proxies.length > 0 ? [...proxies] : false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger: quiet ? ['error', 'fatal'] : ['error', 'fatal', 'warn'], abortOnError: false,
  });
  app.useWebSocketAdapter(new IoAdapter(app));
  await app.register(cookie);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser([...attachmentTypes], { parseAs: 'buffer', bodyLimit: largestAttachment }, (_request, body, done) => done(null, body));
  fastify.addHook('onRoute', (route) => { if (route.url.startsWith('/api/survey-links/')) route.bodyLimit = largestPublicBody; });
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
    done();
  });
  if (webDirectory) await app.register(web, { webDirectory });
  app.enableShutdownHooks(['SIGINT', 'SIGTERM']);
  await app.listen(port, '0.0.0.0');
  const { port: taken } = app.getHttpServer().address() as { port: number };
  return { url: `http://localhost:${taken}`, port: taken, close: () => app.close() };
}

/** An address of the web app is its one page; files and the API keep theirs. */
function pageOf(url: string): string {
  const path = url.split('?', 1)[0]!;
  const own = path === '/' || /^\/(api|assets|socket\.io)(\/|$)/.test(path) || /\.\w+$/.test(path);
  return own ? url : '/index.html';
}
