import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CoreModule } from './core.module.js';
import type { Options } from './options.js';

/** The services without a server: for the command line and the seeds. Close it when done. */
export function createContext(options: Options): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(CoreModule.with(options), { logger: ['error', 'warn'], abortOnError: false });
}
