import { events } from '@fenghuo/shared/events';
import { mayRole } from '@fenghuo/shared/access';
import { Injectable, Logger } from '@nestjs/common';
import { WebSocketGateway, WebSocketServer, type OnGatewayInit } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { parse } from 'node:querystring';
import { sameHost, sessionCookie } from '../access/access.guard.js';
import type { Principal } from '../access/principal.js';
import { SessionService } from '../access/session.service.js';
import type { AnnouncedRow } from '../journal/journal.service.js';

/** A socket is asked again who it is, so that an ended session stops hearing. */
const askedAgainEvery = 60_000;

/** Announces journal rows to those whose scope holds their division. Rooms are the server's own: a client never names one. */
@Injectable()
@WebSocketGateway({ serveClient: false, maxHttpBufferSize: 1e5, allowRequest: (request, answer) => {
  const { origin, host } = request.headers;
  answer(null, origin === undefined || sameHost(origin, host));
} })
export class JournalGateway implements OnGatewayInit {
  private readonly log = new Logger('Sockets');

  @WebSocketServer() private readonly server: Server;

  constructor(private readonly sessions: SessionService) {}

  afterInit(server: Server): void {
    server.use((socket, next) => void this.answer(socket, next));
    server.on('connection', (socket: Socket) => {
      const timer = setInterval(() => void this.askAgain(socket), askedAgainEvery);
      socket.on('disconnect', () => clearInterval(timer));
    });
  }

  announce(rows: readonly AnnouncedRow[]): void {
    for (const { bureau, n, type, id, division } of rows) this.server.to(roomsOf(division)).emit(events.journal, { bureau, n, type, id });
  }

  /** Ends the sockets of a session that is over. */
  end(session: string): void {
    this.sessions.forget(session);
    this.server.local.in(roomOfSession(session)).disconnectSockets(true);
  }

  /** Asks every socket who it is, believing nothing that was known. */
  async askAllAgain(): Promise<void> {
    this.sessions.forgetAll();
    for (const socket of this.server.sockets.sockets.values()) await this.askAgain(socket);
  }

  private async answer(socket: Socket, next: (error?: Error) => void): Promise<void> {
    next(await this.admit(socket) ? undefined : new Error('sign-in-required'));
  }

  private async askAgain(socket: Socket): Promise<void> {
    if (!await this.admit(socket)) socket.disconnect(true);
  }

  private async admit(socket: Socket): Promise<boolean> {
    const token = parse(socket.handshake.headers.cookie ?? '', '; ')[sessionCookie];
    const principal = typeof token === 'string' ? await this.principalOf(token) : undefined;
    if (!principal || !mayRole(principal.role, 'readRecords')) return false;
    await socket.join([roomOf(principal.scope), roomOfSession(principal.session)]);
    return true;
  }

  /** A database that does not answer admits nobody; the client tries again. */
  private async principalOf(token: string): Promise<Principal | undefined> {
    try {
      return await this.sessions.recall(token);
    } catch (error) {
      this.log.warn(`a socket could not be admitted: ${String(error)}`);
      return undefined;
    }
  }
}

const roomOf = (scope: string) => `scope ${scope}`;
const roomOfSession = (session: string) => `session ${session}`;

/** Every scope that holds the division. */
function roomsOf(division: string): string[] {
  return Array.from({ length: division.length - 1 }, (_, i) => roomOf(division.slice(0, i + 2)));
}
