import { mayRole } from '@fenghuo/shared/access';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { policyKey, type RoutePolicy, type SignedRequest } from './policy.js';
import { SessionService } from './session.service.js';

export const sessionCookie = 'fenghuo';

/** First wall: who are you, does the request come from our own pages, may your role do this. The scope is the second wall's. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly sessions: SessionService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<SignedRequest>();
    refuseForeignOrigin(request);
    const policy = this.reflector.getAllAndOverride<RoutePolicy | undefined>(policyKey, [context.getHandler(), context.getClass()]);
    if (policy === 'open') return true;
    const token = request.cookies[sessionCookie];
    const principal = token ? await this.sessions.find(token) : undefined;
    if (!principal) throw new Refusal('sign-in-required');
    if (policy === undefined || (policy !== 'signed-in' && !mayRole(principal.role, policy))) throw new Refusal('role-not-allowed');
    request.principal = principal;
    return true;
  }
}

/** A page elsewhere can send a form but not this header, and its browser names its origin (ASVS 3.5.1–3.5.3). */
function refuseForeignOrigin(request: SignedRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, host } = request.headers;
  if (request.headers['x-fenghuo'] === undefined || (origin !== undefined && !sameHost(origin, host))) throw new Refusal('origin-refused');
}

export function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
