import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { AppError } from '#shared/kernel/app-error.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { EndReason } from './end-reason.ts';
import { forwardedFor, judgeHandshake, refuseHandshake } from './handshake.ts';
import type { MeetingPointLimits } from './limits.ts';
import { createSeats } from './seats.ts';

/** From the first byte, or none, to the WebSocket. Also all the time that other requests have. */
const HANDSHAKE_MAX_MS = 10 * SECOND_MS;
const HEADERS_MAX_BYTES = 8 * 1024;
/** What a browser and y-webrtc never need, and what makes one small message cost much memory. */
const FRAGMENTS_PER_MESSAGE = 16;
/** Sockets beyond the places: for the short answers that those get who find none. */
const SPARE_SOCKETS = 64;

/** Where a meeting point listens, and for whom. */
export interface ListenOptions {
  /** An address of this computer, such as `127.0.0.1` or `::`. */
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** The one path that is answered, such as `/` and a secret; default: every path. */
  readonly path?: string;
  /** The pages that may connect; default: every page, and programs that are none. */
  readonly origins?: readonly string[];
  /** A proxy in front tells, last in `X-Forwarded-For`, where a connection comes from. */
  readonly isBehindProxy?: boolean;
}

/** A socket that is open to clients. */
export interface Listener {
  readonly port: number;
  /** Where clients connect to, with the path. */
  readonly url: string;
  /** Connections that hold a place, whether they are WebSockets already or not. */
  readonly seatCount: () => number;
  /** Takes nobody any more; resolves when every connection is gone. */
  readonly close: () => Promise<void>;
}

interface ListenerDependencies {
  readonly limits: MeetingPointLimits;
  readonly clock: Clock;
  readonly onConnection: (webSocket: WebSocket, wire: Duplex) => void;
  readonly onRefusal: (reason: EndReason) => void;
  /** The listening socket itself is in trouble; clients are served as long as it goes. */
  readonly onError: (cause: unknown) => void;
}

/** Opens a listener. **Errors** Rejects with an AppError `port-in-use` or `cannot-listen`. */
export async function openListener(options: ListenOptions, dependencies: ListenerDependencies): Promise<Listener> {
  const { limits, clock, onConnection, onRefusal, onError } = dependencies;
  const seats = createSeats(limits);
  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    // Pongs are sent by whoever counts the pings.
    autoPong: false,
    perMessageDeflate: false,
    maxPayload: limits.messageBytes,
    maxFragments: FRAGMENTS_PER_MESSAGE,
  });
  const connected = new WeakSet<Duplex>();

  const server = createServer({ maxHeaderSize: HEADERS_MAX_BYTES }, (_request, response) => {
    // Proxies and people look in this way whether anybody is there; behind a secret path there is nobody.
    response.writeHead(options.path === undefined ? 200 : 404, { connection: 'close', 'content-type': 'text/plain' });
    response.end(options.path === undefined ? 'okay\n' : '');
  });
  server.maxConnections = limits.connections + SPARE_SOCKETS;

  server.on('connection', (socket) => {
    const leave = options.isBehindProxy ? undefined : seats.take(socket.remoteAddress ?? '');
    if (!leave && !options.isBehindProxy) {
      onRefusal('no-seat');
      socket.destroy();
      return;
    }
    const stopTimer = clock.after(HANDSHAKE_MAX_MS, () => {
      if (connected.has(socket)) return;
      onRefusal('no-handshake');
      socket.destroy();
    });
    socket.once('close', () => {
      leave?.();
      stopTimer();
    });
  });

  server.on('upgrade', (request, socket, head) => {
    const refusal = judgeHandshake(request, options);
    if (refusal) {
      onRefusal(refusal.reason);
      refuseHandshake(socket, refusal.status);
      return;
    }
    if (options.isBehindProxy) {
      const leave = seats.take(forwardedFor(request));
      if (!leave) {
        onRefusal('no-seat');
        refuseHandshake(socket, '503 Service Unavailable');
        return;
      }
      socket.once('close', leave);
    }
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      connected.add(socket);
      onConnection(webSocket, socket);
    });
  });

  await listen(server, options);
  server.on('error', onError);
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;

  return {
    port,
    url: `ws://${host}:${port}${options.path ?? ''}`,
    seatCount: seats.taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Those that are no WebSockets; nobody waits for what they ask.
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, { host, port }: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException): void => {
      const isInUse = cause.code === 'EADDRINUSE';
      const [code, message] = isInUse
        ? ['port-in-use', `Port ${port} of ${host} is in use`]
        : ['cannot-listen', `Cannot listen on port ${port} of ${host} (${cause.code ?? 'unknown reason'})`];
      reject(new AppError(code, message, { retryable: isInUse, cause }));
    };
    server.once('error', fail);
    server.listen({ host, port }, () => {
      server.off('error', fail);
      resolve();
    });
  });
}
