import { randomUUID } from 'node:crypto';
import { Refusal } from '@fenghuo/shared/problems';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { refusalOf, stateOf } from '../database/refusal-of.js';

/** Everything thrown becomes one of the listed refusals; what is none of them is logged and answered with a reference. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const photo = host.switchToHttp().getRequest<FastifyRequest>().url.startsWith('/api/attachments/');
    const refusal = this.refusalFor(error, photo ? '15 MiB' : '1 MiB');
    if (reply.sent) return;
    if (refusal.status === 503) void reply.header('retry-after', '1');
    void reply.status(refusal.status).header('cache-control', 'no-store').type('application/problem+json; charset=utf-8').send(JSON.stringify(refusal.body));
  }

  private refusalFor(error: unknown, limit: string): Refusal {
    if (error instanceof Refusal) return error;
    const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown }).statusCode;
    if (status === 404) return new Refusal('not-found');
    if (status === 413) return new Refusal('body-too-large', { limit });
    if (status === 400 || status === 415) return new Refusal('body-unreadable');
    if (isLostConnection(error)) return new Refusal('outcome-unknown');
    const known = refusalOf(error);
    if (known) return known;
    const reference = randomUUID().slice(0, 8);
    this.log.error(`${reference} ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
    return new Refusal('server-failed', { reference });
  }
}

/** The connection went while the answer was under way: whether it was committed, only a repeat can tell. */
function isLostConnection(error: unknown): boolean {
  const state = stateOf(error) ?? '';
  // TypeORM lets go of a connection that broke, and what was still to be sent on it fails with this.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  return /^(08...|57P0[123]|ECONNRESET|ECONNREFUSED|EPIPE)$/.test(state)
    || (error instanceof Error && /connection terminated|connection timeout|not queryable|client was closed|connection error/i.test(error.message));
}

