import { events } from '@fenghuo/shared/events';
import { mayRole } from '@fenghuo/shared/access';
import { Injectable } from '@nestjs/common';
import { WebSocketGateway, WebSocketServer, type OnGatewayInit } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { parse } from 'node:querystring';
import { sameHost, sessionCookie } from '../access/access.guard.js';
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
  @WebSocketServer() private readonly server: Server;

  constructor(private readonly sessions: SessionService) {}

  afterInit(server: Server): void {
    server.use((socket, next) => {
      this.admit(socket).then((admitted) => next(admitted ? undefined : new Error('sign-in-required')), next);
    });
    server.on('connection', (socket: Socket) => {
      const timer = setInterval(() => {
        this.admit(socket).then((admitted) => { if (!admitted) socket.disconnect(true); }, () => socket.disconnect(true));
      }, askedAgainEvery);
      socket.on('disconnect', () => clearInterval(timer));
    });
  }

  announce(rows: readonly AnnouncedRow[]): void {
    for (const { bureau, n, type, id, division } of rows) this.server.to(roomsOf(division)).emit(events.journal, { bureau, n, type, id });
  }

  private async admit(socket: Socket): Promise<boolean> {
    const token = parse(socket.handshake.headers.cookie ?? '', '; ')[sessionCookie];
    const principal = typeof token === 'string' ? await this.sessions.find(token) : undefined;
    if (!principal || !mayRole(principal.role, 'readRecords')) return false;
    await socket.join(roomOf(principal.scope));
    return true;
  }
}

const roomOf = (scope: string) => `scope ${scope}`;

/** Every scope that holds the division. */
function roomsOf(division: string): string[] {
  return Array.from({ length: division.length - 1 }, (_, i) => roomOf(division.slice(0, i + 2)));
}
