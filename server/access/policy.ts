import type { Permission } from '@fenghuo/shared/access';
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Principal } from './principal.js';

export type { Principal } from './principal.js';

/** What a route asks of a person. `open`: nothing; `signed-in`: only a session. A route without one fails at boot. */
export type RoutePolicy = Permission | 'open' | 'signed-in';

export const policyKey = 'fenghuo:policy';
export const Policy = (policy: RoutePolicy) => SetMetadata(policyKey, policy);

export interface SignedRequest extends FastifyRequest {
  principal?: Principal;
}

/** The signed-in person of a route whose policy is not `open`. */
export const Signed = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<SignedRequest>();
  if (!principal) throw new Error('a route that takes the signed-in person needs a policy other than open');
  return principal;
});
