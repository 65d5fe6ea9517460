import type { Profile } from '@fenghuo/shared/access';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Catalogue, type Bureau, type Division } from '../database/catalogue.service.js';
import { readInput } from '../http/contract.js';
import { bureauQuery } from '../http/queries.js';
import { sessionCookie } from './access.guard.js';
import { AccountService } from './account.service.js';
import { Policy, Signed, type Principal } from './policy.js';
import { SessionService } from './session.service.js';

const credentials = z.strictObject({ account: z.string().min(1).max(64), password: z.string().min(1).max(200) });

@Controller('api')
export class AccessController {
  constructor(private readonly accounts: AccountService, private readonly sessions: SessionService, private readonly catalogue: Catalogue) {}

  @Post('access/sign-in')
  @HttpCode(200)
  @Policy('open')
  async signIn(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Profile> {
    const { account, password } = readInput(credentials, body);
    await this.accounts.check(account, password);
    const token = await this.sessions.open(account);
    reply.setCookie(sessionCookie, token, { httpOnly: true, sameSite: 'strict', path: '/', secure: request.protocol === 'https' });
    return this.profileOf((await this.sessions.find(token))!);
  }

  @Post('access/sign-out')
  @HttpCode(204)
  @Policy('signed-in')
  async signOut(@Signed() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(principal.session);
    reply.clearCookie(sessionCookie, { path: '/' });
  }

  @Get('access/me')
  @Policy('signed-in')
  me(@Signed() principal: Principal): Promise<Profile> {
    return this.profileOf(principal);
  }

  @Get('bureaus')
  @Policy('signed-in')
  bureaus(@Signed() principal: Principal): Promise<Bureau[]> {
    return this.catalogue.bureausOf(principal.scope);
  }

  /** The divisions of a bureau that lie within the scope, and those above them that name the way. */
  @Get('divisions')
  @Policy('signed-in')
  async divisions(@Signed() { scope }: Principal, @Req() request: FastifyRequest): Promise<Division[]> {
    const { bureau } = readInput(bureauQuery, request.query);
    const divisions = await this.catalogue.divisionsOf(bureau);
    return divisions.filter(({ code }) => code.startsWith(scope) || scope.startsWith(code.replace(/0+$/, '')));
  }

  private async profileOf({ account, name, role, scope }: Principal): Promise<Profile> {
    const bureaus = await this.catalogue.bureausOf(scope);
    return { account, name, role, scope, bureaus: bureaus.map(({ code, name: bureauName }) => ({ code, name: bureauName })) };
  }
}
