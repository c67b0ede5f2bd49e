import { createSocket, type RemoteInfo } from 'node:dgram';
import { EventEmitter, once } from 'node:events';
import { networkInterfaces } from 'node:os';

/** Address and port of mDNS (RFC 6762). */
const GROUP = '224.0.0.251';
const PORT = 5353;
/** What mDNS asks for: nothing that is said leaves the network all the same. */
const TIME_TO_LIVE = 255;

type Sent = (cause: Error | null) => void;

/**
 * The part of a datagram socket that speaks and hears mDNS, without its faults: an error is told to `onSaid`, and a message that
 * its listener cannot bear is lost. It emits `message` and nothing else.
 */
export interface MulticastSocket extends EventEmitter {
  readonly send: (message: Uint8Array, offset: number, length: number, port: number, host: string, sent: Sent) => void;
  readonly close: (closed: () => void) => void;
  /** Listens on networks that have come since, too. */
  readonly join: () => void;
}

/** **Errors** Rejects with Node's own error when the port cannot be had. */
export async function openMulticastSocket(onSaid: (failure: unknown) => void): Promise<MulticastSocket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  const bound = once(socket, 'listening');
  socket.bind(PORT);
  await bound;
  socket.on('error', onSaid);
  socket.setMulticastTTL(TIME_TO_LIVE);
  socket.setMulticastLoopback(true);

  const emitter = new EventEmitter();
  socket.on('message', (message: Buffer, from: RemoteInfo) => {
    try {
      emitter.emit('message', message, from);
    } catch {
      // Anybody on the network can send anything: only this message is lost.
    }
  });

  const join = (): void => {
    for (const address of ownAddresses()) {
      try {
        socket.addMembership(GROUP, address);
      } catch {
        // Joined already, or a network without multicast: those that remain are enough.
      }
    }
  };
  join();

  let isClosed = false;
  return Object.assign(emitter, {
    send: (message: Uint8Array, offset: number, length: number, port: number, host: string, sent: Sent) => {
      if (isClosed) return sent(null);
      socket.send(message, offset, length, port, host, (cause) => {
        if (!isClosed) onSaid(cause ?? undefined);
        sent(cause);
      });
    },
    close: (closed: () => void) => {
      isClosed = true;
      socket.close(closed);
    },
    join,
  });
}

function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
